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

import java.util.List;

import io.github.uwsgiboot.ini.IniLine;
import io.github.uwsgiboot.ini.IniReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address of the stats server in an ini file.
 */
final class StatsLines {

	private static final List<String> ADDRESS = List.of("stats", "stats-server");

	private static final List<String> OFF = List.of("false", "off", "no", "0");

	private StatsLines() {
	}

	static List<StatsAddress> in(byte @Nullable [] content, String section) {
		if (content == null) {
			return List.of();
		}
		String address = null;
		boolean http = false;
		for (IniLine line : new IniReader().read(content, section)) {
			if (ADDRESS.contains(line.key())) {
				address = line.value();
			}
			if (line.key().equals("stats-http")) {
				http = !OFF.contains(line.value());
			}
		}
		return (address != null) ? List.of(new StatsAddress(address, http)) : List.of();
	}

}
