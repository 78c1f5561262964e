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

package io.github.uwsgiboot.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;

/**
 * Makes whole configurations, and says what uWSGI should report of each: not from the
 * document that is rendered of it, but from what was put in.
 */
final class ConfigurationGenerator {

	private static final List<String> TEXTS = List.of("chdir", "touch-reload", "static-index", "log-format",
			"procname-prefix", "procname", "static-skip-ext", "add-header", "touch-workers-reload", "remap-modifier");

	private static final List<String> NUMBERS = List.of("processes", "harakiri", "threads", "offload-threads",
			"max-requests", "worker-reload-mercy", "cheaper", "max-fd", "reload-on-as");

	private static final List<String> FLAGS = List.of("master", "die-on-term", "enable-threads", "thunder-lock",
			"single-interpreter", "lazy-apps", "ignore-sigpipe", "log-x-forwarded-for");

	private final Random random;

	private final Texts texts;

	private final List<String> lines = new ArrayList<>();

	private Networking networking = Networking.none();

	/**
	 * Create a generator of one configuration.
	 * @param random the random numbers
	 */
	ConfigurationGenerator(Random random) {
		this.random = random;
		this.texts = new Texts(random, random.nextInt(4) == 0);
	}

	/**
	 * Make the configuration.
	 * @return the configuration and what was meant
	 */
	Meant next() {
		UwsgiConfiguration.Builder builder = UwsgiConfiguration.builder()
			.section(oneOf(List.of("uwsgi", "uwsgi", "shop", "a.b-c_1")))
			.expressions(this.texts.pass() ? Expressions.PASS : Expressions.ESCAPE)
			.projectName(this.texts.projectName())
			.runtimeDir(this.texts.runtimeDir());
		boolean strict = this.random.nextInt(3) > 0;
		builder.strict(strict);
		if (strict) {
			this.lines.add("strict = true");
		}
		ParameterGenerator parameters = new ParameterGenerator(this.random, this.texts);
		this.networking = parameters.networking();
		this.lines.addAll(parameters.lines());
		addOptions(builder, strict);
		addDirectives(builder);
		SocketGenerator sockets = new SocketGenerator(this.random, this.texts);
		this.networking = sockets.addTo(builder, this.networking);
		if (!strict && this.random.nextInt(4) == 0) {
			this.networking = this.networking.socket(sockets.zeroMq());
		}
		addUdp();
		addSni();
		this.lines.addAll(sockets.modifiers());
		this.networking = new RouterGenerator(this.random, this.texts, sockets).addTo(this.networking);
		addPlugins(builder, sockets.meant());
		return new Meant(builder.networking((none) -> this.networking).build(), this.lines, sockets.meant());
	}

	private void addOptions(UwsgiConfiguration.Builder builder, boolean strict) {
		shuffled(TEXTS).forEach((option) -> addOption(builder, option, this.texts.value()));
		shuffled(NUMBERS).forEach((option) -> addOption(builder, option, String.valueOf(this.random.nextInt(1000))));
		shuffled(FLAGS).forEach((option) -> addOption(builder, option, oneOf(List.of("true", "false", "", "off"))));
		if (!strict) {
			IntStream.range(0, this.random.nextInt(5))
				.forEach((i) -> addOption(builder, "my-own-" + i, this.texts.value()));
		}
		if (this.random.nextInt(3) == 0) {
			List<String> values = List.of(this.texts.value(), "", this.texts.value());
			builder.option("static-safe", values.stream().map(this.texts::written).toArray(String[]::new));
			values.forEach((value) -> this.lines.add("static-safe = " + value));
		}
	}

	private void addOption(UwsgiConfiguration.Builder builder, String option, String value) {
		builder.option(option, this.texts.written(value));
		this.lines.add(option + " = " + value);
	}

	private void addDirectives(UwsgiConfiguration.Builder builder) {
		if (this.random.nextBoolean()) {
			builder.directive("set-ph = greeting=hello %%")
				.directive("if-env = HOME")
				.directive("print = %(_) and $(HOME)")
				.directive("endif =")
				.directive("if-not-env=HOME")
				.directive("print = never")
				.directive("endif")
				.directive("route-run = log:%(greeting) 50%% %(none)");
			this.lines.addAll(List.of("set-ph = greeting=hello %", "greeting = hello %", "if-env = HOME",
					"print = /root and /root", "endif = ", "if-not-env = HOME", "endif = ",
					"route-run = log:hello % 50% %(none)"));
		}
	}

	private void addPlugins(UwsgiConfiguration.Builder builder, List<MeantSocket> sockets) {
		Set<String> plugins = sockets.stream()
			.flatMap(MeantSocket::plugin)
			.collect(Collectors.toCollection(TreeSet::new));
		if (this.lines.stream().anyMatch((line) -> line.matches("https?-(?!socket)(?s:.*)"))) {
			plugins.add("http");
		}
		if (this.random.nextInt(4) == 0) {
			List.of("router_static", "http").forEach(builder::plugin);
			plugins.addAll(List.of("router_static", "http"));
		}
		plugins.forEach((plugin) -> this.lines.add("plugin = " + plugin));
	}

	private void addUdp() {
		if (this.random.nextInt(4) == 0) {
			this.networking = this.networking.socket(Socket.of("udp", SocketType.UDP).address("127.0.0.1:30000"));
			this.lines.add("udp = 127.0.0.1:30000");
		}
	}

	private void addSni() {
		for (int i = 0; i < this.random.nextInt(4); i++) {
			String name = "n" + i + ".example.com";
			String ciphers = this.random.nextBoolean() ? "HIGH" : null;
			this.networking = this.networking
				.sni(SniEntry.of(name, this.texts.written("shop.crt"), this.texts.written("{project_name}.key"))
					.ciphers(ciphers));
			this.lines.add("sni = " + name + " shop.crt," + this.texts.read("{project_name}.key")
					+ ((ciphers != null) ? ",HIGH" : ""));
		}
		if (this.random.nextInt(4) == 0) {
			String pattern = "^[a-z]+\\.(a|b){2}\\.example\\.com$";
			this.networking = this.networking.sni(SniEntry.wildcard("w", pattern, "shop.crt", "shop.key"));
			this.lines.add("sni-regexp = " + pattern + " shop.crt,shop.key");
		}
	}

	private List<String> shuffled(List<String> options) {
		List<String> shuffled = new ArrayList<>(options);
		Collections.shuffle(shuffled, this.random);
		return shuffled.subList(0, this.random.nextInt(Math.min(4, options.size())));
	}

	private <T> T oneOf(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	/**
	 * A configuration and what uWSGI should report of it.
	 *
	 * @param configuration the configuration
	 * @param lines the lines that are not about sockets, in any order
	 * @param sockets the sockets in their order, the shared ones first and routers last
	 */
	record Meant(UwsgiConfiguration configuration, List<String> lines, List<MeantSocket> sockets) {

	}

}
