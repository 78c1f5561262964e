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
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds lines that speak of an alarm, a cache or a mule that no line adds
 * ({@code core/alarm.c}, {@code core/mule.c}, {@code plugins/corerouter/cr_map.c}).
 * Nothing is said where other files are read, which may add anything.
 */
class ReferenceCheck implements Check {

	private static final String STATIC_PATHS = "static-cache-paths";

	private static final String STATIC_PATHS_NAME = "static-cache-paths-name";

	private static final Set<String> CACHE_USERS = Set.of("check-cache", "fastrouter-use-cache", "http-use-cache",
			"rawrouter-use-cache", "sslrouter-use-cache");

	private static final Set<String> ALARM_USERS = Set.of("log-alarm", "not-log-alarm");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		if (!lines.areWhole()) {
			return Stream.empty();
		}
		Problems problems = new Problems();
		for (Line line : lines.raw()) {
			if (line.literal() != null && !line.literal().isEmpty()) {
				problems.add(check(lines, line, line.literal()));
			}
		}
		return problems.stream();
	}

	private @Nullable Problem check(Lines lines, Line line, String text) {
		Long paths = lines.number(STATIC_PATHS);
		boolean cachesPaths = paths != null && paths > 0;
		if (CACHE_USERS.contains(line.name()) || cachesPaths && line.name().equals(STATIC_PATHS_NAME)) {
			return cache(lines, line, text);
		}
		if (cachesPaths && line.name().equals(STATIC_PATHS) && !lines.has(STATIC_PATHS_NAME)) {
			return anyCache(lines, line);
		}
		if (ALARM_USERS.contains(line.name())) {
			return alarm(lines, line, text);
		}
		return line.name().equals("farm") ? mule(lines, line, text) : null;
	}

	private @Nullable Problem cache(Lines lines, Line line, String text) {
		List<String> caches = new ArrayList<>();
		for (Line cache : lines.named("cache2")) {
			String keys = cache.literal();
			String name = (keys != null) ? KeyedList.parse(keys).get("name") : text;
			caches.add((name != null) ? name : "");
		}
		if (lines.has("cache")) {
			caches.add("default");
		}
		String consequence = line.name().endsWith("-use-cache")
				? "the router would end and be started again, without an end" : "uWSGI exits";
		return caches.contains(text) ? null
				: line.error("reference-unknown", "No line adds the cache '%s': %s.".formatted(text, consequence),
						"Add it, for example 'cache2: name=%s,items=100', or correct the name.".formatted(text));
	}

	private @Nullable Problem anyCache(Lines lines, Line line) {
		return (lines.has("cache") || lines.has("cache2")) ? null
				: line.error("reference-unknown", "The paths are kept in a cache, and no line adds one: uWSGI exits.",
						"Add one, for example 'cache2: name=paths,items=100'.");
	}

	private @Nullable Problem alarm(Lines lines, Line line, String text) {
		List<String> alarms = new ArrayList<>();
		for (Line alarm : lines.named("alarm")) {
			if (alarm.literal() == null) {
				return null;
			}
			alarms.add(alarm.literal().split(" ", 2)[0]);
		}
		for (String name : text.split(" ", 2)[0].split(",")) {
			if (text.indexOf(' ') >= 0 && !alarms.contains(name)) {
				return line.error("reference-unknown",
						"No line adds the alarm '%s'; uWSGI exits, or rings none if there is no alarm at all."
							.formatted(name),
						"Add it, for example 'alarm: %s log:', or correct the name.".formatted(name));
			}
		}
		return null;
	}

	private @Nullable Problem mule(Lines lines, Line line, String text) {
		long mules = lines.named("mule").size();
		for (Line number : lines.named("mules")) {
			if (number.number() == null) {
				return null;
			}
			mules += number.number();
		}
		for (String mule : text.substring(text.indexOf(':') + 1).split(",")) {
			if (mule.matches("[0-9]{1,9}") && (Long.parseLong(mule) < 1 || Long.parseLong(mule) > mules)) {
				return line.error("reference-unknown",
						"There is no mule %s, since there are %d; uWSGI exits.".formatted(mule, mules),
						"Write numbers from 1 on, or set 'uwsgi.options.mules'.");
			}
		}
		return null;
	}

}
