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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;

/**
 * Makes the sockets of a configuration, typed ones, ones by a DSN and raw ones, and says
 * what was meant by each.
 */
final class SocketGenerator {

	private static final Map<SocketType, String> OPTIONS = Map.of(SocketType.DEFAULT, "socket", SocketType.HTTP,
			"http-socket", SocketType.HTTPS, "https-socket", SocketType.FASTCGI, "fastcgi-socket", SocketType.RAW,
			"raw-socket", SocketType.SCGI, "scgi-socket", SocketType.UWSGI, "uwsgi-socket", SocketType.UWSGIS,
			"suwsgi-socket");

	private static final Map<SocketType, String> MODIFIERS = Map.of(SocketType.HTTP, "http-socket", SocketType.HTTPS,
			"https-socket", SocketType.FASTCGI, "fastcgi", SocketType.RAW, "raw", SocketType.SCGI, "scgi");

	private static final Map<SocketType, Variant> VARIANTS = Map.of(SocketType.HTTP,
			new Variant(SocketAttribute.HTTP11, "http11-socket"), SocketType.UWSGI,
			new Variant(SocketAttribute.PERSISTENT, "puwsgi-socket"), SocketType.FASTCGI,
			new Variant(SocketAttribute.NPH, "fastcgi-nph-socket"), SocketType.SCGI,
			new Variant(SocketAttribute.NPH, "scgi-nph-socket"));

	private final Random random;

	private final Texts texts;

	private final List<Entry> shared = new ArrayList<>();

	private final List<Entry> sockets = new ArrayList<>();

	private final List<Entry> routers = new ArrayList<>();

	private final List<MeantSocket> raw = new ArrayList<>();

	private final Map<String, Integer> modifiers = new TreeMap<>();

	private int port = 20_000;

	SocketGenerator(Random random, Texts texts) {
		this.random = random;
		this.texts = texts;
	}

	Networking addTo(UwsgiConfiguration.Builder builder, Networking networking) {
		Networking extended = networking;
		for (int i = 0; i < this.random.nextInt(3); i++) {
			String address = address();
			builder.option("uwsgi-socket", this.texts.written(address));
			this.raw.add(new MeantSocket("uwsgi-socket", address, "", ""));
		}
		for (int i = 0; i < this.random.nextInt(8); i++) {
			String name = "s" + this.random.nextInt(1000) + "-" + i;
			boolean onShared = this.random.nextInt(3) == 0;
			if (onShared) {
				extended = extended.socket(shared("edge-" + name));
			}
			extended = extended.socket((this.random.nextInt(4) == 0 && !onShared) ? dsn(name) : typed(name, onShared));
		}
		return extended;
	}

	private Socket typed(String name, boolean onShared) {
		SocketType type = oneOf(List.copyOf(new TreeMap<>(OPTIONS).keySet()));
		int order = this.random.nextInt(5) - 2;
		Socket socket = Socket.of(name, type).order(order);
		String option = OPTIONS.get(type);
		Variant variant = VARIANTS.get(type);
		if (variant != null && this.random.nextBoolean()) {
			socket = socket.with(variant.attribute(), true);
			option = variant.option();
		}
		String tls = "";
		if (type.isTls()) {
			socket = socket.tls("shop.crt", this.texts.written("{project_name}.key"));
			String ciphers = this.random.nextBoolean() ? "HIGH:!aNULL" : null;
			String clientCa = this.random.nextBoolean() ? "!{project_name}.crt" : null;
			socket = socket.with(SocketAttribute.CIPHERS, ciphers).with(SocketAttribute.CLIENT_CA, clientCa);
			tls = ",shop.crt,shop.key" + ((ciphers != null) ? "," + ciphers : (clientCa != null) ? "," : "")
					+ ((clientCa != null) ? ",!shop.crt" : "");
		}
		String workers = this.random.nextBoolean() ? "" : "1,3";
		socket = workers.isEmpty() ? socket : socket.boundWorkers(1, 3);
		String address = address();
		socket = onShared ? socket.shared("edge-" + name) : socket.address(this.texts.written(address));
		String endpoint = onShared ? lastShared() : this.texts.read(address);
		this.sockets.add(new Entry(order, name, new MeantSocket(option, endpoint, tls, workers)));
		return withModifier(socket, type);
	}

