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

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;

import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;

/**
 * Each property of the networking options with values of its type, many of them at the
 * edge of what is right or beyond it, each attribute of a socket of each type, and
 * addresses.
 *
 * @param directories the directories that values name
 */
record PropertyCases(SweepDirectories directories) {

	private static final String PREFIX = "uwsgi.networking.";

	private static final List<String> NUMBERS = List.of("0", "1", "-1", "7", "100", "4096", "65535", "65536",
			"2147483647", "2147483648", "1e3", "010", "0x10", "5.0", "''", "1k", "yes");

	private static final List<String> DURATIONS = List.of("0", "1", "4s", "500ms", "1500ms", "1h", "1w", "PT4S", "-1s",
			"'4 s'", "9999999999", "''");

	private static final List<String> SIZES = List.of("0", "1", "1B", "4096", "4KB", "64KB", "65535B", "65536", "1MB",
			"1GB", "4GB", "-1", "''", "8KiB");

	private static final List<String> FLAGS = List.of("true", "false", "yes", "off", "1", "0", "''", "maybe");

	private static final List<String> TEXTS = List.of("x", "''", "1", "a=b", "'1 x'", "{work}", "{work}/none",
			"{tls}/shop.crt", "'127.0.0.1:7999'", "'0660'", "root", "'a:b'");

	private static final List<String> ADDRESSES = List.of("127.0.0.1:7200", "'127.0.0.1:0'", "'127.0.0.1:65536'",
			"'127.0.0.1:'", "'127.0.0.1'", "':7200'", "'*:7200'", "'[::]:7200'", "'::1:7200'", "localhost:7200",
			"nosuch.invalid:7200", "7200", "'127.1:7200'", "'256.0.0.1:7200'", "' 127.0.0.1:7200'", "'127.0.0.1:+7200'",
			"{work}/a.sock", "a.sock", "'@a'", "'a@b'", "'{work}/a b.sock'", "/nonexistent/a.sock", "{work}/",
			"'unix:{work}/a.sock'", "'http://127.0.0.1:7200'", "'fd://0'", "'{runtime_dir}/x.sock'",
			"'{project_runtime_dir}.sock'", "'{nosuch}/x.sock'", "'[fe80::1%lo]:7200'",
			"'127.0.0.1:7200,127.0.0.1:7201'", "'=0'", "''");

	List<SweepCase> all() throws IOException {
		List<SweepCase> all = new ArrayList<>();
		try (InputStream metadata = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			ConfigurationMetadataRepositoryJsonBuilder.create(metadata)
				.build()
				.getAllProperties()
				.values()
				.stream()
				.filter((property) -> property.getId().startsWith(PREFIX))
				.forEach((property) -> addAll(property, all));
		}
		for (SocketType type : SocketType.values()) {
			for (SocketAttribute<?> attribute : SocketAttribute.all()) {
				if (type.accepts(attribute)) {
					values(attribute).forEach((value) -> all.add(of(type, attribute.property(), value)));
				}
			}
		}
		return all;
	}

	private void addAll(ConfigurationMetadataProperty property, List<SweepCase> all) {
		for (String value : values(property.getType())) {
			all.add(new SweepCase(property.getId(), value, """
					%s: %s
					%s""".formatted(property.getId(), located(value), sockets(""))));
		}
	}

	private static List<String> values(String type) {
		return switch (type.substring(type.lastIndexOf('.') + 1)) {
			case "Boolean" -> FLAGS;
			case "Integer", "Integer>" -> NUMBERS;
			case "Duration" -> DURATIONS;
			case "DataSize" -> SIZES;
			case "String", "String>" -> TEXTS;
			default -> type.startsWith("java.util.Map") ? List.of() : TEXTS;
		};
	}

	private static List<String> values(SocketAttribute<?> attribute) {
		if (attribute == SocketAttribute.ADDRESS) {
			return ADDRESSES;
		}
		return switch (attribute.property()) {
			case "http11", "persistent", "nph", "undeferred", "enabled" -> FLAGS;
			case "modifier.code", "modifier.submodifier", "order", "bound-workers" -> NUMBERS;
			default -> TEXTS;
		};
	}

	private SweepCase of(SocketType type, String attribute, String value) {
		List<String> lines = new ArrayList<>(List.of("type: " + type.id()));
		if (type.accepts(SocketAttribute.PULL)) {
			lines.addAll(List.of("pull: tcp://127.0.0.1:7301", "push: tcp://127.0.0.1:7302"));
		}
		else {
			lines.add("address: 127.0.0.1:7300");
		}
		if (type.isTls()) {
			lines.addAll(List.of("cert: {tls}/shop.crt", "key: {tls}/shop.key"));
		}
		lines.removeIf((line) -> line.startsWith(attribute + ": "));
		lines.add(attribute + ": " + value);
		String socket = String.join("\n      ", lines);
		return new SweepCase(type.id() + "." + attribute, value, sockets("    a:\n      " + located(socket) + "\n"));
	}

	private String sockets(String more) {
		return """
				uwsgi:
				  runtime-dir: %s
				  project-name: shop
				  options:
				    processes: 2
				    die-on-term: true
				    master: true
				uwsgi.networking:
				  sockets:
				    web: { dsn: "http://127.0.0.1:7080" }
				%s""".formatted(this.directories.work(), more);
	}

	private String located(String text) {
		return text.replace("{work}", this.directories.work().toString())
			.replace("{tls}", this.directories.tls().toString());
	}

}
