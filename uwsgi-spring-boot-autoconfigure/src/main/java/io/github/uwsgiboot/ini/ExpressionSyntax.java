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

/**
 * What uWSGI would silently drop from a value in its own language, or leave as it is.
 */
final class ExpressionSyntax {

	private static final MagicVariables SOME_VALUES = MagicVariables.all((name) -> "-");

	private ExpressionSyntax() {
	}

	/**
	 * Return a text in uWSGI's own language with some value for each magic variable.
	 * @param text the text
	 * @return the text, of which the passes of uWSGI see another one of this shape
	 */
	static String withSomeValues(String text) {
		return SOME_VALUES.replaceIn(text);
	}

	static List<String> objections(Directive directive, Definitions definitions) {
		String text = directive.value().text();
		List<String> objections = new ArrayList<>();
		int variable = unknownVariable(text);
		if (variable >= 0 && variable == text.length() - 1) {
			objections.add("it ends in a '%', which makes uWSGI join the next line to it; a literal one is '%%'");
		}
		else if (variable >= 0 && !Character.isISOControl(text.charAt(variable + 1))) {
			objections.add(
					"it holds '%%%s', which is none of uWSGI's variables, so that both would vanish; a literal percent sign is '%%%%'"
						.formatted(Character.toString(text.codePointAt(variable + 1))));
		}
		if (!Definitions.seesPasses(directive) && hasReference(directive, definitions)) {
			objections.add(
					"it holds $(…), @(…) or %(…), which uWSGI does not replace in an option that it runs while it reads"
							+ " the file");
		}
		return objections;
	}

	private static int unknownVariable(String text) {
		int percent = text.indexOf('%');
		while (percent >= 0 && percent < text.length() - 1 && MagicVariables.isKnown(text.charAt(percent + 1))) {
			percent = text.indexOf('%', percent + 2);
		}
		return percent;
	}

	private static boolean hasReference(Directive directive, Definitions definitions) {
		String text = IniSyntax.read(directive.value());
		return ConfigPass.ENVIRONMENT.keysIn(text).findFirst().isPresent()
				|| ConfigPass.FILE.keysIn(text).findFirst().isPresent() || !Definitions.isDefinition(directive.key())
						&& ConfigPass.OPTION.keysIn(text).anyMatch(definitions::contain);
	}

}
