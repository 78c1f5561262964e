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
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.uwsgiboot.testsupport.Certificates;
import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.RunningProcess;
import io.github.uwsgiboot.testsupport.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Shows what the real uWSGI does with lines that are refused or written otherwise here.
 * All sockets are files of a temporary directory or ports of the loopback address.
 */
@TrafficTest
class UwsgiMisreadingTests {

	private static final String SPAWNED = "spawned uWSGI worker 1 ";

	@TempDir
	private Path directory;

	@Test
	void shareThatIsNumberedAmongAllSocketsEndsUwsgi() throws Exception {
		assertThat(refusal("http-socket = a.sock", "shared-socket = b.sock", "http-socket = =1"))
			.contains("unable to use shared socket 1");
	}

	@Test
	void shareAboveItsSharedSocketEndsUwsgi() throws Exception {
		assertThat(refusal("http-socket = =0", "shared-socket = b.sock")).contains("unable to use shared socket 0");
	}

	@Test
	void workerIsMappedByTheOrderOfTheLines() throws Exception {
		try (RunningProcess uwsgi = start("http-socket = a.sock", "http-socket = c.sock", "uwsgi-socket = b.sock",
				"map-socket = 2:1")) {
			uwsgi.awaitLog("mapped socket 2 (b.sock) to worker 1");
		}
	}

	@Test
	void sharedSocketDoesNotCountInTheMap() throws Exception {
		try (RunningProcess uwsgi = start("shared-socket = a.sock", "uwsgi-socket = b.sock", "map-socket = 1:1",
				"map-socket = 0:1")) {
			uwsgi.awaitLog("mapped socket 0 (b.sock) to worker 1");
			assertThat(uwsgi.log()).containsOnlyOnce("mapped socket");
		}
	}

	@Test
	void mapOfASharedSocketMapsAnotherSocket() throws Exception {
		try (RunningProcess uwsgi = start("shared-socket = a.sock", "http-socket = =0", "map-socket = 0:1",
				"uwsgi-socket = b.sock")) {
			uwsgi.awaitLog("mapped socket 0 (a.sock) to worker 1");
		}
		try (RunningProcess uwsgi = start("shared-socket = a.sock", "uwsgi-socket = b.sock", "map-socket = 0:1")) {
			uwsgi.awaitLog("mapped socket 0 (b.sock) to worker 1");
		}
	}

	@Test
	void sharedSocketsOfBothKindsAreCountedTogether() throws Exception {
		try (RunningProcess uwsgi = start("shared-socket = one.sock", "undeferred-shared-socket = two.sock",
				"http-socket = =0")) {
			uwsgi.awaitLog("uwsgi socket 0 mapped to shared socket 0 (one.sock)");
			assertThat(uwsgi.log()).contains("uwsgi shared socket 1 bound to UNIX address two.sock");
		}
	}

	@Test
	void secondUserOfASharedSocketIsNotServed() throws Exception {
		try (RunningProcess uwsgi = start("shared-socket = a.sock", "http-socket = =0", "uwsgi-socket = =0")) {
			uwsgi.awaitLog("epoll_ctl(): File exists");
		}
	}

	@Test
	void modifierOfATypeThatHasNoneEndsAStrictUwsgi() throws Exception {
		assertThat(refusal("strict = true", "fastcgi-socket = a.sock", "fastcgi-socket-modifier1 = 9"))
			.contains("[strict-mode] unknown config directive: fastcgi-socket-modifier1");
	}

	@Test
	void lastModifierCountsForAllSocketsOfAType() throws Exception {
		try (RunningProcess uwsgi = start("http-socket = a.sock", "http-socket-modifier1 = 9", "http-socket = b.sock",
				"http-socket-modifier1 = 14")) {
			request("a.sock");
			uwsgi.awaitLog("-- unavailable modifier requested: 14 --");
			assertThat(uwsgi.log()).doesNotContain("modifier requested: 9");
		}
	}

