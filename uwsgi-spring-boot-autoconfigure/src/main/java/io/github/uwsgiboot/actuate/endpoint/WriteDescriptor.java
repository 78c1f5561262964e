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

import java.util.List;

import io.github.uwsgiboot.write.WriteOutcome;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * A description of what became of a write.
 *
 * @param result what became of it in a word
 * @param path the absolute path of the file
 * @param fingerprint the fingerprint that the file has now, or {@code null} if there is
 * no file or it was not looked at
 * @param previous the fingerprint that the file had before it was written, or
 * {@code null} if it was not written or there was none
 * @param backup the path of the file that keeps the content before, or {@code null} if
 * none does
 * @param code the stable code of what the file or the system had against it, or
 * {@code null} if nothing
 * @param message what happened
 * @param action what to do, or {@code null} if there is nothing to do
 * @param notes what else is to be known of the file
 * @param problems all problems with the configuration, the worst first
 */
public record WriteDescriptor(WriteOutcome.Result result, String path, @Nullable String fingerprint,
		@Nullable String previous, @Nullable String backup, @Nullable String code, String message,
		@Nullable String action, List<String> notes,
		List<ProblemDescriptor> problems) implements OperationResponseBody {

	/**
	 * Create a descriptor from copies of the lists.
	 */
	public WriteDescriptor {
		notes = List.copyOf(notes);
		problems = List.copyOf(problems);
	}

}
