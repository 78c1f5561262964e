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

package io.github.uwsgiboot.autoconfigure;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SocketType;

/**
 * Properties into which a text is put: all that there are, with an entry for each type of
 * sockets and routers, and with the text as value, as part of a DSN and as key.
 *
 * @param values the values by the names of the properties
 */
record InjectedProperties(Map<String, Object> values) {

	private static final String NETWORKING = "uwsgi.networking.";

	/**
	 * Put a text into every property.
	 * @param text the text
	 * @return the properties
	 * @throws IOException if the metadata of the properties cannot be read
	 */
	static InjectedProperties everywhere(String text) throws IOException {
		Map<String, Object> values = new LinkedHashMap<>();
		for (String name : MetadataProperties.names()) {
			names(name).forEach((each) -> values.put(each, text));
		}
		for (SocketType type : SocketType.values()) {
			values.put(NETWORKING + "sockets.of-" + type.id() + ".type", type.id());
		}
		for (RouterType type : RouterType.values()) {
			values.put(NETWORKING + "routers.of-" + type.id() + ".type", type.id());
		}
		keepEnabled(values);
		addRaw(text, values);
		return new InjectedProperties(values);
	}

	private static List<String> names(String name) {
		if (name.startsWith(NETWORKING + "sockets.*.")) {
			return name.endsWith(".dsn") ? List.of(name.replace("*", "of-dsn"))
					: List.of(SocketType.values())
						.stream()
						.map((type) -> name.replace("*", "of-" + type.id()))
						.toList();
		}
		if (name.startsWith(NETWORKING + "routers.*.")) {
			return List.of(RouterType.values()).stream().map((type) -> name.replace("*", "of-" + type.id())).toList();
		}
		return switch (name) {
			case "uwsgi.options" -> List.of("uwsgi.options.chdir", "uwsgi.options.plugin", "uwsgi.options.env[0]",
					"uwsgi.options.env[1]", "uwsgi.options.http-socket");
			case "uwsgi.directives" -> List.of("uwsgi.directives[0]");
			case "uwsgi.plugins", "uwsgi.embedded-plugins" -> List.of(name + "[0]");
			default -> List.of(name.replace("*", "entry"));
		};
	}

	/**
	 * Leave what would take entries out of the file alone, and what decides how it is
	 * read.
	 */
	private static void keepEnabled(Map<String, Object> values) {
		values.keySet().removeIf((name) -> name.endsWith(".enabled") || name.startsWith("uwsgi.check."));
		values.remove("uwsgi.expressions");
		values.put("uwsgi.check.binary", "off");
		values.put("uwsgi.check.host", "false");
		values.put("uwsgi.check.files", "false");
	}

	private static void addRaw(String text, Map<String, Object> values) {
		values.put("spring.application.name", text);
		values.put("uwsgi.directives[1]", "route-run = log:" + text);
		values.put("uwsgi.directives[2]", text + " = 1");
		values.put("uwsgi.options[" + text + "]", "1");
		values.put(NETWORKING + "sockets[" + text + "].dsn", "http://127.0.0.1:8080");
		values.put(NETWORKING + "sni[" + text + "].cert", "/tls/cert.pem");
		values.put(NETWORKING + "routers[" + text + "].type", "http");
	}

	/**
	 * Put a text into the parts of DSNs, as it is and in percent-encoding.
	 * @param text the text
	 * @param encoded the text in percent-encoding
	 * @return the properties
	 */
	static InjectedProperties inDsns(String text, String encoded) {
		Map<String, Object> values = new LinkedHashMap<>();
		int number = 0;
		for (String part : List.of(text, encoded)) {
			for (String dsn : List.of("uwsgi:///run/a%sb.sock", "http://%s:8080", "http://127.0.0.1:80%s",
					"https://127.0.0.1:8443?cert=/a%sb&key=/c", "https://127.0.0.1:8443?cert=/a&key=/b%sc",
					"https://127.0.0.1:8443?cert=/a&key=/b&ciphers=%s",
					"https://127.0.0.1:8443?cert=/a&key=/b&client-ca=%s", "http:?shared=a%sb",
					"zeromq:?pull=%s&push=%1$s", "http://127.0.0.1:8080?bound-workers=%s",
					"http://127.0.0.1:8080?modifier.code=%s", "%s://127.0.0.1:8080", "http://127.0.0.1:8080?%s=1")) {
				values.put(NETWORKING + "sockets.of-dsn-" + number++ + ".dsn", dsn.formatted(part));
			}
		}
		keepEnabled(values);
		return new InjectedProperties(values);
	}

	/**
	 * Return a single property beside a configuration that can be written.
	 * @param name the name of the property
	 * @return the properties
	 */
	InjectedProperties alone(String name) {
		Map<String, Object> alone = new LinkedHashMap<>();
		alone.put("uwsgi.check.binary", "off");
		alone.put("uwsgi.check.host", "false");
		alone.put("uwsgi.networking.sockets.web.dsn", "http://127.0.0.1:8080");
		alone.put(name, this.values.get(name));
		return new InjectedProperties(alone);
	}

	/**
	 * Return these properties with more of them.
	 * @param more adds to the values
	 * @return the properties
	 */
	InjectedProperties with(Consumer<Map<String, Object>> more) {
		Map<String, Object> extended = new LinkedHashMap<>(this.values);
		more.accept(extended);
		return new InjectedProperties(extended);
	}

}
