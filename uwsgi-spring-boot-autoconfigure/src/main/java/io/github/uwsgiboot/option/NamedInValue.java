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

package io.github.uwsgiboot.option;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the value of an option names, where plugins of uWSGI register such names.
 *
 * @param option the canonical name of the option
 * @param name what the value names, for example the logger; empty if the option itself
 * stands for it
 */
record NamedInValue(String option, String name) {

	// setup_choosen_logger() in core/logging.c: an id of letters and digits may come
	// first
	private static final String LOGGER = "(?:[A-Za-z0-9]* )?([^:]*)";

	// uwsgi_setup_log_encoders() in core/logging.c
	private static final String ENCODER = "([^ :]*)";

	// the option table in core/uwsgi.c names the logger
	private static final String WHATEVER = "()";

	// few files have one of these options
	private static final Map<String, String> NAMES = Map.of(
			// uwsgi_alarms_init() in core/alarm.c
			"alarm", "[^ ]* ([^:]*):",
			// core/uwsgi.c
			"cheaper-algo", "(.*)",
			// uwsgi_set_clock() in core/clock.c
			"clock", "(.*)",
			// imperial_monitor_get_by_scheme() in core/emperor.c
			"emperor", "([^:]*)://", //
			"log-encoder", ENCODER, "log-req-encoder", ENCODER, //
			"log-socket", WHATEVER, "log-syslog", WHATEVER, "logger", LOGGER, "req-logger", LOGGER,
			// uwsgi_stats_pusher_setup() in core/stats.c
			"stats-push", "([^:]*)");

	static @Nullable NamedInValue of(String option, String value) {
		String pattern = NAMES.get(option);
		if (pattern == null) {
			return null;
		}
		Matcher matcher = Pattern.compile(pattern).matcher(value);
		return matcher.lookingAt() ? new NamedInValue(option, matcher.group(1)) : null;
	}

}
