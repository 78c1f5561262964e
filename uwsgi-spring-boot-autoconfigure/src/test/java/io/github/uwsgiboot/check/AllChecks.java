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

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All checks that are in the package of {@link Check}, whatever a configuration has. They
 * look at files, and at a {@link FakeHost}.
 */
public final class AllChecks {

	private static final Map<String, String> ENVIRONMENT = Map.of("UWSGI_NO_SUCH", "1");

	private static final CheckSettings SETTINGS = CheckSettings.none()
		.withFiles(true)
		.withHost(true)
		.withReload(true)
		.withEnvironment(ENVIRONMENT);

	private static final Host HOST = new FakeHost();

	private AllChecks() {
	}

	/**
	 * Return what all checks find.
	 * @param subject what is checked
	 * @return the problems
	 */
	public static List<Problem> problems(CheckSubject subject) {
		return create().stream().flatMap((check) -> check.check(subject)).distinct().toList();
	}

	/**
	 * Return what those checks find that are made for a configuration.
	 * @param subject what is checked
	 * @return the problems
	 */
	public static List<Problem> problemsOfMadeOnes(CheckSubject subject) {
		return Checks.standard(SETTINGS, HOST).run(subject);
	}

	/**
	 * Return the checks that are made for a configuration.
	 * @param subject what is checked
	 * @return the checks
	 */
	static List<Check> madeFor(CheckSubject subject) {
		return StandardChecks.of(subject, SETTINGS, HOST);
	}

	static List<Check> create() {
		try {
			Path classes = Path.of(Check.class.getResource("Check.class").toURI()).getParent();
			List<Check> checks = new ArrayList<>();
			try (Stream<Path> files = Files.list(classes)) {
				for (Path file : files.filter((path) -> path.toString().endsWith("Check.class")).sorted().toList()) {
					addCheck(file.getFileName().toString().replace(".class", ""), checks);
				}
			}
			return checks;
		}
		catch (IOException | ReflectiveOperationException | URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// Who needs a public one makes it.
	private static void addCheck(String name, List<Check> checks) throws ReflectiveOperationException {
		Class<?> type = Class.forName(Check.class.getPackageName() + "." + name);
		if (Check.class.isAssignableFrom(type) && !Modifier.isPublic(type.getModifiers())) {
			Constructor<?> constructor = type.getDeclaredConstructors()[0];
			List<Object> arguments = Stream.of(constructor.getParameterTypes()).map(AllChecks::argument).toList();
			checks.add((Check) constructor.newInstance(arguments.toArray()));
		}
	}

	private static Object argument(Class<?> type) {
		Map<Class<?>, Object> arguments = Map.of(Host.class, HOST, Clock.class, Clock.systemUTC(), boolean.class,
				SETTINGS.reload(), Map.class, ENVIRONMENT);
		return arguments.get(type);
	}

}
