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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.option.OptionCatalogue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link Networking}.
 */
class NetworkingTests {

	private static final SocketCounters NONE_BEFORE = new SocketCounters(0, 0);

	@Test
	void numbersSharedSocketsAndOtherSocketsByThemselves() {
		Networking networking = Networking.none()
			.socket(Socket.of("a", SocketType.HTTP).address(":1").boundWorkers(1),
					Socket.of("b", SocketType.SHARED).address(":2"),
					Socket.of("c", SocketType.UDP).address("127.0.0.1:3"),
					Socket.of("d", SocketType.SHARED).address(":4").with(SocketAttribute.UNDEFERRED, true),
					Socket.of("e", SocketType.SCGI).shared("d").boundWorkers(2),
					Socket.of("f", SocketType.UWSGI).shared("b").boundWorkers(1, 2));
		assertThat(lines(networking, NONE_BEFORE)).containsExactly("http-socket = :1", "map-socket = 0:1",
				"shared-socket = :2", "udp = 127.0.0.1:3", "undeferred-shared-socket = :4", "scgi-socket = =1",
				"map-socket = 1:2", "uwsgi-socket = =0", "map-socket = 2:1,2");
	}

	@Test
	void countsOnFromTheSocketsOfOtherDirectives() {
		Networking networking = Networking.none()
			.socket(Socket.of("a", SocketType.SHARED).address(":1"),
					Socket.of("b", SocketType.HTTP).shared("a").boundWorkers(1));
		assertThat(lines(networking, new SocketCounters(2, 3))).containsExactly("shared-socket = :1",
				"http-socket = =2", "map-socket = 3:1");
	}

	@Test
	void ordersSocketsByOrderThenByName() {
		Networking networking = Networking.none()
			.socket(Socket.of("b", SocketType.HTTP).address(":1"),
					Socket.of("c", SocketType.HTTP).address(":2").order(-1),
					Socket.of("a", SocketType.HTTP).address(":3"),
					Socket.of("d", SocketType.HTTP).address(":4").order(9));
		assertThat(lines(networking, NONE_BEFORE)).containsExactly("http-socket = :2", "http-socket = :3",
				"http-socket = :1", "http-socket = :4");
	}

	@Test
	void leavesOutWhatIsNotEnabled() {
		Networking networking = Networking.none()
			.socket(Socket.of("a", SocketType.SHARED).address(":1").with(SocketAttribute.ENABLED, false),
					Socket.of("b", SocketType.SHARED).address(":2"), Socket.of("c", SocketType.HTTP).shared("b"));
		assertThat(lines(networking, NONE_BEFORE)).containsExactly("shared-socket = :2", "http-socket = =0");
	}

	@Test
	void rendersVariantsUnderTheirOwnOptions() {
		Networking networking = Networking.none()
			.socket(Socket.of("a", SocketType.HTTP).address(":1").with(SocketAttribute.HTTP11, true),
					Socket.of("b", SocketType.HTTP).address(":2").with(SocketAttribute.HTTP11, false),
					Socket.of("c", SocketType.FASTCGI).address(":3").with(SocketAttribute.NPH, true),
					Socket.of("d", SocketType.SCGI).address(":4").with(SocketAttribute.NPH, true),
					Socket.of("e", SocketType.UWSGI).address(":5").with(SocketAttribute.PERSISTENT, true),
					Socket.of("f", SocketType.RAW).address(":6"), Socket.of("g", SocketType.DEFAULT).address(":7"),
					Socket.of("h", SocketType.ZEROMQ)
						.with(SocketAttribute.PULL, "tcp://:8")
						.with(SocketAttribute.PUSH, "tcp://:9"));
		assertThat(lines(networking, NONE_BEFORE)).containsExactly("http11-socket = :1", "http-socket = :2",
				"fastcgi-nph-socket = :3", "scgi-nph-socket = :4", "puwsgi-socket = :5", "raw-socket = :6",
				"socket = :7", "zeromq-socket = tcp://:8,tcp://:9");
	}

