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

package io.github.uwsgiboot.networking;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.Phase;
import io.github.uwsgiboot.option.UwsgiOption;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each networking option of uWSGI's is either rendered from a typed property
 * or deliberately left to raw options.
 */
class NetworkingOptionsTests {

	private static final Log logger = LogFactory.getLog(NetworkingOptionsTests.class);

	/**
	 * Where options stand that open sockets, or refer to them.
	 */
	private static final Set<Phase> PHASES = EnumSet.of(Phase.SHARED_SOCKETS, Phase.SOCKETS, Phase.AFTER_SOCKETS);

	/**
	 * Words of which one is in the name of an option of the core.
	 */
	private static final Set<String> WORDS = Set.of("socket", "sockets", "ssl", "sni", "tcp", "so", "udp", "multicast",
			"listen", "stats", "zerg", "protocol", "freebind", "modifier", "modifiers", "modifier1", "modifier2",
			"buffering", "umask", "vacuum");

	/**
	 * Options of the core whose names have none of the words.
	 */
	private static final Set<String> OTHERS = Set.of("buffer-size", "max-vars", "limit-post", "no-defer-accept",
			"no-fd-passing", "skip-zero", "honour-stdin", "safe-fd", "close-on-exec", "close-on-exec2", "reuse-port",
			"wait-for-interface", "wait-for-interface-timeout");

	private static final OptionCatalogue OPTIONS = OptionCatalogue.uwsgi20();

	@Test
	void networkingOptionIsTypedOrDeliberatelyRaw() throws Exception {
		Set<String> raw = raw().keySet();
		Set<String> typed = typed();
		Set<String> networking = networking().map(UwsgiOption::name).collect(Collectors.toCollection(TreeSet::new));
		assertThat(typed).doesNotContainAnyElementsOf(raw);
		Set<String> either = new TreeSet<>(typed);
		either.addAll(raw);
		assertThat(either).containsExactlyElementsOf(networking);
	}

	@Test
	void readmeTellsTheNumbers() throws Exception {
		Set<String> plugins = OPTIONS.options()
			.stream()
			.flatMap((option) -> option.plugins().stream())
			.collect(Collectors.toSet());
		String numbers = """
				  The catalogue knows %d options of uWSGI 2.0, %d of them from %d plugins.
				  Of the %d options for networking, %d have a typed property, and %d are left to `uwsgi.options` on purpose.
				"""
			.formatted(OPTIONS.options().size(), OPTIONS.options().stream().filter(UwsgiOption::needsPlugin).count(),
					plugins.size(), networking().count(), typed().size(), raw().size());
		logger.info(numbers);
		assertThat(Files.readString(Path.of("..", "README.md"))).contains(numbers);
	}

	@Test
	void rawOptionHasAReason() throws IOException {
		assertThat(raw()).allSatisfy((option, reason) -> assertThat(reason).as(option).matches("[A-Za-z].*\\."));
	}

	private static Stream<UwsgiOption> networking() {
		Set<String> plugins = plugins();
		return OPTIONS.options()
			.stream()
			.filter((option) -> PHASES.contains(option.phase()) || !Collections.disjoint(option.plugins(), plugins)
					|| (!option.needsPlugin() && isNetworking(option.name())));
	}

	/**
	 * Return the plugins that supply sockets or routers: all their options count.
	 */
	private static Set<String> plugins() {
		return OPTIONS.options()
			.stream()
			.filter((option) -> PHASES.contains(option.phase()))
			.flatMap((option) -> option.plugins().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isNetworking(String name) {
		return OTHERS.contains(name) || Arrays.stream(name.split("-")).anyMatch(WORDS::contains);
	}

	private static TreeMap<String, String> raw() throws IOException {
		TreeMap<String, String> reasons = new TreeMap<>();
		try (InputStream input = NetworkingOptionsTests.class.getResourceAsStream("raw-options.tsv")) {
			new String(input.readAllBytes(), StandardCharsets.UTF_8).lines().skip(2).forEach((line) -> {
				String[] cells = line.split("\t");
				assertThat(reasons.put(cells[0], cells[1])).as(line).isNull();
			});
		}
		return reasons;
	}

	private static Set<String> typed() throws Exception {
		return Stream.concat(parameters().stream().map(Parameter::option), entries())
			.map((name) -> OPTIONS.get(name).name())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Parameter<?>> parameters() throws Exception {
		try (Stream<Path> files = Files.list(directory())) {
			return files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.matches("[A-Za-z]+Parameters\\.class"))
				.map((file) -> type(file.replace(".class", "")))
				.flatMap((type) -> Arrays.stream(type.getFields()))
				.filter((field) -> field.getType() == Parameter.class)
				.<Parameter<?>>map(NetworkingOptionsTests::value)
				.toList();
		}
	}

	private static Path directory() throws URISyntaxException {
		Path classes = Path.of(Networking.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		return classes.resolve(Networking.class.getPackageName().replace('.', '/'));
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(Networking.class.getPackageName() + "." + name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Parameter<?> value(Field field) {
		try {
			return (Parameter<?>) field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Stream<String> entries() {
		Networking networking = Networking.none()
			.sni(SniEntry.of("a", "b", "c"), SniEntry.wildcard("d", "e", "f", "g"));
		for (SocketType type : SocketType.values()) {
			networking = networking.socket(sockets(type).toArray(Socket[]::new));
		}
		for (RouterType type : RouterType.values()) {
			networking = networking.router(Router.of(type.id(), type));
		}
		Networking all = networking;
		return UwsgiConfiguration.builder()
			.networking((none) -> all)
			.build()
			.document()
			.directives()
			.stream()
			.filter((directive) -> directive.property().startsWith(Networking.PROPERTY))
			.map(Directive::key);
	}

	private static Stream<Socket> sockets(SocketType type) {
		Socket socket = Socket.of(type.id(), type)
			.with(SocketAttribute.MODIFIER, 1)
			.with(SocketAttribute.SUBMODIFIER, 1)
			.boundWorkers(1);
		return Stream.concat(Stream.of(socket), Stream
			.of(SocketAttribute.HTTP11, SocketAttribute.PERSISTENT, SocketAttribute.NPH, SocketAttribute.UNDEFERRED)
			.filter(type::accepts)
			.map((variant) -> socket.with(variant, true)));
	}

}
