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

import java.util.Set;

/**
 * What starts and what ends a conditional block ({@code add_exported_option_do()} in
 * uWSGI's {@code core/config.c}).
 */
final class Block {

	private static final Set<String> ENDS = Set.of("endif", "endfor", "end");

	private Block() {
	}

	static boolean starts(Line line) {
		String name = line.name();
		return line.option() != null && (name.startsWith("if-") || name.equals("for") || name.startsWith("for-"));
	}

	static boolean ends(Line line) {
		return ENDS.contains(line.name());
	}

}
