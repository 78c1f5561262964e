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
 * What keeps a literal value from being read back as it is. Percent signs do not: they
 * are doubled. The passes have no such way out.
 */
final class LiteralSyntax {

	private LiteralSyntax() {
	}

	static List<String> objections(Directive directive, Definitions definitions) {
		String text = directive.value().text();
		List<String> objections = new ArrayList<>();
		if (!IniSyntax.trim(text).equals(text)) {
			objections.add("it starts or ends with a blank, which uWSGI would cut off");
		}
		if (Definitions.seesPasses(directive)) {
			objections.addAll(objectionsToReferences(text, definitions));
		}
		return objections;
	}

	private static List<String> objectionsToReferences(String text, Definitions definitions) {
		List<String> objections = new ArrayList<>();
		if (ConfigPass.ENVIRONMENT.keysIn(text).findFirst().isPresent()) {
			objections.add("it holds $(…), which uWSGI would replace by an environment variable");
		}
		if (ConfigPass.FILE.keysIn(text).findFirst().isPresent()) {
			objections
				.add("it holds @(…), which uWSGI would replace by the content of a file, or exit if there is none");
		}
		if (ConfigPass.OPTION.keysIn(text).anyMatch(definitions::contain)) {
			objections.add("it holds %(…), which uWSGI would replace by the value of another option");
		}
		return objections;
	}

}
