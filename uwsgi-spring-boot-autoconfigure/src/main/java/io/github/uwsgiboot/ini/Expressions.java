package io.github.uwsgiboot.ini;

import io.github.uwsgiboot.ini.Value.Expression;
import io.github.uwsgiboot.ini.Value.Literal;

/**
 * What happens to uWSGI's replacements ({@code %d}, {@code $(ENV)}, {@code @(file)},
 * {@code %(option)}) in values.
 */
public enum Expressions {

	/**
	 * Values are literal: a percent sign is doubled, and a value that cannot be written
	 * literally is refused.
	 */
	ESCAPE {

		@Override
		public Value value(String text) {
			return new Literal(text);
		}

	},

	/**
	 * Values are uWSGI's own language and are written as they are.
	 */
	PASS {

		@Override
		public Value value(String text) {
			return new Expression(text);
		}

	};

	/**
	 * Return the value for the given text.
	 * @param text the text
	 * @return the value
	 */
	public abstract Value value(String text);

}
