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

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
	FLAG(ArgumentKind.FLAG),

	/**
	 * Nothing, since uWSGI looks at the option's name alone.
	 */
	NONE(ArgumentKind.NONE),

	/**
	 * A whole number from 0 to 2147483647.
	 */
	INTEGER(Integer.MAX_VALUE, "uWSGI exits on a negative number.", ArgumentKind.INTEGER),

	/**
	 * A whole number, which may be negative.
	 */
	SIGNED(Integer.MAX_VALUE, "uWSGI takes it for 0.", ArgumentKind.SIGNED),

	/**
	 * A whole number from 0 on.
	 */
	UNSIGNED(Long.MAX_VALUE, "uWSGI takes a negative number for a huge one.", ArgumentKind.UNSIGNED,
			ArgumentKind.MEGABYTES),

	/**
	 * A whole number from 0 to 65535.
	 */
	SHORT(65535, "uWSGI takes a negative number for 65535.", ArgumentKind.SHORT),

	/**
	 * A name, an equals sign and a value.
	 */
	KEY_VALUE(ArgumentKind.KEY_VALUE),

	/**
	 * Anything but what would turn a flag off.
	 */
	OPTIONAL(ArgumentKind.OPTIONAL),

	/**
	 * Anything.
	 */
	TEXT(ArgumentKind.TEXT, ArgumentKind.LIST, ArgumentKind.SPECIAL);

	private static final Map<ArgumentKind, ArgumentRule> BY_KIND = new EnumMap<>(ArgumentKind.class);

	static {
		for (ArgumentRule rule : values()) {
			for (ArgumentKind kind : rule.kinds) {
				BY_KIND.put(kind, rule);
			}
		}
	}

	private static final Set<String> WORDS = Set.of("true", "on", "yes", "1", "false", "off", "no", "0");

	private static final int LONGEST_NUMBER = 18;

	private final long greatest;

	private final @Nullable String negative;

	private final List<ArgumentKind> kinds;

	ArgumentRule(ArgumentKind... kinds) {
		this(0, null, kinds);
	}

	/**
	 * Create a rule for numbers.
	 * @param greatest the greatest number
	 * @param negative what uWSGI does with a negative one, as a sentence
	 * @param kinds the kinds of arguments that the rule is for
	 */
	ArgumentRule(long greatest, @Nullable String negative, ArgumentKind... kinds) {
		this.greatest = greatest;
		this.negative = negative;
		this.kinds = List.of(kinds);
	}

	/**
	 * Return the rule for a kind of argument.
	 * @param kind the kind
	 * @return the rule
	 */
	static ArgumentRule of(ArgumentKind kind) {
		return Objects.requireNonNull(BY_KIND.get(kind));
	}

	/**
	 * Return whether the text has to be a number.
	 * @return whether this is a rule for numbers
	 */
	boolean isNumber() {
		return this.negative != null;
	}

	/**
	 * Return the problem with a text.
	 * @param line the line that holds the text
	 * @param text the text
	 * @return the problem, or {@code null} if the text is right
	 */
	@Nullable Problem problem(Line line, String text) {
		if (this.negative != null) {
			boolean signed = this == SIGNED && text.startsWith("-") && text.length() > 1;
			return number(line, signed ? text.substring(1) : text, this.negative);
		}
		if (this == FLAG) {
			return flag(line, text);
		}
		if (this == KEY_VALUE) {
			return pair(line, text);
		}
		return ((this == NONE || this == OPTIONAL) && Line.isOff(text)) ? off(line, text) : null;
	}

	private @Nullable Problem flag(Line line, String text) {
		boolean bareKey = text.isEmpty() && line.isDirective();
		if (bareKey || isWord(text)) {
			return null;
		}
		String consequence = "'%s' is on or off, and uWSGI takes everything but false, off, no and 0 for on."
			.formatted(line.key());
		String remedy = "Write true or false.";
		// People write how many threads there are to be where uWSGI turns threads on.
		return isWholeNumber(text) ? line.warning("option-not-a-flag", consequence, remedy)
				: line.error("option-not-a-flag", consequence, remedy);
	}

	private static boolean isWord(String text) {
		String word = Line.withoutRemark(text);
		// With a remark behind it, uWSGI takes 'false' for on.
		return WORDS.contains(word.toLowerCase(Locale.ROOT)) && (word.equals(text) || !Line.isOff(word));
	}

	private @Nullable Problem pair(Line line, String text) {
		return (text.indexOf('=') > 0) ? null
				: line.error("option-not-a-pair",
						"'%s' takes a name and a value with '=' between them; uWSGI exits without it, or drops"
							.formatted(line.key()) + " the variable of that name.",
						"Write name=value.");
	}

	private @Nullable Problem off(Line line, String text) {
		if (this == OPTIONAL && text.equals("0")) {
			return null;
		}
		String consequence = (this == NONE) ? "uWSGI ignores the value of '%s': that the option is there turns it on."
				: "uWSGI turns '%s' on wherever it is there, and takes this for its argument.";
		return line.error("option-cannot-be-off", consequence.formatted(line.key()), "Leave the option out.");
	}

	private @Nullable Problem number(Line line, String text, String negative) {
		if (!isWholeNumber(text)) {
			return line
				.error("option-not-a-number",
						"'%s' is a whole number; uWSGI reads the digits that come first, and 0 if there are none.%s"
							.formatted(line.key(),
									line.directive().immediate()
											? " It runs this option before it replaces anything in it." : ""),
						"Write digits alone, without a unit%s.".formatted(instead(line, text)));
		}
		if (text.startsWith("-")) {
			return line.error("option-negative", negative, "Write 0 or a greater number.");
		}
		return (text.length() <= LONGEST_NUMBER && Long.parseLong(text) <= this.greatest) ? null
				: line.error("option-out-of-range",
						"uWSGI keeps '%s' in fewer bits than this number needs and would use another one."
							.formatted(line.key()),
						"Write at most %d.".formatted(this.greatest));
	}

	private static String instead(Line line, String text) {
		return (line.named() && text.startsWith("%"))
				? ", or '%s = %s' in 'uwsgi.directives', where uWSGI replaces it".formatted(line.key(), text) : "";
	}

	private static boolean isWholeNumber(String text) {
		int start = (text.startsWith("+") || text.startsWith("-")) ? 1 : 0;
		for (int i = start; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return text.length() > start;
	}

}
