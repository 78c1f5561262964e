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
import java.util.Set;
import java.util.regex.Pattern;

import io.github.uwsgiboot.ini.Value.Expression;
import io.github.uwsgiboot.ini.Value.Literal;

/**
 * What an ini file for uWSGI can express, and how (see {@code core/ini.c}, and
 * {@code magic_sub()} and {@code uwsgi_apply_config_pass()} in {@code core/utils.c}).
 */
public final class IniSyntax {

	private static final Pattern KEY = Pattern.compile("[\\p{Alnum}_.+-]+");

	private static final Pattern SECTION = Pattern.compile("[\\p{Alnum}_.-]+");

	private static final Pattern OPTION_REFERENCE = Pattern.compile("%\\(([^()]+)\\)");

	private static final Pattern ENVIRONMENT_REFERENCE = Pattern.compile("\\$\\(.+\\)");

	private static final Pattern FILE_REFERENCE = Pattern.compile("@\\(.+\\)");

	private IniSyntax() {
	}

	/**
	 * Return why the given section name cannot be written, if so.
	 * @param section the name of the section
	 * @return the objections, empty if there are none
	 */
	public static List<String> objectionsToSection(String section) {
		return SECTION.matcher(section).matches() ? List.of() : List
			.of("a section name is made of letters, digits, '.', '_' and '-'; uWSGI would not find any other section");
	}

	/**
	 * Return why the given directive cannot be written, if so.
	 * @param directive the directive
	 * @param keys the keys that the document defines, whose values uWSGI puts in place of
	 * {@code %(key)}
	 * @return the objections, empty if there are none
	 */
	public static List<String> objections(Directive directive, Set<String> keys) {
		List<String> objections = new ArrayList<>();
		if (!KEY.matcher(directive.key()).matches()) {
			objections.add("an option name is made of letters, digits, '-', '_', '.' and '+'");
		}
		String text = directive.value().text();
		if (text.codePoints().anyMatch(IniSyntax::isUnwritable)) {
			objections.add("it holds a control character; an ini file has no way to write one,"
					+ " and a line break would start another option");
		}
		if (directive.value() instanceof Literal) {
			objections.addAll(objectionsToLiteral(text, directive.immediate(), keys));
		}
		else if (endsWithLonePercent(text)) {
			objections.add("it ends in a '%', which makes uWSGI join the next line to it; a literal one is '%%'");
		}
		return objections;
	}

	private static List<String> objectionsToLiteral(String text, boolean immediate, Set<String> keys) {
		List<String> objections = new ArrayList<>();
		if (!text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)))) {
			objections.add("it starts or ends with a blank, which uWSGI would cut off");
		}
		if (!immediate && ENVIRONMENT_REFERENCE.matcher(text).find()) {
			objections.add("it holds $(…), which uWSGI would replace by an environment variable");
		}
		if (!immediate && FILE_REFERENCE.matcher(text).find()) {
			objections.add("it holds @(…), which uWSGI would replace by the content of a file");
		}
		if (!immediate
				&& OPTION_REFERENCE.matcher(text).results().anyMatch((match) -> isDefined(match.group(1), keys))) {
			objections.add("it holds %(…), which uWSGI would replace by the value of another option");
		}
		return objections;
	}

	private static boolean isDefined(String reference, Set<String> keys) {
		return reference.indexOf(' ') >= 0 || keys.contains(reference);
	}

	/**
	 * Return the text of the given value as it has to stand in the file.
	 * @param value the value
	 * @return the escaped text
	 */
	static String escape(Value value) {
		return (value instanceof Expression) ? value.text() : value.text().replace("%", "%%");
	}

	private static boolean isUnwritable(int codePoint) {
		return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
	}

	private static boolean isBlank(char character) {
		return character == ' ' || character == '\t' || character == '\r';
	}

	private static boolean endsWithLonePercent(String text) {
		int percents = 0;
		String stripped = text.stripTrailing();
		while (percents < stripped.length() && stripped.charAt(stripped.length() - 1 - percents) == '%') {
			percents++;
		}
		return percents % 2 != 0;
	}

}