	@Test
	void emptyAuthorityBehindTheCiphersEndsUwsgi() throws Exception {
		makeCertificate();
		assertThat(refusal("https-socket = a.sock,shop.crt,shop.key,HIGH,"))
			.contains("unable to set ssl verify locations () for context");
	}

	@Test
	void commaBetweenCiphersEndsUwsgi() throws Exception {
		makeCertificate();
		assertThat(refusal("https-socket = a.sock,shop.crt,shop.key,DHE, EDH"))
			.contains("unable to set ssl verify locations ( EDH) for context");
	}

	@Test
	void emptyCertificateEndsUwsgi() throws Exception {
		assertThat(refusal("https-socket = a.sock,,")).contains("unable to assign certificate  for context");
	}

	@Test
	void authorityInPlaceOfCiphersIsDropped() throws Exception {
		makeCertificate();
		try (RunningProcess uwsgi = start("https-socket = a.sock,shop.crt,shop.key",
				"sni = other.example.com shop.crt,shop.key,!shop.crt")) {
			assertThat(uwsgi.log()).contains("DANGER unable to initialize context for \"other.example.com\"");
			assertThat(handshake("-servername", "other.example.com")).contains("CN = shop.example.com")
				.contains("No client certificate CA names sent");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "TLS_AES_128_GCM_SHA256", "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384",
			"TLS_AES_128_GCM_SHA256:!aNULL", "!aNULL:-MD5:+HIGH", "@SECLEVEL=1", ":" })
	void ciphersWithoutOneOfTls12EndUwsgi(String ciphers) throws Exception {
		makeCertificate();
		assertThat(refusal("https-socket = a.sock,shop.crt,shop.key," + ciphers))
			.contains("unable to set requested ciphers (%s) for context".formatted(ciphers));
	}

	@ParameterizedTest
	@ValueSource(strings = { "TLS_AES_128_GCM_SHA256:HIGH", "!aNULL:HIGH", "HIGH:!aNULL" })
	void ciphersWithOneOfTls12AreTaken(String ciphers) throws Exception {
		makeCertificate();
		try (RunningProcess uwsgi = start("https-socket = a.sock,shop.crt,shop.key," + ciphers)) {
			assertThat(uwsgi.log()).doesNotContain("unable to set requested ciphers");
			assertThat(handshake("-tls1_3")).contains("New, TLSv1.3");
		}
	}