	@Test
	void rendersTlsMaterialByItsPlaces() {
		Socket tls = Socket.of("a", SocketType.HTTPS).address(":1").tls("c", "k");
		Networking networking = Networking.none()
			.socket(tls,
					Socket.of("b", SocketType.UWSGIS).address(":2").tls("c", "k").with(SocketAttribute.CIPHERS, "HIGH"))
			.sni(SniEntry.of("x", "c", "k").clientCa("!ca"), SniEntry.wildcard("y", "^y$", "c", "k").ciphers("HIGH"));
		assertThat(lines(networking, NONE_BEFORE)).containsExactly("https-socket = :1,c,k",
				"suwsgi-socket = :2,c,k,HIGH", "sni = x c,k,,!ca", "sni-regexp = ^y$ c,k,HIGH");
	}

	@Test
	void rendersAModifierOnce() {
		Networking networking = Networking.none()
			.socket(Socket.of("a", SocketType.HTTP).address(":1").with(SocketAttribute.MODIFIER, 9),
					Socket.of("b", SocketType.HTTP)
						.address(":2")
						.with(SocketAttribute.HTTP11, true)
						.with(SocketAttribute.MODIFIER, 9)
						.with(SocketAttribute.SUBMODIFIER, 1));
		assertThat(lines(networking, NONE_BEFORE)).containsExactly("http-socket = :1", "http11-socket = :2",
				"http-socket-modifier1 = 9", "http-socket-modifier2 = 1");
	}

	@Test
	void listsAreCopied() {
		Integer[] workers = { 1, 2 };
		Socket socket = Socket.of("a", SocketType.HTTP).address(":1").boundWorkers(workers);
		List<Integer> numbers = new ArrayList<>(List.of(1, 2));
		Networking networking = Networking.none().with(SslParameters.RAW_OPTIONS, numbers).socket(socket);
		workers[0] = 9;
		numbers.clear();
		assertThat(lines(networking, NONE_BEFORE)).containsExactly("ssl-option = 1", "ssl-option = 2",
				"http-socket = :1", "map-socket = 0:1,2");
		List<Integer> bound = Objects.requireNonNull(socket.get(SocketAttribute.BOUND_WORKERS));
		assertThatThrownBy(() -> bound.set(0, 9)).isInstanceOf(UnsupportedOperationException.class);
	}

	@Test
	void attributesCannotBeTakenOutOfASocket() {
		Socket socket = Socket.of("a", SocketType.HTTP).address(":1");
		assertThat(socket.attributes()).containsExactly(SocketAttribute.ADDRESS);
		assertThatThrownBy(() -> socket.attributes().clear()).isInstanceOf(UnsupportedOperationException.class);
	}

	@Test
	void rendersParametersInTheOrderInWhichTheyWereGiven() {
		Networking networking = Networking.none()
			.with(SocketParameters.TIMEOUT, Duration.ofSeconds(90))
			.with(UnixSocketParameters.PERMISSIONS, "0660")
			.with(SslParameters.RAW_OPTIONS, List.of(1, 2))
			.with(SslParameters.DIR_TMP, "{runtime_dir}/tls")
			.with(BasicParameters.FREEBIND, null)
			.with(SocketParameters.KEEP_ALIVE, false);
		assertThat(lines(networking, NONE_BEFORE)).containsExactly("socket-timeout = 90", "chmod-socket = 660",
				"ssl-option = 1", "ssl-option = 2", "ssl-tmp-dir = /run/tls", "so-keepalive = false");
	}

	@Test
	void givesAPrivilegedPortOfADsnASharedSocket() {
		Networking networking = Networking.none()
			.socket(Socket.fromDsn("a", "http://127.0.0.1:80?bound-workers=1"), Socket.fromDsn("b", "http://:1024"),
					Socket.of("c", SocketType.HTTP).address(":81"), Socket.fromDsn("d", "uwsgi:///run/d.sock"));
		RenderContext context = context(true);
		assertThat(lines(networking, NONE_BEFORE, context)).containsExactly("shared-socket = 127.0.0.1:80",
				"http-socket = =0", "map-socket = 0:1", "http-socket = :1024", "http-socket = :81",
				"uwsgi-socket = /run/d.sock");
		assertThat(lines(networking, NONE_BEFORE)).containsExactly("http-socket = 127.0.0.1:80", "map-socket = 0:1",
				"http-socket = :1024", "http-socket = :81", "uwsgi-socket = /run/d.sock");
	}

