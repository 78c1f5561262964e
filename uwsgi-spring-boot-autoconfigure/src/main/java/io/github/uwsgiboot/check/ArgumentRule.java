/*
 * Copyright 2026-present the uWSGI Spring Boot authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.uwsgiboot.check;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.uwsgiboot.option.ArgumentKind;
import org.jspecify.annotations.Nullable;

/**
 * What the text of an option has to look like, by the kind of its argument, so that uWSGI
 * takes it for what it looks like ({@code core/uwsgi.c}).
 */
enum ArgumentRule {

	/**
	 * A word that means on or off.
	 */
	FLAG {

		@Override
		@Nullable Problem problem(Line line, String text) {
			boolean bareKey = text.isEmpty() && line.isDirective();
			return (bareKey || WORDS.contains(text.toLowerCase(Locale.ROOT))) ? null
					: Problem.error("option-not-a-flag", line.property(), line.shown(),
							"'%s' is on or off, and uWSGI takes everything but false, off, no and 0 for on."
								.formatted(line.key()),
							"Write true or false.");
		}

	},

	/**
	 * Nothing, since uWSGI looks at the option's name alone.
	 */
	NONE {

		@Override
		@Nullable Problem problem(Line line, String text) {
			return !Line.isOff(text) ? null : Problem.error("option-cannot-be-off", line.property(), line.shown(),
					"uWSGI ignores the value of '%s': that the option is there turns it on.".formatted(line.key()),
					"Leave the option out.");
		}

	},

	/**
	 * A whole number from 0 to 2147483647.
	 */
	INTEGER {

		@Override
		@Nullable Problem problem(Line line, String text) {
			return number(line, text, Integer.MAX_VALUE, "uWSGI exits on a negative number.");
		}

	},

	/**
	 * A whole number, which may be negative.
	 */
	SIGNED {

		@Override
		@Nullable Problem problem(Line line, String text) {
			String digits = (text.startsWith("-") && text.length() > 1) ? text.substring(1) : text;
			return number(line, digits, Integer.MAX_VALUE, "uWSGI takes it for 0.");
		}

	},

	/**
	 * A whole number from 0 on.
	 */
	UNSIGNED {

		@Override
		@Nullable Problem problem(Line line, String text) {
			return number(line, text, Long.MAX_VALUE, "uWSGI takes a negative number for a huge one.");
		}

	},

	/**
	 * A whole number from 0 to 65535.
	 */
	SHORT {

		@Override
		@Nullable Problem problem(Line line, String text) {
			return number(line, text, 65535, "uWSGI takes a negative number for 65535.");
		}

	},

	/**
	 * A name, an equals sign and a value.
	 */
	KEY_VALUE {

		@Override
		@Nullable Problem problem(Line line, String text) {
			return (text.indexOf('=') > 0) ? null
					: Problem.error("option-not-a-pair", line.property(), line.shown(),
							"'%s' takes a name and a value with '=' between them; uWSGI exits without it, or drops"
								.formatted(line.key()) + " the variable of that name.",
							"Write name=value.");
		}

	},

	/**
	 * Anything but what would turn a flag off.
	 */
	OPTIONAL {

		@Override
		@Nullable Problem problem(Line line, String text) {
			boolean off = Line.isOff(text) && !text.equals("0");
			return !off ? null : Problem.error("option-cannot-be-off", line.property(), line.shown(),
					"uWSGI turns '%s' on wherever it is there, and takes this for its argument.".formatted(line.key()),
					"Leave the option out.");
		}

	},

	/**
	 * Anything.
	 */
	TEXT {

		@Override
		@Nullable Problem problem(Line line, String text) {
			return null;
		}

	};

	private static final Set<ArgumentRule> NUMBERS = EnumSet.of(INTEGER, SIGNED, UNSIGNED, SHORT);

	private static final Set<String> WORDS = Set.of("true", "on", "yes", "1", "false", "off", "no", "0");

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");

	private static final int LONGEST_NUMBER = 18;

	/**
	 * Return the rule for a kind of argument.
	 * @param kind the kind
	 * @return the rule
	 */
	static ArgumentRule of(ArgumentKind kind) {
		return switch (kind) {
			case FLAG -> FLAG;
			case NONE -> NONE;
			case INTEGER -> INTEGER;
			case SIGNED -> SIGNED;
			case UNSIGNED, MEGABYTES -> UNSIGNED;
			case SHORT -> SHORT;
			case KEY_VALUE -> KEY_VALUE;
			case OPTIONAL -> OPTIONAL;
			case TEXT, LIST, SPECIAL -> TEXT;
		};
	}

	/**
	 * Return whether the text has to be a number.
	 * @return whether this is a rule for numbers
	 */
	boolean isNumber() {
		return NUMBERS.contains(this);
	}

	/**
	 * Return the problem with a text.
	 * @param line the line that holds the text
	 * @param text the text
	 * @return the problem, or {@code null} if the text is right
	 */
	abstract @Nullable Problem problem(Line line, String text);

	private static @Nullable Problem number(Line line, String text, long greatest, String negative) {
		if (!NUMBER.matcher(text).matches()) {
			return Problem
				.error("option-not-a-number", line.property(), line.shown(),
						"'%s' is a whole number; uWSGI reads the digits that come first, and 0 if there are none.%s"
							.formatted(line.key(),
									line.directive().immediate()
											? " It runs this option before it replaces anything in it." : ""),
						"Write digits alone, without a unit.");
		}
		if (text.startsWith("-")) {
			return Problem.error("option-negative", line.property(), line.shown(), negative,
					"Write 0 or a greater number.");
		}
		return (text.length() <= LONGEST_NUMBER && Long.parseLong(text) <= greatest) ? null
				: Problem.error("option-out-of-range", line.property(), line.shown(),
						"uWSGI keeps '%s' in fewer bits than this number needs and would use another one."
							.formatted(line.key()),
						"Write at most %d.".formatted(greatest));
	}

}
