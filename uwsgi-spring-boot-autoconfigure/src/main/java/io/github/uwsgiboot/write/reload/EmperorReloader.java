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

/**
 * Makes an Emperor look at its files at once, instead of at its next scan
 * ({@code core/emperor.c}).
 */
final class EmperorReloader implements Reloader {

	private final ReloadSettings.Emperor emperor;

	private final Duration timeout;

	EmperorReloader(ReloadSettings.Emperor emperor, Duration timeout) {
		this.emperor = emperor;
		this.timeout = timeout;
	}

	@Override
	public void reload() throws IOException, InterruptedException {
		UwsgiProcess process = UwsgiProcess.of(this.emperor.pidFile());
		if (this.emperor.unblock()) {
			process.send(UwsgiProcess.Signal.URG, this.timeout);
		}
		process.send(UwsgiProcess.Signal.WINCH, this.timeout);
	}

	@Override
	public String toString() {
		return "a scan of the Emperor in '%s'".formatted(this.emperor.pidFile());
	}

}
