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

package io.github.uwsgiboot.write.reload;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a command has failed. What it printed may hold secrets, and is no part of
 * the message.
 */
final class FailedCommandException extends IOException {

	private static final long serialVersionUID = 1L;

	private final @Nullable String output;

	/**
	 * Create an exception.
	 * @param message how the command failed
	 * @param output the beginning of what it printed, or {@code null} if it printed
	 * nothing
	 */
	FailedCommandException(String message, @Nullable String output) {
		super(message);
		this.output = output;
	}

	@Nullable String output() {
		return this.output;
	}

}
