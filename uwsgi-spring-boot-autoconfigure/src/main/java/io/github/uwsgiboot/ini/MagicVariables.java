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

package io.github.uwsgiboot.ini;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The magic variables of an ini file: what uWSGI puts in place of {@code %} and a
 * character, in the whole text and before it looks for lines. {@code %%} is a percent
 * sign, {@code %(} stays as it is, and of anything else that is no variable nothing
 * remains, even of a line break ({@code magic_sub()} in {@code core/utils.c}, and
 * {@code config_magic_table_fill()} in {@code core/uwsgi.c}). Immutable.
 */
public final class MagicVariables {

	/**
	 * The characters that stand for something behind a {@code %}, without {@code %} and
	 * {@code (}.
	 */
	private static final String NAMES = "bcdeghijknopstuvxCDEGIJNOPSTUVX0123456789[";

	private final Map<Character, String> values;

	private MagicVariables(Map<Character, String> values) {
		this.values = values;
	}

	/**
	 * Return variables that stand for themselves: {@code %d} stays {@code %d}, and
	 * {@code %%} stays {@code %%}. A text that is read with them shows what stands in the
	 * file.
	 * @return variables without values
	 */
	public static MagicVariables unresolved() {
		return all((name) -> "%" + name).with('%', "%%");
	}

	/**
	 * Return variables that all have the same value.
	 * @param value makes the value of a variable from its name
	 * @return the variables
	 */
	static MagicVariables all(UnaryOperator<String> value) {
		Map<Character, String> values = new HashMap<>();
		for (char name : NAMES.toCharArray()) {
			values.put(name, value.apply(String.valueOf(name)));
		}
		values.put('%', "%");
		values.put('(', "%(");
		return new MagicVariables(values);
	}

	/**
	 * Return whether a character behind a {@code %} stands for something.
	 * @param character the character
	 * @return whether it is the name of a variable, {@code %} or {@code (}
	 */
	static boolean isKnown(char character) {
		return character == '%' || character == '(' || NAMES.indexOf(character) >= 0;
	}

	/**
	 * Return these variables with another value of one of them.
	 * @param name the character behind the {@code %}
	 * @param value the value
	 * @return the variables
	 */
	public MagicVariables with(char name, String value) {
		Map<Character, String> extended = new HashMap<>(this.values);
		extended.put(name, value);
		return new MagicVariables(extended);
	}

	/**
	 * Return these variables with each value changed.
	 * @param change changes a value
	 * @return the variables
	 */
	MagicVariables map(UnaryOperator<String> change) {
		Map<Character, String> changed = new HashMap<>();
		this.values.forEach((name, value) -> changed.put(name, change.apply(value)));
		return new MagicVariables(changed);
	}

	/**
	 * Return what stands for {@code %} and a character.
	 * @param name the character
	 * @return the value, empty for what is no variable
	 */
	String valueOf(char name) {
		return this.values.getOrDefault(name, "");
	}

	/**
	 * Replace the variables in a text.
	 * @param text the text
	 * @return the text with the values in place of the variables; of a {@code %} at its
	 * very end nothing remains
	 */
	String replaceIn(String text) {
		if (text.indexOf('%') < 0) {
			return text;
		}
		StringBuilder replaced = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) != '%') {
				replaced.append(text.charAt(i));
			}
			else if (++i < text.length()) {
				replaced.append(valueOf(text.charAt(i)));
			}
		}
		return replaced.toString();
	}

}
