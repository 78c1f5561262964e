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

import java.util.ArrayList;
import java.util.List;

import io.github.uwsgiboot.ini.Value.Expression;

/**
 * What an ini file for uWSGI can express, and how (see {@code core/ini.c}, and
 * {@code magic_sub()} and {@code uwsgi_apply_config_pass()} in {@code core/utils.c}).
 */
public final class IniSyntax {

	private IniSyntax() {
	}

	/**
	 * Return why the given section name cannot be written, if so.
	 * @param section the name of the section
	 * @return the objections, empty if there are none
	 */
	public static List<String> objectionsToSection(String section) {
		return PlainText.isSection(section) ? List.of() : List
			.of("a section name is made of letters, digits, '.', '_' and '-'; uWSGI would not find any other section");
	}

	/**
	 * Return why the given directive cannot be written, if so.
	 * @param directive the directive
	 * @param definitions what the document defines
	 * @return the objections, empty if there are none
	 */
	static List<String> objections(Directive directive, Definitions definitions) {
		List<String> objections = new ArrayList<>();
		if (!PlainText.isKey(directive.key())) {
			objections
				.add("an option name is made of letters, digits, '-', '_', '.' and '+'; uWSGI would take any other"
						+ " line for another option, a section or a comment");
		}
		String text = directive.value().text();
		text.codePoints()
			.filter(IniSyntax::isUnwritable)
			.findFirst()
			.ifPresent((codePoint) -> objections.add(unwritable(codePoint)));
		objections
			.addAll((directive.value() instanceof Expression) ? ExpressionSyntax.objections(directive, definitions)
					: LiteralSyntax.objections(directive, definitions));
		return objections;
	}

	private static boolean isUnwritable(int codePoint) {
		return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
	}

	private static String unwritable(int codePoint) {
		String name = "U+%04X".formatted(codePoint);
		if (codePoint == '\n') {
			return "it holds a line break (" + name + "), behind which uWSGI would read another option";
		}
		if (codePoint == 0) {
			return "it holds a NUL (" + name + "), where uWSGI would end the line";
		}
		return Character.isISOControl(codePoint)
				? "it holds a control character (" + name + "), which no option of uWSGI's has a use for"
				: "it holds one half of a pair of surrogates (" + name + "), for which a '?' would be written";
	}

	/**
	 * Return the text of the given value as it has to stand in the file.
	 * @param value the value
	 * @return the escaped text
	 */
	static String escape(Value value) {
		return (value instanceof Expression) ? value.text() : value.text().replace("%", "%%");
	}

	/**
	 * Return the text of the given value as uWSGI knows it before its passes, where magic
	 * variables have some value.
	 * @param value the value
	 * @return the text
	 */
	static String read(Value value) {
		return (value instanceof Expression) ? trim(ExpressionSyntax.withSomeValues(value.text())) : value.text();
	}

	/**
	 * Cut off what uWSGI cuts off at both ends of keys, values and lines.
	 * @param text the text
	 * @return the text without blanks around it
	 */
	static String trim(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isBlank(text.charAt(start))) {
			start++;
		}
		while (end > start && isBlank(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	private static boolean isBlank(char character) {
		return character == ' ' || character == '\t' || character == '\r';
	}

}
