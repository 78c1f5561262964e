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

package io.github.uwsgiboot.testsupport;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Enables a {@link RealServerTest} where its servers are.
 */
class RealServerCondition implements ExecutionCondition {

	private static final String POLICY = "servers";

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return AnnotationSupport.findAnnotation(context.getElement(), RealServerTest.class)
			.map((annotation) -> evaluate(annotation.value()))
			.orElseGet(() -> ConditionEvaluationResult.enabled("No real server is asked for"));
	}

	private ConditionEvaluationResult evaluate(String... names) {
		List<String> missing = Stream.of(names).filter((name) -> Servers.find(name).isEmpty()).toList();
		if (missing.isEmpty()) {
			return ConditionEvaluationResult.enabled("All servers are there");
		}
		String message = "No %s in '%s', nor on the PATH; run ./scripts/servers to get the servers"
			.formatted(String.join(", ", missing), Servers.directory());
		if (isRequired()) {
			throw new IllegalStateException(message);
		}
		return ConditionEvaluationResult.disabled(message);
	}

	private boolean isRequired() {
		String policy = System.getProperty(POLICY, "auto");
		return switch (policy) {
			case "auto" -> false;
			case "required" -> true;
			default -> throw new IllegalStateException(
					"The system property '%s' is '%s'; it is one of auto, required".formatted(POLICY, policy));
		};
	}

}
