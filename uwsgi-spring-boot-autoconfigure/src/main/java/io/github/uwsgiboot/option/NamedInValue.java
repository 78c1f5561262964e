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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the value of an option names, where plugins of uWSGI register such names.
 *
 * @param option the canonical name of the option, or {@link #HOOK}
 * @param name what the value names, for example the logger; empty if the option itself
 * stands for it
 */
record NamedInValue(String option, String name) {

	/**
	 * What stands for the options whose values name an action, which are many.
	 */
	static final String HOOK = "hook";

	static @Nullable NamedInValue of(String option, String value) {
		if (isHook(option)) {
			return find(HOOK, option.equals("hook-touch") ? "[^ ]* !?([^:]*):" : "!?([^:]*):", value);
		}
		return find(option, pattern(option), value);
	}

	static boolean isIn(String option) {
		return isHook(option) || pattern(option) != null;
	}

	private static boolean isHook(String option) {
		return option.startsWith("hook-");
	}

	private static @Nullable NamedInValue find(String option, @Nullable String pattern, String value) {
		if (pattern == null) {
			return null;
		}
		// few files have one of these options, so that none is compiled in advance
		Matcher matcher = Pattern.compile(pattern).matcher(value);
		return matcher.lookingAt() ? new NamedInValue(option, matcher.group(1)) : null;
	}

	private static @Nullable String pattern(String option) {
		return switch (option) {
			// uwsgi_alarms_init() in core/alarm.c
			case "alarm" -> "[^ ]* ([^:]*):";
			// core/master.c, core/clock.c, core/uwsgi.c, core/subscription.c
			case "cheaper-algo", "clock", "loop", "subscription-algo" -> "(.*)";
			// imperial_monitor_get_by_scheme() in core/emperor.c
			case "emperor" -> "([^:]*)://";
			// uwsgi_exception_setup_handlers() in core/exceptions.c
			case "exception-handler" -> "([^:]*)";
			// uwsgi_setup_log_encoders() in core/logging.c
			case "log-encoder", "log-req-encoder" -> "([^ :]*)";
			// the option table in core/uwsgi.c names the logger
			case "log-socket", "log-syslog" -> "()";
			// setup_choosen_logger() in core/logging.c: an id may come first
			case "logger", "req-logger" -> "(?:[A-Za-z0-9]* )?([^:]*)";
			// uwsgi_stats_pusher_setup() in core/stats.c
			case "stats-push" -> "([^:]*)";
			default -> null;
		};
	}

}
