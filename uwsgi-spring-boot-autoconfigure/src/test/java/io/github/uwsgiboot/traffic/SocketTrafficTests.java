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

package io.github.uwsgiboot.traffic;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.BsdSocketParameters;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests that clients notice the attributes of sockets.
 */
@TrafficTest
class SocketTrafficTests {

	private static final String TCP_DEFER_ACCEPT = "6,9";

	@TempDir
	private Path directory;

	private Clients clients;

	@BeforeEach
	void setUp() {
		this.clients = new Clients(this.directory);
	}

	private RunningUwsgi start(BiFunction<Networking, Endpoints, Networking> sockets) throws IOException {
		return start(UnaryOperator.identity(), sockets);
	}

	private RunningUwsgi start(UnaryOperator<UwsgiConfiguration.Builder> options,
			BiFunction<Networking, Endpoints, Networking> sockets) throws IOException {
		return RunningUwsgi.start(this.directory,
				(at) -> options
					.apply(UwsgiConfiguration.builder().plugin("python3").option("wsgi-file", at.python("app.py")))
					.networking((networking) -> sockets.apply(networking, at))
					.build());
	}

	private String get(RunningUwsgi uwsgi, String socket, String path) throws IOException, InterruptedException {
		return this.clients.curl("http://" + uwsgi.at().tcp(socket) + path);
	}

