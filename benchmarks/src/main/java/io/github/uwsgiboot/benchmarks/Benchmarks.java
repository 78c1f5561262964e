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

package io.github.uwsgiboot.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * Runs the comparisons that are named, or all of them, and prints what was measured.
 */
public final class Benchmarks {

	private static final Set<String> ALL = Set.of("libraries", "collector", "startup", "scale", "write");

	private Benchmarks() {
	}

	/**
	 * Run comparisons.
	 * @param arguments the root directory of the project, and the names of comparisons
	 * @throws Exception if a comparison cannot be made
	 */
	public static void main(String[] arguments) throws Exception {
		Path root = Path.of(arguments[0]);
		Set<String> chosen = (arguments.length > 1) ? Set.copyOf(Arrays.asList(arguments).subList(1, arguments.length))
				: ALL;
		Targets targets = new Targets(System.out);
		if (chosen.contains("libraries")) {
			LibraryComparison.onServer(System.out).run(3, targets);
		}
		if (chosen.contains("collector")) {
			LibraryComparison.inContainer(System.out).run(3, targets);
		}
		if (chosen.contains("scale")) {
			new ScaleComparison(System.out).run(targets);
		}
		if (chosen.contains("write")) {
			new WriteComparison(root, System.out).run();
		}
		if (chosen.contains("startup")) {
			new StartupComparison(root, System.out).run(30, targets);
		}
		System.exit((targets.missed() > 0) ? 1 : 0);
	}

}
