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

package io.github.uwsgiboot.ide;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Enables a {@link LanguageServerTest} where the language server is.
 */
class LanguageServerCondition implements ExecutionCondition {

	private static final String POLICY = "language-server";

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		Path directory = LanguageServer.directory();
		if (Files.isDirectory(directory)) {
			return ConditionEvaluationResult.enabled("The language server is in '%s'".formatted(directory));
		}
		String message = "No language server in '%s'; run ./scripts/ide-completion to get it".formatted(directory);
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
