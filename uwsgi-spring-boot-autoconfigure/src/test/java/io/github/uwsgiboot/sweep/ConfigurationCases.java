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

package io.github.uwsgiboot.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Random configurations of typed properties, each of which is right by itself.
 */
final class ConfigurationCases {

	private static final List<String> TYPES = List.of("default", "fastcgi", "http", "http", "https", "raw", "scgi",
			"udp", "uwsgi", "uwsgis");

	private static final List<String> OPTIONS = List.of("threads: 2", "enable-threads: true", "cheaper: 1",
			"harakiri: 10", "offload-threads: 1", "vacuum: true", "lazy-apps: true", "max-requests: 0",
			"need-app: false", "master: true", "master: true", "master: false");

	private static final List<String> PROPERTIES = List.of("queue-size: 16", "freebind: true", "buffer-size: 32KB",
			"buffer-post-size: 64KB", "limit-post: 1MB", "default-socket-type: http",
			"default-socket-type: fastcgi-nph", "socket.timeout: 1m", "socket.send-timeout: 30s",
			"socket.keep-alive: true", "socket.no-defer-accept: true", "socket.buffer-send: 256KB",
			"unix-socket.abstract: true", "unix-socket.permissions: '660'", "unix-socket.umask: '007'",
			"bsd-socket.port-reuse: true", "ssl.verbose-errors: true", "max-vars: 32", "ssl.raw-options: 536870912",
			"stats.address: 127.0.0.1:7099");

	private final SweepDirectories directories;

	private final Random random;

	private final List<String> shared = new ArrayList<>();

	ConfigurationCases(SweepDirectories directories, Random random) {
		this.directories = directories;
		this.random = random;
	}

	/**
	 * Make some configurations.
	 * @param count how many
	 * @return the configurations
	 */
	List<SweepCase> some(int count) {
		List<SweepCase> some = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			some.add(next());
		}
		return some;
	}

	private SweepCase next() {
		this.shared.clear();
		List<String> lines = new ArrayList<>(List.of("uwsgi.runtime-dir: " + this.directories.work(),
				"uwsgi.project-name: shop", "uwsgi.options.processes: 2", "uwsgi.options.no-orphans: true"));
		some(OPTIONS).forEach((option) -> lines.add("uwsgi.options." + option));
		some(PROPERTIES).forEach((property) -> lines.add("uwsgi.networking." + property));
		int sockets = 1 + this.random.nextInt(6);
		for (int i = 0; i < sockets; i++) {
			lines.add("uwsgi.networking.sockets.s%d: { %s }".formatted(i, socket(i)));
		}
		lines.addAll(this.shared);
		String yaml = String.join("\n", lines) + "\n";
		return new SweepCase("configuration", yaml.strip().replace("\n", "; "), yaml);
	}

	private String socket(int number) {
		String type = oneOf(TYPES);
		if (type.equals("udp")) {
			return "type: udp, address: '127.0.0.1:%d'".formatted(7100 + number);
		}
		List<String> parts = new ArrayList<>(List.of("type: " + type, place(number)));
		if (List.of("https", "uwsgis").contains(type)) {
			parts.add("cert: %1$s/shop.crt, key: %1$s/shop.key".formatted(this.directories.tls()));
		}
		if (this.random.nextInt(5) == 0) {
			parts.add("bound-workers: [1]");
		}
		if (this.random.nextInt(5) == 0) {
			parts.add("order: " + (this.random.nextInt(12) - 3));
		}
		return String.join(", ", parts);
	}

	private String place(int number) {
		String address = oneOf(List.of("127.0.0.1:%d", "127.0.0.1:%d", "0.0.0.0:%d", ":%d", "127.0.0.2:%d",
				"{project_runtime_dir}-%d.sock", this.directories.work() + "/%d.sock"))
			.formatted(7100 + number);
		if (this.random.nextInt(5) == 0) {
			this.shared
				.add("uwsgi.networking.sockets.edge%d: { type: shared, address: '%s' }".formatted(number, address));
			return "shared: edge" + number;
		}
		return "address: '" + address + "'";
	}

	private List<String> some(List<String> lines) {
		List<String> shuffled = new ArrayList<>(lines);
		Collections.shuffle(shuffled, this.random);
		List<String> chosen = new ArrayList<>();
		for (String line : shuffled.subList(0, this.random.nextInt(5))) {
			String name = line.substring(0, line.indexOf(':') + 1);
			if (chosen.stream().noneMatch((other) -> other.startsWith(name))) {
				chosen.add(line);
			}
		}
		return chosen;
	}

	private <T> T oneOf(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