	private Socket withModifier(Socket socket, SocketType type) {
		String option = MODIFIERS.get(type);
		if (option == null || this.random.nextInt(3) > 0) {
			return socket;
		}
		int code = this.modifiers.computeIfAbsent(option, (unused) -> this.random.nextInt(256));
		return socket.with(SocketAttribute.MODIFIER, code);
	}

	/**
	 * Make a pair of ZeroMQ sockets. A strict uWSGI refuses it without its plugin, which
	 * Debian's packages do not load.
	 * @return the socket
	 */
	Socket zeroMq() {
		String pair = "tcp://127.0.0.1:%d,tcp://127.0.0.1:%d".formatted(this.port++, this.port++);
		this.sockets.add(new Entry(0, "zeromq", new MeantSocket("zeromq-socket", pair, "", "1")));
		return Socket.of("zeromq", SocketType.ZEROMQ)
			.with(SocketAttribute.PULL, pair.substring(0, pair.indexOf(',')))
			.with(SocketAttribute.PUSH, pair.substring(pair.indexOf(',') + 1))
			.boundWorkers(1);
	}

	private Socket dsn(String name) {
		String path = "/run/dsn" + this.random.nextInt(1_000_000) + "% \u00e9?&=#+.s";
		String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
		this.sockets.add(new Entry(1, name, new MeantSocket("fastcgi-nph-socket", path, "", "2,4")));
		String dsn = "fastcgi://" + encoded + "?nph=true&bound_workers=2,4&order=1";
		return this.texts.pass() ? Socket.fromDsn(name, dsn).address(this.texts.written(path))
				: Socket.fromDsn(name, dsn);
	}

	/**
	 * Make a shared socket.
	 * @param name its name
	 * @return the shared socket
	 */
	Socket shared(String name) {
		boolean undeferred = this.random.nextBoolean();
		int order = this.random.nextInt(3);
		String address = address();
		String option = undeferred ? "undeferred-shared-socket" : "shared-socket";
		this.shared.add(new Entry(order, name, new MeantSocket(option, this.texts.read(address), "", "")));
		return Socket.of(name, SocketType.SHARED)
			.with(SocketAttribute.UNDEFERRED, undeferred)
			.address(this.texts.written(address))
			.order(order);
	}

	/**
	 * Return where what uses the last shared socket listens.
	 * @return the endpoint
	 */
	String lastShared() {
		return "shared " + this.shared.get(this.shared.size() - 1).socket().endpoint();
	}

	/**
	 * Make an address.
	 * @return the address
	 */
	String address() {
		return this.random.nextBoolean() ? "127.0.0.1:" + this.port++ : this.texts.path();
	}

	/**
	 * Add a router that was meant.
	 * @param order its order
	 * @param name its name
	 * @param router the router
	 */
	void addRouter(int order, String name, MeantSocket router) {
		this.routers.add(new Entry(order, name, router));
	}

	/**
	 * Return the sockets that were meant.
	 * @return the sockets in their order, the shared ones first and routers last
	 */
	List<MeantSocket> meant() {
		return Stream.of(sorted(this.shared), this.raw.stream(), sorted(this.sockets), sorted(this.routers))
			.flatMap((sockets) -> sockets)
			.toList();
	}

	/**
	 * Return the lines for modifiers that were meant.
	 * @return the lines
	 */
	List<String> modifiers() {
		return this.modifiers.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "-modifier1 = " + entry.getValue())
			.collect(Collectors.toList());
	}

	private static Stream<MeantSocket> sorted(List<Entry> entries) {
		return entries.stream()
			.sorted(Comparator.comparingInt(Entry::order).thenComparing(Entry::name))
			.map(Entry::socket);
	}

	private <T> T oneOf(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	private record Variant(SocketAttribute<Boolean> attribute, String option) {

	}

	private record Entry(int order, String name, MeantSocket socket) {

	}

}
