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
import java.time.Duration;
import java.util.List;

/**
 * Runs a command of the operator's.
 */
final class CommandReloader implements Reloader {

	private final ExternalCommand command;

	CommandReloader(List<String> command, Duration timeout) {
		this.command = new ExternalCommand(command, timeout);
	}

	@Override
	public void reload() throws IOException, InterruptedException {
		this.command.run();
	}

	@Override
	public String toString() {
		return this.command.toString();
	}

}
