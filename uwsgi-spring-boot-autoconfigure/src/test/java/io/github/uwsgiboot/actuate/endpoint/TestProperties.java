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

package io.github.uwsgiboot.actuate.endpoint;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.uwsgiboot.write.Fingerprint;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Properties of a configuration with secrets, and the texts that they are rendered as.
 */
final class TestProperties {

	static final String INI = """
			# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
			[uwsgi]
			strict = true
			die-on-term = true
			env = DB_PASSWORD=hunter%%2
			master = true
			subscription-notify-socket = http://u:hunter2@127.0.0.1:1717
			if-env = SHOP
			add-header = X-Key: %(hunter2)
			endif =
			http-socket = 127.0.0.1:8080
			""";

	static final String HIDDEN_INI = """
			# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
			[uwsgi]
			strict = true
			die-on-term = true
			env = ******
			master = true
			subscription-notify-socket = http://u:******@127.0.0.1:1717
			if-env = SHOP
			add-header = ******
			endif =
			http-socket = 127.0.0.1:8080
			""";

	private TestProperties() {
	}

	static Map<String, String> none(Path file) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("uwsgi.writer.path", file.toString());
		properties.put("uwsgi.writer.on-startup", "false");
		properties.put("uwsgi.check.binary", "off");
		return properties;
	}

	static Map<String, String> all(Path file) {
		Map<String, String> properties = none(file);
		properties.put("uwsgi.networking.sockets.web.dsn", "http://127.0.0.1:8080");
		properties.put("uwsgi.options.master", "true");
		properties.put("uwsgi.options.die-on-term", "true");
		properties.put("uwsgi.options.env", "DB_PASSWORD=hunter%2");
		properties.put("uwsgi.options.subscription-notify-socket", "http://u:hunter2@127.0.0.1:1717");
		properties.put("uwsgi.directives[0]", "if-env = SHOP");
		properties.put("uwsgi.directives[1]", "add-header = X-Key: %(hunter2)");
		properties.put("uwsgi.directives[2]", "endif");
		return properties;
	}

	static String[] pairs(Map<String, String> properties) {
		return properties.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new);
	}

	static void set(ConfigurableEnvironment environment, Map<String, String> properties) {
		environment.getPropertySources().remove("test");
		environment.getPropertySources().addFirst(new MapPropertySource("test", Map.copyOf(properties)));
	}

	static String fingerprint(String text) {
		return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).value();
	}

}