	@Test
	void eachSocketIsServedByItsWorkersOnly() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start((builder) -> builder.option("master", "true").option("processes", "2"),
				(networking, at) -> networking.socket(
						Socket.of("one", SocketType.HTTP).address(at.tcp("one")).boundWorkers(1),
						Socket.of("two", SocketType.HTTP).address(at.tcp("two")).boundWorkers(2)))) {
			for (int i = 0; i < 5; i++) {
				assertThat(get(uwsgi, "one", "/worker")).isEqualTo("1");
				assertThat(get(uwsgi, "two", "/worker")).isEqualTo("2");
			}
		}
	}

	@Test
	void socketThatIsNotEnabledListensNowhere() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start((networking, at) -> networking.socket(
				Socket.of("off", SocketType.HTTP).address(at.tcp("off")).with(SocketAttribute.ENABLED, false),
				Socket.of("on", SocketType.HTTP).address(at.tcp("on"))))) {
			assertThat(get(uwsgi, "on", "/a")).isEqualTo("GET /a");
			assertThat(get(uwsgi, "off", "/a")).startsWith("curl failed: 7 ");
		}
	}

	@Test
	void socketsAreOpenedInTheirOrder() throws IOException {
		try (RunningUwsgi uwsgi = start(
				(networking, at) -> networking.socket(Socket.of("a", SocketType.HTTP).address(at.tcp("a")).order(2),
						Socket.of("b", SocketType.HTTP).address(at.tcp("b")).order(1)))) {
			assertThat(uwsgi.log()).contains("uwsgi socket 0 bound to TCP address " + uwsgi.at().tcp("b"))
				.contains("uwsgi socket 1 bound to TCP address " + uwsgi.at().tcp("a"));
		}
	}

	@Test
	void undeferredSharedSocketAcceptsSilentClients() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start((networking, at) -> networking.socket(
				Socket.of("edge", SocketType.SHARED).address(at.tcp("edge")).with(SocketAttribute.UNDEFERRED, true),
				Socket.of("web", SocketType.HTTP).shared("edge")))) {
			assertThat(get(uwsgi, "edge", "/listening?" + TCP_DEFER_ACCEPT)).isEqualTo("0");
		}
	}

	@Test
	void persistentConnectionServesSeveralRequests() throws IOException {
		try (RunningUwsgi uwsgi = start((networking, at) -> networking
			.socket(Socket.of("app", SocketType.UWSGI).address(at.tcp("app")).with(SocketAttribute.PERSISTENT, true)));
				java.net.Socket client = Clients.connect(uwsgi.at().port("app"))) {
			for (String path : new String[] { "/first", "/second" }) {
				client.getOutputStream().write(Clients.uwsgiRequest(0, path, ""));
				assertThat(Clients.readUntil(client, path)).endsWith("\r\n\r\nGET " + path);
			}
		}
	}

	@Test
	void modifierChoosesThePlugin() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start((builder) -> builder.plugin("echo"),
				(networking, at) -> networking.socket(sockets(at, SocketAttribute.MODIFIER, 101, 101, 101)))) {
			assertThat(this.clients.curl("--http0.9", "http://" + uwsgi.at().tcp("http") + "/http")).contains("/http")
				.isNotEqualTo("GET /http");
			assertThat(this.clients.curl("--http0.9", "https://" + uwsgi.at().tcp("https") + "/https"))
				.contains("/https")
				.isNotEqualTo("GET /https");
			assertThat(Clients.send(uwsgi.at().port("scgi"), Clients.scgiRequest("/scgi", ""))).contains("/scgi")
				.doesNotContain("GET /scgi");
		}
	}

	@Test
	void submodifierReachesTheLog() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start((builder) -> builder.option("log-format", "%(modifier2) %(uri)"),
				(networking, at) -> networking.socket(sockets(at, SocketAttribute.SUBMODIFIER, 1, 2, 3)))) {
			assertThat(get(uwsgi, "http", "/http")).isEqualTo("GET /http");
			assertThat(this.clients.curl("https://" + uwsgi.at().tcp("https") + "/https")).isEqualTo("GET /https");
			assertThat(Clients.send(uwsgi.at().port("scgi"), Clients.scgiRequest("/scgi", ""))).endsWith("GET /scgi");
			uwsgi.awaitLog("3 /scgi\n");
			assertThat(uwsgi.log().lines()).endsWith("1 /http", "2 /https", "3 /scgi");
		}
	}

	private static Socket[] sockets(Endpoints at, SocketAttribute<Integer> attribute, int http, int https, int scgi) {
		return new Socket[] { Socket.of("http", SocketType.HTTP).address(at.tcp("http")).with(attribute, http),
				Socket.of("https", SocketType.HTTPS)
					.address(at.tcp("https"))
					.tls(Keys.cert("main"), Keys.key("main"))
					.with(attribute, https),
				Socket.of("scgi", SocketType.SCGI).address(at.tcp("scgi")).with(attribute, scgi) };
	}

	@Test
	void twoInstancesShareAPort() throws IOException, InterruptedException {
		try (RunningUwsgi first = start((networking, at) -> networking.with(BsdSocketParameters.PORT_REUSE, true)
			.socket(Socket.of("web", SocketType.HTTP).address(at.tcp("web"))));
				RunningUwsgi second = start((networking, at) -> networking.with(BsdSocketParameters.PORT_REUSE, true)
					.socket(Socket.of("web", SocketType.HTTP).address(first.at().tcp("web"))))) {
			assertThat(second.log()).contains("bound to TCP address " + first.at().tcp("web"));
			assertThat(get(first, "web", "/a")).isEqualTo("GET /a");
		}
	}

	@Test
	void socketThatIsTheInputIsNotServed() throws IOException, InterruptedException {
		assumeThat(Servers.find("perl")).as("perl starts uWSGI with a socket for its input").isPresent();
		int port = freePort();
		List<String> shell = List.of(Servers.get("perl").toString(), "-MSocket", "-e",
				"socket(S, PF_INET, SOCK_STREAM, 0) && bind(S, sockaddr_in(shift, INADDR_LOOPBACK)) && listen(S, 5)"
						+ " && open(STDIN, '<&S') && exec @ARGV; die $!",
				String.valueOf(port), "/bin/sh", "-c");
		try (RunningUwsgi uwsgi = RunningUwsgi.start(this.directory, shell,
				(at) -> UwsgiConfiguration.builder()
					.plugin("python3")
					.option("wsgi-file", at.python("app.py"))
					.networking((networking) -> networking.with(BasicParameters.SKIP_ZERO, true)
						.socket(Socket.of("web", SocketType.HTTP).address(at.tcp("web"))))
					.build())) {
			assertThat(get(uwsgi, "web", "/a")).isEqualTo("GET /a");
			assertThatExceptionOfType(ConnectException.class)
				.isThrownBy(() -> Clients.send(port, Clients.uwsgiRequest(0, "/a", "")));
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	@Test
	void clientsAreTurnedAwayWhileTheLastRequestIsServed() throws IOException, InterruptedException {
		Path fifo = this.directory.resolve("fifo");
		Path end = this.directory.resolve("end");
		try (RunningUwsgi uwsgi = start(
				(builder) -> builder.option("master", "true")
					.option("processes", "2")
					.option("master-fifo", fifo.toString()),
				(networking, at) -> networking.with(BasicParameters.SHUTDOWN_SOCKETS, true)
					.socket(Socket.of("web", SocketType.HTTP).address(at.tcp("web"))));
				java.net.Socket client = Clients.connect(uwsgi.at().port("web"))) {
			client.getOutputStream()
				.write("GET /until?%s HTTP/1.0\r\n\r\n".formatted(end).getBytes(StandardCharsets.US_ASCII));
			uwsgi.awaitLog("until " + end);
			assertThat(get(uwsgi, "web", "/a")).isEqualTo("GET /a");
			Files.writeString(fifo, "q");
			uwsgi.awaitLog("shutting down all sockets");
			assertThat(get(uwsgi, "web", "/a")).startsWith("curl failed: 7 ");
			Files.createFile(end);
			assertThat(Clients.readUntil(client, "waited")).endsWith("\r\n\r\nwaited");
		}
	}

	@Test
	void addressThatAppearsLaterIsServed() throws IOException, InterruptedException {
		assumeThat(System.getProperty("user.name")).as("only root makes network namespaces").isEqualTo("root");
		assumeThat(List.of("unshare", "nsenter", "ip")).allMatch((name) -> Servers.find(name).isPresent());
		List<String> shell = List.of("unshare", "--net", "--", "/bin/sh", "-c", "ip link set lo up; eval \"$0\"");
		try (RunningUwsgi uwsgi = RunningUwsgi.start(this.directory, shell,
				(at) -> UwsgiConfiguration.builder()
					.plugin("python3")
					.option("wsgi-file", at.python("app.py"))
					.networking((networking) -> networking.with(BasicParameters.FREEBIND, true)
						.socket(Socket.of("web", SocketType.HTTP).address("192.0.2.1:8080")))
					.build())) {
			inNamespace(uwsgi, "ip", "address", "add", "192.0.2.1/32", "dev", "lo");
			assertThat(inNamespace(uwsgi, "curl", "--silent", "http://192.0.2.1:8080/a")).isEqualTo("GET /a");
		}
	}

	private String inNamespace(RunningUwsgi uwsgi, String program, String... arguments)
			throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of("--target", String.valueOf(uwsgi.pid()), "--net"));
		all.add(Servers.get(program).toString());
		all.addAll(List.of(arguments));
		return Command.of(Servers.get("nsenter"), this.directory).run(all.toArray(String[]::new)).output();
	}

}
