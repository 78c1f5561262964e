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
	private static final Pattern LOGGER = Pattern.compile("(?:[A-Za-z0-9]* )?([^:]*)");

	// uwsgi_setup_log_encoders() in core/logging.c
	private static final Pattern ENCODER = Pattern.compile("([^ :]*)");

	// the option table in core/uwsgi.c names the logger
	private static final Pattern WHATEVER = Pattern.compile("()");

	private static final Map<String, Pattern> NAMES = Map.ofEntries(
			// uwsgi_alarms_init() in core/alarm.c
			Map.entry("alarm", Pattern.compile("[^ ]* ([^:]*):")),
			// core/uwsgi.c
			Map.entry("cheaper-algo", Pattern.compile("(.*)")),
			// uwsgi_set_clock() in core/clock.c
			Map.entry("clock", Pattern.compile("(.*)")),
			// imperial_monitor_get_by_scheme() in core/emperor.c
			Map.entry("emperor", Pattern.compile("([^:]*)://")), //
			Map.entry("log-encoder", ENCODER), Map.entry("log-req-encoder", ENCODER), //
			Map.entry("log-socket", WHATEVER), Map.entry("log-syslog", WHATEVER), //
			Map.entry("logger", LOGGER), Map.entry("req-logger", LOGGER),
			// uwsgi_stats_pusher_setup() in core/stats.c
			Map.entry("stats-push", Pattern.compile("([^:]*)")));

	static @Nullable NamedInValue of(String option, String value) {
		Pattern pattern = NAMES.get(option);
		if (pattern == null) {
			return null;
		}
		Matcher matcher = pattern.matcher(value);
		return matcher.lookingAt() ? new NamedInValue(option, matcher.group(1)) : null;
	}

}
