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

package io.github.uwsgiboot.ide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.uwsgiboot.autoconfigure.MetadataProperties;
import io.github.uwsgiboot.autoconfigure.UwsgiProperties;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import org.eclipse.lsp4j.CompletionItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the language server of Spring Tools makes of the metadata and of the
 * types. Known limits of the language server: it offers nothing for the value of a text
 * in a value of a map ({@code dsn}), nothing for sizes and times, at most 100 items; it
 * finds nothing wrong with unknown keys of a map with hints; it does not know that
 * {@code suwsgi} is another name of a type; and it takes a dotted key below a map, such
 * as {@code web.type}, for an unknown property.
 */
@LanguageServerTest
class IdeCompletionTests {

	private static final String SOCKET = """
			uwsgi:
			  networking:
			    sockets:
			      web:
			""";

	private static final String OPTIONS = """
			uwsgi:
			  options:
			""";

	/**
	 * One of so many options is asked for, to be done in a few seconds.
	 */
	private static final int EVERY = 50;

	private static LanguageServer server;

	@BeforeAll
	static void startServer(@TempDir Path directory) throws Exception {
		server = LanguageServer.start(directory,
				Path.of(UwsgiProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
	}

	@AfterAll
	static void stopServer() throws IOException {
		server.close();
	}

	@Test
	void propertyIsCompletedWithDescription() throws Exception {
		Map<String, CompletionItem> completions = server.completions("""
				uwsgi:
				  networking:
				    queue""");
		assertThat(completions).containsOnlyKeys("queue-size");
		assertThat(server.documentation(completions.get("queue-size")))
			.contains("Length of the listen queue of each socket, from 1 to the host's net.core.somaxconn.");
	}

	@Test
	void groupIsCompleted() throws Exception {
		assertThat(server.completions("uwsgi:\n  check:\n    ")).containsOnlyKeys("allow-options", "binary",
				"binary-path", "fail-on", "files", "host", "timeout");
		assertThat(server.completions("uwsgi:\n  writer:\n    ")).containsKeys("path", "on-startup", "overwrite",
				"permissions", "backups");
	}

	@Test
	void valuesAreCompleted() throws Exception {
		assertThat(server.completions("uwsgi:\n  check:\n    binary: ")).containsOnlyKeys("auto", "off", "required");
		assertThat(server.completions("uwsgi:\n  strict: ")).containsOnlyKeys("true", "false");
		assertThat(server.completions("uwsgi:\n  writer:\n    permissions: ")).containsOnlyKeys("600", "640", "644");
		assertThat(server.completions("uwsgi:\n  networking:\n    default-socket-type: ")).containsOnlyKeys("uwsgi",
				"puwsgi", "http", "http11", "fastcgi", "fastcgi-nph", "scgi", "scgi-nph", "raw");
		assertThat(server.completions("uwsgi:\n  plugins:\n    - router_h")).containsKeys("router_hash", "router_http");
	}

	@Test
	void socketIsCompleted() throws Exception {
		assertThat(server.completions(SOCKET + "        ")).containsOnlyKeys("address", "bound-workers", "cert",
				"ciphers", "client-ca", "dsn", "enabled", "http11", "key", "modifier", "nph", "order", "persistent",
				"pull", "push", "shared", "type", "undeferred");
		assertThat(server.completions(SOCKET + "        type: "))
			.containsOnlyKeys(SocketType.names().toArray(String[]::new));
		assertThat(server.completions(SOCKET + "        modifier:\n          ")).containsOnlyKeys("code",
				"submodifier");
		assertThat(server.completions(SOCKET + "        persistent: ")).containsOnlyKeys("true", "false");
	}

	@Test
	void routerAndServerNameAreCompleted() throws Exception {
		assertThat(server.completions("uwsgi:\n  networking:\n    routers:\n      front:\n        type: "))
			.containsOnlyKeys(RouterType.names().toArray(String[]::new));
		assertThat(server.completions("uwsgi:\n  networking:\n    sni:\n      shop:\n        "))
			.containsOnlyKeys("cert", "ciphers", "client-ca", "key", "name", "order", "wildcard");
	}

	@Test
	void optionIsCompletedWithDescription() throws Exception {
		Map<String, CompletionItem> completions = server.completions(OPTIONS + "    die-on-");
		assertThat(completions).containsKeys("die-on-term", "die-on-idle");
		assertThat(server.documentation(completions.get("die-on-term")))
			.contains("Whether SIGTERM ends uWSGI. Without it SIGTERM reloads.");
	}

	@TestFactory
	Stream<DynamicTest> optionIsCompletedAtItsFullName() {
		List<String> names = OptionCatalogue.uwsgi20().options().stream().map(UwsgiOption::name).toList();
		return IntStream.iterate(0, (index) -> index < names.size(), (index) -> index + EVERY)
			.mapToObj(names::get)
			.map((name) -> DynamicTest.dynamicTest(name,
					() -> assertThat(server.completions(OPTIONS + "    " + name)).containsKey(name)));
	}

	@Test
	void misspeltKeysAndWrongValuesAreMarked() throws Exception {
		assertThat(server.problems("""
				uwsgi:
				  stric: true
				  networking:
				    que-size: 1
				    queue-size: many
				    freebind: perhaps
				    allow-shared-sockets: never
				    sockets:
				      web:
				        adress: 127.0.0.1:80
				        type: gopher
				        order: first
				        modifier:
				          cod: 1
				  check:
				    binary: sometimes
				""")).containsOnlyKeys("stric", "que-size", "many", "perhaps", "never", "adress", "gopher", "first",
				"cod", "sometimes");
	}

	@Test
	void theNestedFormIsFreeOfProblems() throws Exception {
		assertThat(server.problems(Files.readString(Path.of("src/test/resources/ide/application.yml")))).isEmpty();
	}

	@Test
	void noPropertyIsTakenForAMistake() throws Exception {
		Map<String, ConfigurationMetadataProperty> properties = new TreeMap<>(MetadataProperties.all());
		properties.keySet().removeAll(MetadataProperties.mapValues().keySet());
		assertThat(server.problems(PropertiesYaml.of(properties))).isEmpty();
	}

}
