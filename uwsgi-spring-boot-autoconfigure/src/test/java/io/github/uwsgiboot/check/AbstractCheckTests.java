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

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Parameter;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Base of tests of a single {@link Check}.
 */
abstract class AbstractCheckTests {

	private final Check check;

	private final Set<String> allowedOptions;

	AbstractCheckTests(Check check, String... allowedOptions) {
		this.check = check;
		this.allowedOptions = Set.of(allowedOptions);
	}

	List<Problem> problems(UnaryOperator<UwsgiConfiguration.Builder> configuration) {
		return problems(this.check, configuration);
	}

	List<Problem> problems(Check check, UnaryOperator<UwsgiConfiguration.Builder> configuration) {
		UwsgiConfiguration built = configuration.apply(UwsgiConfiguration.builder()).build();
		CheckSubject subject = CheckSubject.of(built, this.allowedOptions);
		List<Problem> problems = check.check(subject).toList();
		if (!problems.isEmpty()) {
			assertThat(AllChecks.madeFor(subject)).extracting(Object::getClass).contains(check.getClass());
		}
		return problems;
	}

	List<Problem> problemsOf(Socket... sockets) {
		return problems((builder) -> builder.networking((networking) -> networking.socket(sockets)));
	}

	List<Problem> problemsOf(SniEntry... entries) {
		return problems((builder) -> builder.networking((networking) -> networking.sni(entries)));
	}

	List<Problem> problemsOf(Router router, Socket... sockets) {
		return problems((builder) -> builder.networking((networking) -> networking.router(router).socket(sockets)));
	}

	<T> List<Problem> problemsOf(Parameter<T> parameter, T value) {
		return problems((builder) -> builder.networking((networking) -> networking.with(parameter, value)));
	}

	List<Problem> problemsOfOption(String name, String... values) {
		return problems((builder) -> builder.option(name, values));
	}

	List<Problem> problemsOfDirectives(String... lines) {
		return problems((builder) -> {
			List.of(lines).forEach(builder::directive);
			return builder;
		});
	}

}
