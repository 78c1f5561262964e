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

package io.github.uwsgiboot.write;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.BinaryCheck;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.binary.BinaryReport.Depth;
import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.Servers;
import io.github.uwsgiboot.write.WriteOutcome.Result;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UwsgiConfigWriter} beside a real uWSGI that runs from the very file.
 */
@RealServerTest
class RealServerUwsgiConfigWriterTests {

	private static final Pattern PID = Pattern.compile("\"pid\":(\\d+)");

	@TempDir
	Path directory;

	private Path file;

	private WriteSettings settings;

	private UwsgiConfiguration configuration;

	private int port;

	private Process uwsgi;

	@BeforeEach
	void startServer() throws Exception {
		this.file = this.directory.resolve("uwsgi.ini");
		this.settings = WriteSettings.of(this.file)
			.withBinary(BinarySettings.of(BinaryCheck.REQUIRED, Servers.get("uwsgi").toString()));
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			this.port = free.getLocalPort();
		}
		this.configuration = configuration();
		WriteOutcome outcome = UwsgiConfigWriter.of(this.configuration, this.settings).write();
		assertThat(outcome.result()).as("%s", outcome.problems()).isEqualTo(Result.WRITTEN);
		this.uwsgi = start(outcome.plan().startCommand());
		Awaitility.await("uWSGI starts").atMost(Duration.ofSeconds(20)).until(this::isServing);
		Files.delete(path("asap"));
	}

	private UwsgiConfiguration configuration() {
		UwsgiConfiguration.Builder builder = UwsgiConfiguration.builder();
		Stream
			.of("master = true", "die-on-term = true", "processes = 1", "vacuum = true", "pidfile = DIR/pid",
					"safe-pidfile = DIR/safe-pid", "stats = DIR/stats.sock", "socket = DIR/app.sock",
					"http-socket = 127.0.0.1:" + this.port, "master-fifo = DIR/fifo", "touch-reload = DIR/touch",
					"logto = DIR/log", "spooler = DIR/spool", "exec-asap = touch DIR/asap",
					"exec-as-user-atexit = touch DIR/exit", "hook-as-user-atexit = exec:touch DIR/exit")
			.map((line) -> line.replace("DIR", this.directory.toString()))
			.forEach(builder::directive);
		return builder.build();
	}

	private Process start(String command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "exec " + command)
			.directory(this.directory.toFile())
			.redirectInput(new File("/dev/null"))
			.redirectErrorStream(true)
			.redirectOutput(path("output").toFile());
		builder.environment().clear();
		builder.environment().put("PATH", "/usr/bin:/bin");
		return builder.start();
	}

	@AfterEach
	void stopServer() throws Exception {
		new ProcessBuilder("/bin/sh", "-c", "kill -INT " + this.uwsgi.pid()).start().waitFor(10, TimeUnit.SECONDS);
		try {
			assertThat(this.uwsgi.waitFor(20, TimeUnit.SECONDS)).as("uWSGI stops").isTrue();
		}
		finally {
			this.uwsgi.descendants().forEach(ProcessHandle::destroyForcibly);
			this.uwsgi.destroyForcibly();
		}
	}

	@Test
	void testOfTheFileLeavesRunningServerAlone() throws Exception {
		UwsgiConfigWriter writer = UwsgiConfigWriter.of(this.configuration, this.settings);
		Map<String, String> before = files();
		assertThat(before).containsKeys("pid", "safe-pid", "stats.sock", "app.sock", "fifo", "log", "spool",
				"uwsgi.ini");
		Plan plan = writer.check();
		assertThat(plan.problems()).isEmpty();
		assertThat(plan.binary()).isNotNull();
		assertThat(plan.binary().depth()).isEqualTo(Depth.CONFIGURED);
		assertThat(writer.write().result()).isEqualTo(Result.UNCHANGED);
		assertUntouched(before);
	}

	@Test
	void refusedFileLeavesRunningServerAndItsFileAlone() throws Exception {
		Map<String, String> before = files();
		UwsgiConfiguration broken = this.configuration.toBuilder().directive("chmod-socket = 999").build();
		WriteOutcome outcome = UwsgiConfigWriter.of(broken, this.settings).write();
		assertThat(outcome.result()).isEqualTo(Result.REJECTED);
		assertThat(outcome.problems()).extracting(Problem::property).containsExactly("uwsgi.directives[16]");
		UwsgiConfiguration unknown = this.configuration.toBuilder().directive("route-run = nosuch:x").build();
		assertThat(UwsgiConfigWriter.of(unknown, this.settings).write().result()).isEqualTo(Result.REJECTED);
		assertUntouched(before);
	}

	private void assertUntouched(Map<String, String> before) throws IOException {
		assertThat(files()).isEqualTo(before);
		assertThat(this.uwsgi.isAlive()).isTrue();
		assertThat(pidOfStats()).isEqualTo(Files.readString(path("pid")).strip());
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			assertThat(socket.isConnected()).isTrue();
		}
	}

	// Name, inode, size and time of all files: of a socket or a pipe, too.
	private Map<String, String> files() throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> list = Files.list(this.directory)) {
			for (Path path : list.toList()) {
				files.put(path.getFileName().toString(),
						Files.readAttributes(path, "unix:ino,size,mode,lastModifiedTime", LinkOption.NOFOLLOW_LINKS)
							.toString());
			}
		}
		return files;
	}

	private boolean isServing() throws IOException {
		assertThat(this.uwsgi.isAlive()).as("uWSGI runs").isTrue();
		return Files.exists(path("fifo")) && Files.exists(path("log"))
				&& Files.readString(path("log"), StandardCharsets.ISO_8859_1).contains("spawned uWSGI worker")
				&& Files.exists(path("stats.sock")) && pidOfStats().equals(Files.readString(path("pid")).strip());
	}

	private String pidOfStats() throws IOException {
		StringBuilder text = new StringBuilder();
		try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
			channel.connect(UnixDomainSocketAddress.of(path("stats.sock")));
			ByteBuffer buffer = ByteBuffer.allocate(8192);
			while (channel.read(buffer.clear()) >= 0) {
				text.append(StandardCharsets.UTF_8.decode(buffer.flip()));
			}
		}
		Matcher pid = PID.matcher(text);
		assertThat(pid.find()).isTrue();
		return pid.group(1);
	}

	private Path path(String name) {
		return this.directory.resolve(name);
	}

}
