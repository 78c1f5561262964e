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

package io.github.uwsgiboot.write.instance;

import java.util.function.Supplier;

/**
 * Asks the uWSGI that is meant to run a file what it runs. Changes nothing. Safe for use
 * by several threads. What uWSGI answers is read by Jackson 3
 * ({@code tools.jackson.core:jackson-databind}), which has to be on the class path.
 */
public class InstanceProbe {

	private final Supplier<InstanceSettings> settings;

	/**
	 * Create a probe.
	 * @param settings which file, and how uWSGI is asked; asked for anew each time
	 */
	public InstanceProbe(Supplier<InstanceSettings> settings) {
		this.settings = settings;
	}

	/**
	 * Ask. That takes the time of the settings at most for each address that is known.
	 * @return what was seen
	 */
	public RunningInstance ask() {
		return new InstanceQuestion(this.settings.get()).ask();
	}

}