	@Test
	void ciphersOfADirectoryWithoutOneOfTls12CloseConnections() throws Exception {
		makeCertificate();
		Files.createDirectory(this.directory.resolve("names"));
		Files.copy(this.directory.resolve("shop.crt"), this.directory.resolve("names/shop.example.com.crt"));
		Files.copy(this.directory.resolve("shop.key"), this.directory.resolve("names/shop.example.com.key"));
		try (RunningProcess uwsgi = start("sni-dir = names", "sni-dir-ciphers = TLS_AES_128_GCM_SHA256",
				"https-socket = a.sock,shop.crt,shop.key")) {
			assertThat(handshake("-servername", "shop.example.com")).contains("no peer certificate available");
			assertThat(uwsgi.log()).contains("DANGER unable to initialize context for \"shop.example.com\"");
			assertThat(handshake("-servername", "other.example.com")).contains("CN = shop.example.com");
		}
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "file:shop.crt,shop.key,assign certificate file:shop.crt",
			"classpath:shop.crt,shop.key,assign certificate classpath:shop.crt",
			"shop.crt,file:shop.key,assign key file:shop.key", "~/shop.crt,shop.key,assign certificate ~/shop.crt",
			"shop.crt,\"shop.key,,file:shop.crt\",set ssl verify locations (file:shop.crt)",
			"shop.crt,\"shop.key,,!!shop.crt\",set ssl verify locations (!shop.crt)",
			"shop.crt,\"shop.key,,!~/shop.crt\",set ssl verify locations (~/shop.crt)" })
	void whatIsNoPathOfACertificateEndsUwsgi(String cert, String key, String complaint) throws Exception {
		makeCertificate();
		assertThat(refusal("https-socket = a.sock,%s,%s".formatted(cert, key))).contains("unable to " + complaint);
	}

	@ParameterizedTest
	@CsvSource({ "http-socket = ~/a.sock,bind(): No such file", "stats = ~/a.sock,bind(): No such file",
			"pidfile = ~/a.pid,'open(\"~/a.pid\"): No such file'", "logto = ~/a.log,'open(\"~/a.log\"): No such file'",
			"chdir = ~/,chdir(): No such file", "spooler = ~/spool,access(): No such file",
			"master-fifo = ~/a.fifo,mkfifo(): No such file" })
	void directoryOfAUserIsNotReplaced(String line, String complaint) throws Exception {
		assertThat(refusal("http-socket = b.sock", "master = true", line)).contains(complaint);
	}

	@Test
	void nameThatBeginsWithATildeIsAFileInTheWorkingDirectory() throws Exception {
		try (RunningProcess uwsgi = start("http-socket = ~shop.sock")) {
			assertThat(this.directory.resolve("~shop.sock")).as(uwsgi.log()).exists();
		}
	}

	@ParameterizedTest
	@CsvSource({ "echo_plugin,echo_plugin_plugin.so", "echo.so,echo.so_plugin.so", "./echo,./echo_plugin.so",
			"./echo_plugin.so,./echo_plugin.so", "~/echo,~/echo_plugin.so" })
	void pluginThatIsNotFoundIsLeftOut(String name, String file) throws Exception {
		try (RunningProcess uwsgi = start("http-socket = a.sock", "plugin = " + name)) {
			assertThat(uwsgi.log()).contains(file + ": cannot open shared object file")
				.contains("no request plugin is loaded");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "echo", "echo_plugin.so" })
	void pluginIsFoundWithAndWithoutItsEnding(String name) throws Exception {
		try (RunningProcess uwsgi = start("http-socket = a.sock", "plugin = " + name)) {
			assertThat(uwsgi.log()).doesNotContain("cannot open shared object file")
				.doesNotContain("no request plugin is loaded");
		}
	}

	@Test
	void starAtTheBeginningOfARegularExpressionEndsUwsgi() throws Exception {
		makeCertificate();
		assertThat(refusal("sni-regexp = *.example.com shop.crt,shop.key")).contains("pcre error: ");
	}

	@Test
	void optionBelowTheSocketHasNoEffect() throws Exception {
		makeCertificate();
		String noTls13 = "ssl-option = 536870912";
		String socket = "https-socket = a.sock,shop.crt,shop.key";
		try (RunningProcess uwsgi = start(socket, noTls13)) {
			assertThat(handshake("-tls1_3")).as(uwsgi.log()).contains("New, TLSv1.3");
		}
		try (RunningProcess uwsgi = start(noTls13, socket)) {
			assertThat(handshake("-tls1_3")).as(uwsgi.log()).doesNotContain("New, TLSv1.3");
		}
	}

	@Test
	void sessionTimeoutEndsAStrictUwsgi() throws Exception {
		assertThat(refusal("strict = true", "ssl-sessions-timeout = 300"))
			.contains("[strict-mode] unknown config directive: ssl-sessions-timeout");
	}

	@Test
	void plainSocketThatSpeaksHttpsCrashes() throws Exception {
		try (RunningProcess uwsgi = start("master = true", "socket = a.sock", "protocol = https")) {
			request("a.sock");
			uwsgi.awaitLog("got Segmentation Fault !!!");
		}
	}

	@Test
	void unknownProtocolEndsUwsgi() throws Exception {
		assertThat(refusal("socket = a.sock", "protocol = shared")).contains("unable to find protocol shared");
	}

	@Test
	void zeroMqWithoutItsPluginEndsAStrictUwsgi() throws Exception {
		assertThat(refusal("strict = true", "zeromq = tcp://127.0.0.1:1"))
			.contains("[strict-mode] unknown config directive: zeromq");
		assertThat(refusal("zeromq = tcp://127.0.0.1:1")).contains("The -s/--socket option is missing");
	}

	@Test
	void modeThatIsNotThreeOctalDigitsEndsUwsgi() throws Exception {
		assertThat(refusal("http-socket = a.sock", "chmod-socket = True")).contains("invalid chmod value: True");
		assertThat(refusal("http-socket = a.sock", "chmod-socket = 0664")).contains("invalid chmod value: 0664");
	}

	@Test
	void umaskOfTwoDigitsLetsEverybodyConnect() throws Exception {
		try (RunningProcess uwsgi = start("http-socket = a.sock", "umask = 22")) {
			int mode = (int) Files.getAttribute(this.directory.resolve("a.sock"), "unix:mode");
			assertThat(mode & 0777).as(uwsgi.log()).isEqualTo(0777);
		}
	}

	@Test
	void ownerOfAnAbstractSocketEndsUwsgi() throws Exception {
		assertThat(refusal("http-socket = %s/a.sock".formatted(this.directory), "abstract-socket = true",
				"chown-socket = nobody"))
			.contains("chown(): No such file or directory");
	}

	@Test
	void lastUdpAddressAloneIsBound() throws Exception {
		Endpoints endpoints = new Endpoints(this.directory);
		int first = endpoints.port("first");
		int last = endpoints.port("last");
		endpoints.release();
		try (RunningProcess uwsgi = start("udp = 127.0.0.1:" + first, "udp = 127.0.0.1:" + last,
				"http-socket = a.sock")) {
			uwsgi.awaitLog("UDP server enabled.");
			assertThatIOException().isThrownBy(() -> bindUdp(last));
			bindUdp(first);
		}
	}

	@Test
	void percentSignAndDigitAreReplaced() throws Exception {
		try (RunningProcess uwsgi = start("http-socket = a%10b.sock")) {
			String second = this.directory.getName(1).toString();
			assertThat(this.directory.resolve("a%s0b.sock".formatted(second))).as(uwsgi.log()).exists();
			assertThat(this.directory.resolve("a%10b.sock")).doesNotExist();
		}
	}

	@Test
	void emptyAddressEndsUwsgi() throws Exception {
		assertThat(refusal("http-socket =")).contains("invalid/empty uwsgi socket name");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			chdir   | chdir(): No such file or directory
			pidfile | open(""): No such file or directory
			uid     | user  not found.
			cron    | invalid cron syntax
			""")
	void emptyTextEndsUwsgi(String option, String message) throws Exception {
		assertThat(refusal("http-socket = a.sock", option + " =")).contains(message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "chdir2", "loop", "map-socket" })
	void emptyTextEndsWorkersAgainAndAgain(String option) throws Exception {
		try (RunningProcess uwsgi = start("master = true", "http-socket = a.sock", option + " =")) {
			uwsgi.awaitLog("Respawned uWSGI worker 1");
		}
	}

	@Test
	void workersInBracketsDieAgainAndAgain() throws Exception {
		try (RunningProcess uwsgi = start("master = true", "workers = 2", "http-socket = a.sock",
				"map-socket = 0:(1, 2)")) {
			uwsgi.awaitLog("invalid worker num: 0");
			uwsgi.awaitLog("Respawned uWSGI worker 1");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0:256", "300:0" })
	void modifierThatIsRemappedFromOrToMoreThan8BitsCrashes(String map) throws Exception {
		try (RunningProcess uwsgi = start("master = true", "http-socket = a.sock", "remap-modifier = " + map)) {
			send("a.sock", "GET / HTTP/1.0\r\n\r\n");
			uwsgi.awaitLog("got Segmentation Fault !!!");
		}
	}

	@Test
	void bufferSizeIsCutTo16Bits() throws Exception {
		try (RunningProcess uwsgi = start("http-socket = a.sock", "buffer-size = 70000")) {
			request("a.sock", "--header", "X: " + "x".repeat(66000));
			uwsgi.awaitLog("invalid HTTP request size (max 65535)");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "19" })
	void bufferForTheShortestRequestIsAtLeast20Bytes(String size) throws Exception {
		try (RunningProcess uwsgi = start("http-socket = a.sock", "buffer-size = " + size)) {
			send("a.sock", "GET / HTTP/1.0\r\n\r\n");
			uwsgi.awaitLog(size.equals("1") ? "invalid HTTP request size (max 1)" : "to decode PATH_INFO");
		}
		try (RunningProcess uwsgi = start("http-socket = a.sock", "buffer-size = 20")) {
			send("a.sock", "GET / HTTP/1.0\r\n\r\n");
			uwsgi.awaitLog("-- unavailable modifier requested: 0 --");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			max-apps = 0          | unable to allocate 0 bytes
			rpc-max = 0           | unable to allocate 0 bytes
			queue-blocksize = 100 | invalid queue size/blocksize 100: must be a multiple of memory page size
			""")
	void areaOfNoWholePagesEndsUwsgi(String line, String message) throws Exception {
		assertThat(refusal("http-socket = a.sock", "queue = 10", line)).contains(message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "post-buffering = 140737488355328", "max-vars = 536870911" })
	void memoryThatNoMachineHasEndsUwsgi(String line) throws Exception {
		assertThat(refusal("http-socket = a.sock", line)).contains("unable to allocate");
	}

	@Test
	void numberOfAUserIsCutTo32Bits() throws Exception {
		int user = (int) Files.getAttribute(this.directory, "unix:uid");
		try (RunningProcess uwsgi = start("http-socket = a.sock", "chown-socket = " + (4294967296L + user))) {
			assertThat(uwsgi.log()).doesNotContain("chown()");
			assertThat(Files.getAttribute(this.directory.resolve("a.sock"), "unix:uid")).isEqualTo(user);
		}
	}

	@Test
	void timeIsCutTo32Bits() throws Exception {
		assertThat(refusal("http-socket = a.sock", "socket-timeout = 2147483648"))
			.contains("invalid value for option \"socket-timeout\": must be > 0");
		start("http-socket = a.sock", "socket-timeout = 4294967296").close();
	}

	@Test
	void umaskAppliesToSocketsWithoutPermissionsOfTheirOwn() throws Exception {
		start("uwsgi-socket = %s/a.sock".formatted(this.directory), "umask = 777").close();
		assertThat(Files.getPosixFilePermissions(this.directory.resolve("a.sock"))).isEmpty();
	}

	@Test
	void variableThatNothingComputesIsEmpty() throws Exception {
		try (RunningProcess uwsgi = start("http-socket = a.sock", "route-run = log:<${cooke[a]}> <${time[unix]}>",
				"route-run = break:200 OK")) {
			request("a.sock");
			uwsgi.awaitLog("<> <");
			assertThat(uwsgi.log()).doesNotContain("<> <>");
		}
	}

	@Test
	void noWorkerWithoutMasterEndsUwsgi() throws Exception {
		assertThat(refusal("http-socket = a.sock", "processes = 0")).contains("Operational MODE: no-workers")
			.doesNotContain(SPAWNED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			master = false               | cron = -1 -1 -1 -1 -1 true
			cron = -1 -1 -1 -1 -1 true   | master = false
			""")
	void masterThatIsOffIsOffForWhatNeedsIt(String first, String second) throws Exception {
		try (RunningProcess uwsgi = start("http-socket = a.sock", first, second)) {
			assertThat(uwsgi.log()).doesNotContain("spawned uWSGI master process");
		}
	}

	@Test
	void smallBufferHasNoRoomForTheHeadersOfABrowser() throws Exception {
		try (RunningProcess uwsgi = start("http-socket = a.sock", "buffer-size = 255")) {
			Command.Result result = new Clients(this.directory).tryCurl("--unix-socket", "a.sock", "http://localhost/",
					"--user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
					"--header", "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "--header",
					"Accept-Language: en-US,en;q=0.5", "--header", "Accept-Encoding: gzip, deflate, br, zstd",
					"--header", "Upgrade-Insecure-Requests: 1", "--header", "Priority: u=0, i");
			uwsgi.awaitLog("invalid HTTP request size (max 255)");
			assertThat(result.exitCode()).isNotZero();
		}
	}

	@Test
	void headerWithoutAColonIsSentAsItIs() throws Exception {
		try (RunningProcess uwsgi = start("plugin = router_redirect", "http-socket = a.sock",
				"add-header = X-Frame-Options DENY", "route-run = addheader:X-Shop open",
				"route-run = redirect:https://shop.example.com/")) {
			assertThat(new Clients(this.directory)
				.tryCurl("--http0.9", "--raw", "--include", "--unix-socket", "a.sock", "http://localhost/")
				.error()).contains("Header without colon");
			assertThat(uwsgi.log()).doesNotContain("invalid");
		}
	}

	@Test
	void httpsSocketWithTwoPartsEndsUwsgi() throws Exception {
		assertThat(refusal("https-socket = shop.crt,shop.key"))
			.contains("invalid https-socket syntax must be socket,crt,key");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			cheaper = 1                           | invalid cheaper value: must be lower than processes
			max-worker-lifetime = 10              | invalid min-worker-lifetime value (10), must be lower than
			cheaper-rss-limit-soft = 1            | cheaper-rss-limit-soft requires enabling also memory-report
			cheaper-rss-limit-hard = 1            | requires setting also cheaper-rss-limit-soft
			""")
	void limitsOfWorkersThatContradictEachOtherEndUwsgi(String limit, String message) throws Exception {
		assertThat(refusal("master = true", "http-socket = a.sock", limit)).contains(message);
	}

	private String refusal(String... lines) throws IOException {
		try (RunningProcess uwsgi = launch(lines)) {
			uwsgi.awaitOrEnd("ends", () -> false);
			return uwsgi.log();
		}
	}

	private RunningProcess start(String... lines) throws IOException {
		RunningProcess uwsgi = launch(lines);
		boolean started = false;
		try {
			uwsgi.awaitLog(SPAWNED);
			started = true;
			return uwsgi;
		}
		finally {
			if (!started) {
				uwsgi.close();
			}
		}
	}

	private RunningProcess launch(String... lines) throws IOException {
		Path file = this.directory.resolve("uwsgi.ini");
		Files.writeString(file, "[uwsgi]\n" + String.join("\n", lines) + "\n");
		Path log = this.directory.resolve("uwsgi.log");
		LogsOnFailure.add(log);
		return RunningProcess.start(log, "INT", List.of(Servers.get("uwsgi").toString(), "--ini", file.toString()));
	}

	private void send(String socket, String request) throws IOException {
		try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(this.directory.resolve(socket)))) {
			channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
		}
	}

	private void makeCertificate() throws Exception {
		new Certificates(this.directory).make("shop");
	}

	private void request(String socket, String... arguments) throws Exception {
		Clients clients = new Clients(this.directory);
		String[] all = new String[arguments.length + 3];
		System.arraycopy(new String[] { "--unix-socket", socket, "http://localhost/" }, 0, all, 0, 3);
		System.arraycopy(arguments, 0, all, 3, arguments.length);
		clients.tryCurl(all);
	}

	private String handshake(String... arguments) throws Exception {
		String[] all = new String[arguments.length + 3];
		System.arraycopy(new String[] { "s_client", "-unix", "a.sock" }, 0, all, 0, 3);
		System.arraycopy(arguments, 0, all, 3, arguments.length);
		return Command.of(Servers.get("openssl"), this.directory).run(all).output();
	}

	private static void bindUdp(int port) throws IOException {
		new DatagramSocket(port, InetAddress.getLoopbackAddress()).close();
	}

}
