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

package io.github.uwsgiboot.traffic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Shows with a failure the files and logs of all servers that the test class has started.
 */
class LogsOnFailure implements TestExecutionExceptionHandler, AfterAllCallback {

	private static final List<Path> LOGS = new ArrayList<>();

	static void add(Path log) {
		LOGS.add(log);
	}

	@Override
	public void handleTestExecutionException(ExtensionContext context, Throwable throwable) throws Throwable {
		for (Path log : LOGS) {
			if (Files.exists(log)) {
				throwable.addSuppressed(new AssertionError(read(log.resolveSibling("uwsgi.ini")) + read(log)));
			}
		}
		throw throwable;
	}

	@Override
	public void afterAll(ExtensionContext context) {
		LOGS.clear();
	}

	private static String read(Path file) throws IOException {
		return "%s:%n%s".formatted(file, Files.readString(file, StandardCharsets.ISO_8859_1));
	}

}