	@Test
	void rendersRoutersByTheirTypes() {
		Networking networking = Networking.none()
			.router(Router.of("a", RouterType.HTTP).address("{runtime_dir}/a.sock"),
					Router.of("b", RouterType.HTTPS).address(":2").tls("{runtime_dir}/c", "k"),
					Router.of("c", RouterType.HTTPS)
						.address(":3")
						.tls("c", "k")
						.with(SocketAttribute.CLIENT_CA, "!{runtime_dir}/ca"),
					Router.of("d", RouterType.HTTP_TO_HTTPS).address(":4"),
					Router.of("e", RouterType.HTTP_TO_HTTPS).address(":5").with(SocketAttribute.REDIRECT_PORT, 8443),
					Router.of("f", RouterType.FASTROUTER).address(":6"),
					Router.of("g", RouterType.RAWROUTER).address(":7"),
					Router.of("h", RouterType.SSLROUTER)
						.address(":8")
						.tls("c", "k")
						.with(SocketAttribute.CIPHERS, "HIGH"));
		assertThat(lines(networking, NONE_BEFORE)).containsExactly("http = /run/a.sock", "https = :2,/run/c,k",
				"https = :3,c,k,,!/run/ca", "http-to-https = :4", "http-to-https = :5,8443", "fastrouter = :6",
				"rawrouter = :7", "sslrouter = :8,c,k,HIGH");
	}

	@Test
	void numbersTheSharedSocketsOfRouters() {
		Networking networking = Networking.none()
			.router(Router.of("plain", RouterType.HTTP).shared("z"),
					Router.of("secure", RouterType.HTTPS).shared("y").tls("c", "k"))
			.socket(Socket.of("z", SocketType.SHARED).address(":1"), Socket.of("y", SocketType.SHARED).address(":2"),
					Socket.fromDsn("x", "http://:80"));
		assertThat(lines(networking, new SocketCounters(2, 0), context(true))).containsExactly("shared-socket = :80",
				"http-socket = =2", "shared-socket = :2", "shared-socket = :1", "http = =4", "https = =3,c,k");
	}

	@Test
	void ordersRoutersByOrderThenByNameAndLeavesOutWhatIsNotEnabled() {
		Networking networking = Networking.none()
			.router(Router.of("b", RouterType.HTTP).address(":1"), Router.of("a", RouterType.HTTP).address(":2"),
					Router.of("c", RouterType.HTTP).address(":3").order(-1),
					Router.of("d", RouterType.HTTP).address(":4").with(SocketAttribute.ENABLED, false));
		assertThat(lines(networking, NONE_BEFORE)).containsExactly("http = :3", "http = :2", "http = :1");
	}

	@Test
	void rendersListsOneALine() {
		Networking networking = Networking.none()
			.with(WaitForParameters.SOCKET, List.of("127.0.0.1:5432", "{project_runtime_dir}.sock"))
			.with(WaitForParameters.INTERFACE, List.of("eth0", "lo"))
			.with(RouterParameters.TO, List.of());
		assertThat(lines(networking, NONE_BEFORE)).containsExactly("wait-for-socket = 127.0.0.1:5432",
				"wait-for-socket = /run/shop.sock", "wait-for-interface = eth0", "wait-for-interface = lo");
	}

	private static List<String> lines(Networking networking, SocketCounters before) {
		return lines(networking, before, context(false));
	}

	private static List<String> lines(Networking networking, SocketCounters before, RenderContext context) {
		return networking.directives(before, context).stream().map(NetworkingTests::line).toList();
	}

	private static String line(Directive directive) {
		return directive.key() + " = " + directive.value().text();
	}

	private static RenderContext context(boolean shared) {
		Placeholders placeholders = new Placeholders("shop", "/run");
		return new RenderContext(OptionCatalogue.uwsgi20(), Expressions.ESCAPE, placeholders,
				new PrivilegedPorts(shared, placeholders));
	}

}
