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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the hints in the configuration metadata: that what an IDE offers is there, and
 * is taken.
 */
class MetadataHintsTests {

	private static final String OPTIONS = "uwsgi.options";

	private static final String KEYS = ".keys";

	@Test
	void eachHintIsOneOfAProperty() throws IOException {
		Set<String> names = new TreeSet<>();
		for (String name : hints().keySet()) {
			names.add(name.endsWith(KEYS) ? name.substring(0, name.length() - KEYS.length()) : name);
		}
		assertThat(names).contains(OPTIONS, "uwsgi.networking.sockets.*.dsn")
			.isSubsetOf(MetadataProperties.all().keySet());
	}

	@Test
	void eachHintHasValuesWithDescriptions() throws IOException {
		hints().forEach((name, values) -> {
			assertThat(values).as(name).isNotEmpty();
			assertThat(values.values()).as(name)
				.allMatch((description) -> description.endsWith("."))
				.noneMatch((description) -> description.matches("(The|An?) .*"));
		});
	}

	@Test
	void eachOptionOfTheCatalogueIsAKey() throws IOException {
		List<String> options = OptionCatalogue.uwsgi20().options().stream().map(UwsgiOption::name).toList();
		assertThat(hints().get(OPTIONS + KEYS).keySet()).hasSameSizeAs(options)
			.containsExactlyInAnyOrderElementsOf(options);
	}

	@Test
	void descriptionOfAFlagSaysWhether() throws IOException {
		Map<String, String> descriptions = hints().get(OPTIONS + KEYS);
		assertThat(OptionCatalogue.uwsgi20().options().stream().filter(UwsgiOption::isFlag)).isNotEmpty()
			.allSatisfy((option) -> assertThat(descriptions.get(option.name())).startsWith("Whether "));
	}

	@Test
	void eachKeyIsTakenAsAnOption() throws IOException {
		Map<String, Object> source = new LinkedHashMap<>();
		Set<String> keys = hints().get(OPTIONS + KEYS).keySet();
		keys.forEach((key) -> source.put(OPTIONS + "[" + key + "]", "1"));
		BoundProperties bound = new UwsgiPropertiesBinder(environment(source), Set::of).bind();
		assertThat(bound.problems()).isEmpty();
		assertThat(bound.properties().getOptions().keySet()).containsExactlyInAnyOrderElementsOf(keys);
	}

	@TestFactory
	Stream<DynamicTest> eachValueIsTaken() throws IOException {
		List<DynamicTest> tests = new ArrayList<>();
		MetadataHints.read(MetadataProperties.metadata()).values().forEach((name, values) -> {
			if (!name.endsWith(KEYS)) {
				values.keySet()
					.forEach((value) -> tests.add(DynamicTest.dynamicTest(name + "=" + value,
							() -> assertThat(errors(name, value)).isEmpty())));
			}
		});
		return tests.stream();
	}

	@Test
	void aValueThatIsNotTakenWouldBeSeen() {
		assertThat(errors("uwsgi.networking.default-socket-type", "gopher")).hasSize(1);
		assertThat(errors("uwsgi.check.binary", "sometimes")).hasSize(1);
	}

	@Test
	void schemesOfDsnsAreTheTypesOfSockets() throws IOException {
		Set<String> types = new HashSet<>(SocketType.names());
		types.add("suwsgi");
		assertThat(hints().get("uwsgi.networking.sockets.*.dsn").keySet())
			.extracting((dsn) -> dsn.substring(0, dsn.indexOf(':')))
			.containsExactlyInAnyOrderElementsOf(types);
	}

	@Test
	void eachBeginningOfADsnCanBeCompleted() throws IOException {
		assertThat(hints().get("uwsgi.networking.sockets.*.dsn").keySet()).allSatisfy((dsn) -> {
			String rest = dsn.endsWith("=") ? "tcp://127.0.0.1:9998&push=tcp://127.0.0.1:9999" : "127.0.0.1:8080";
			assertThat(Socket.fromDsn("web", dsn + rest).type())
				.isEqualTo(SocketType.find(dsn.substring(0, dsn.indexOf(':'))).orElseThrow());
		});
	}

	private static Map<String, Map<String, String>> hints() throws IOException {
		Map<String, Map<String, String>> hints = new LinkedHashMap<>(
				MetadataHints.read(MetadataProperties.metadata()).values());
		for (Map.Entry<String, Class<?>> map : MetadataProperties.mapValues().entrySet()) {
			MetadataHints.read(MetadataProperties.metadata(map.getValue()))
				.values()
				.forEach((name, values) -> hints.put(map.getKey() + ".*." + name, values));
		}
		return hints;
	}

	private static List<Problem> errors(String property, String value) {
		StandardEnvironment environment = environment(Map.of(property, value, "uwsgi.check.files", "false",
				"uwsgi.check.host", "false", "uwsgi.options.master", "true"));
		UwsgiPropertiesBinder binder = new UwsgiPropertiesBinder(environment, Set::of);
		return new UwsgiConfigWriter(new WriteRequests(environment, binder), (outcome) -> {
		}).plan().problems().stream().filter((problem) -> problem.severity() == Severity.ERROR).toList();
	}

	private static StandardEnvironment environment(Map<String, Object> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
		return environment;
	}

}
