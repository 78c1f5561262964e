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

package io.github.uwsgiboot.actuate.endpoint;

import io.github.uwsgiboot.check.binary.Untested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what a native image is told about the endpoint. Spring Boot does it for the
 * operations of an endpoint and what they return.
 */
class UwsgiEndpointRuntimeHintsTests {

	@ParameterizedTest
	@ValueSource(classes = { UwsgiEndpoint.class, UwsgiEndpointWebExtension.class })
	void whatOperationsReturnCanBeMadeJson(Class<?> endpoint) {
		RuntimeHints hints = new RuntimeHints();
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, endpoint);
		for (Class<?> type : new Class<?>[] { UwsgiDescriptor.class, DirectiveDescriptor.class, ProblemDescriptor.class,
				WriteDescriptor.class, BinaryDescriptor.class, Untested.class, ReloadDescriptor.class }) {
			for (var component : type.getRecordComponents()) {
				assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(component.getAccessor()))
					.as(type.getSimpleName() + "." + component.getName())
					.accepts(hints);
			}
		}
		assertThat(endpoint.getMethods()).filteredOn((method) -> method.getDeclaringClass() == endpoint)
			.hasSize(3)
			.allSatisfy((method) -> assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(method))
				.accepts(hints));
	}

}
