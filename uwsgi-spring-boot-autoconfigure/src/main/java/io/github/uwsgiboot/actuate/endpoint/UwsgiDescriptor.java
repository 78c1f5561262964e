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

import io.github.uwsgiboot.write.PlanState;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * A description of everything that is known before the file is written.
 *
 * @param path the absolute path of the file
 * @param section the section of the file
 * @param state what a write would do
 * @param fingerprint the fingerprint that the file would have, or {@code null} if it
 * cannot be written
 * @param current the fingerprint that the file has, or {@code null} if there is no file
 * that can be read
 * @param startCommand the command that starts uWSGI from the file
 * @param binary what is known of the uWSGI binary's test of this very file, or
 * {@code null} if it has not tested it
 * @param notes what is to be known about the file itself
 * @param problems all problems, the worst first
 * @param directives the lines of the file, in their order
 */
public record UwsgiDescriptor(String path, String section, PlanState state, @Nullable String fingerprint,
		@Nullable String current, String startCommand, @Nullable BinaryDescriptor binary, List<String> notes,
		List<ProblemDescriptor> problems, List<DirectiveDescriptor> directives) implements OperationResponseBody {

	/**
	 * Create a descriptor from copies of the lists.
	 */
	public UwsgiDescriptor {
		notes = List.copyOf(notes);
		problems = List.copyOf(problems);
		directives = List.copyOf(directives);
	}

}
