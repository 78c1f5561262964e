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

package io.github.uwsgiboot.check;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The checks of this library for one configuration, in the order that they run in. Each
 * area has a class that makes its checks. A check of what few configurations have is made
 * where there is some of it, so that its classes are not loaded elsewhere. A condition
 * may hold where the check finds nothing, but never the other way round.
 */
final class StandardChecks {

	private StandardChecks() {
	}

	/**
	 * Return the checks for a configuration.
	 * @param subject what is checked
	 * @param settings what the checks look at besides the configuration
	 * @param host the machine that uWSGI runs on, or {@code null} for this one
	 * @return the checks
	 */
	static List<Check> of(CheckSubject subject, CheckSettings settings, @Nullable Host host) {
		List<Check> checks = new ArrayList<>();
		LineChecks.addTo(checks, subject);
		SocketChecks.addTo(checks, subject, settings, host);
		RouterChecks.addTo(checks, subject);
		ProcessChecks.addTo(checks, subject, settings, host);
		if (settings.files()) {
			FileChecks.addTo(checks, subject, settings);
		}
		if (!settings.environment().isEmpty()) {
			checks.add(new EnvironmentCheck(settings.environment()));
		}
		return checks;
	}

}
