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

package io.github.uwsgiboot.write.reload;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.github.uwsgiboot.check.CheckSettings;
import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.testsupport.Certificates;
import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.RunningProcess;
import io.github.uwsgiboot.testsupport.Servers;
import io.github.uwsgiboot.testsupport.SteadyClient;
import io.github.uwsgiboot.write.PublishPolicy;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.WriteRequest;
import io.github.uwsgiboot.write.WriteSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link UwsgiReloader} with a real uWSGI that is reloaded while a client sends
 * requests without pause.
 */
@RealServerTest
class RealServerUwsgiReloaderTests {

	private static final Duration START = Duration.ofSeconds(20);

	// Of an Emperor, which looks at its files each 3 seconds; uWSGI looks at its trigger
	// file each second.
	private static final Duration TWO_SCANS = Duration.ofSeconds(6);

	private static final long PAUSE_MILLIS = 200;

	private static final int CHANGES = 10;

	@TempDir
	private Path directory;

	private Path file;

	private int port;

	private int tlsPort;

	private int processes = 2;

	private ReloadSettings settings = ReloadSettings.none();

	private final UwsgiReloader reloader = new UwsgiReloader(() -> this.settings, (status) -> {
	});

	@BeforeEach
	void setUp() throws IOException {
		this.file = this.directory.resolve("uwsgi.ini");
		InetAddress loopback = InetAddress.getByName("127.0.0.1");
		try (ServerSocket free = new ServerSocket(0, 1, loopback);
				ServerSocket other = new ServerSocket(0, 1, loopback)) {
			this.port = free.getLocalPort();
			this.tlsPort = other.getLocalPort();
		}
	}

	@AfterEach
	void stopReloader() {
		this.reloader.stop();
	}

	private UwsgiConfiguration.Builder configuration(int version) {
		return UwsgiConfiguration.builder()
			.option("master", "true")
			.option("processes", String.valueOf(this.processes))
			.option("add-header", "X-Version: " + version)
			.directive("route-run = break:200 OK")
			.networking((networking) -> networking
				.socket(Socket.of("web", SocketType.HTTP).address("127.0.0.1:" + this.port)));
	}

	private WriteOutcome write(UwsgiConfiguration.Builder configuration) {
		UwsgiConfiguration complete = new ReloadOptions(configuration.build()).add(this.settings);
		WriteOutcome outcome = UwsgiConfigWriter.of(complete, WriteSettings.of(this.file)).write();
		assertThat(outcome.result()).as("%s", outcome.problems()).isEqualTo(WriteOutcome.Result.WRITTEN);
		this.reloader.accept(outcome);
		return outcome;
	}

	private void awaitNothingPending() {
		Awaitility.await("uWSGI is told")
			.atMost(START)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> !this.reloader.status().isPending());
	}

	private void awaitVersion(int version) {
		Awaitility.await("uWSGI serves " + version)
			.atMost(START)
			.pollInterval(Duration.ofMillis(20))
			.ignoreExceptions()
			.until(() -> SteadyClient.request(this.port) == version);
	}

	private RunningProcess start(Path ini) throws IOException {
		return RunningProcess.start(this.directory.resolve(ini.getFileName() + ".log"), "INT",
				List.of(Servers.get("uwsgi").toString(), "--ini", ini.toString()));
	}

	private int lastOfTenChangesRuns(Path ini) throws IOException, InterruptedException {
		write(configuration(0));
		awaitNothingPending();
		ReloadStatus before = this.reloader.status();
		int answered;
		try (RunningProcess uwsgi = start(ini)) {
			awaitVersion(0);
			try (SteadyClient client = SteadyClient.start(this.port)) {
				for (int change = 1; change <= CHANGES; change++) {
					write(configuration(change));
					TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
				}
				Awaitility.await("the last change runs")
					.atMost(TWO_SCANS)
					.pollInterval(Duration.ofMillis(20))
					.until(() -> client.newest() == CHANGES);
				client.stop();
				assertThat(client.complaints(uwsgi.log()))
					.as("complaints of the client; uWSGI printed:%n%s", uwsgi.log())
					.isEmpty();
				answered = client.answered();
			}
			awaitNothingPending();
			assertThat(uwsgi.isAlive()).isTrue();
		}
		ReloadStatus after = this.reloader.status();
		assertThat(after.pending()).isNull();
		assertThat(after.error()).isNull();
		assertThat(after.coalesced()).isPositive();
		assertThat(after.reloads() - before.reloads() + after.coalesced()).isEqualTo(CHANGES);
		return answered;
	}

	@Test
	void lastOfTenChangesRunsByTouch() throws IOException, InterruptedException {
		this.settings = ReloadSettings.touch(this.directory.resolve("trigger"));
		assertThat(lastOfTenChangesRuns(this.file)).isGreaterThan(CHANGES);
	}

	@Test
	void lastOfTenChangesRunsByFifo() throws IOException, InterruptedException {
		this.settings = ReloadSettings.fifo(this.directory.resolve("fifo"));
		assertThat(lastOfTenChangesRuns(this.file)).isGreaterThan(CHANGES);
	}

	@Test
	void lastOfTenChangesRunsBySignal() throws IOException, InterruptedException {
		this.settings = ReloadSettings.signal(this.directory.resolve("pid"));
		assertThat(lastOfTenChangesRuns(this.file)).isGreaterThan(CHANGES);
	}

	@Test
	void lastOfTenChangesRunsByCommand() throws IOException, InterruptedException {
		Path trigger = this.directory.resolve("trigger");
		Path ini = Files.writeString(this.directory.resolve("outer.ini"),
				"[uwsgi]\ntouch-reload = %s\nini = %s\n".formatted(trigger, this.file));
		this.settings = ReloadSettings.command("touch", trigger.toString());
		assertThat(lastOfTenChangesRuns(ini)).isGreaterThan(CHANGES);
	}

	@Test
	void lastOfTenChangesRunsBeneathAnEmperor() throws IOException, InterruptedException {
		Path pidFile = this.directory.resolve("emperor.pid");
		Path vassals = Files.createDirectory(this.directory.resolve("vassals"));
		Path emperor = Files.writeString(this.directory.resolve("emperor.ini"),
				"[uwsgi]\nemperor = %s\nemperor-pidfile = %s\n".formatted(vassals, pidFile));
		// This Emperor reloads again as soon as one worker is ready, and another that is
		// being started at that moment ignores it (core/uwsgi.c).
		this.processes = 1;
		this.file = vassals.resolve("shop.ini");
		this.settings = ReloadSettings.none().withEmperor(new ReloadSettings.Emperor(pidFile, false));
		// It reloads without a break, and lets one request through per thread in between.
		assertThat(lastOfTenChangesRuns(emperor)).isGreaterThan(1);
		assertThat(Files.readString(this.directory.resolve("emperor.ini.log")).lines())
			.filteredOn((line) -> line.contains("] vassal ") || line.contains("invalid"))
			.allMatch((line) -> line.contains("shop.ini"));
	}

	@Test
	void filesThatUwsgiWouldLoseAtAReloadAreRefusedBeforeIt() throws Exception {
		assumeThat(System.getProperty("user.name")).as("only root can drop its privileges").isEqualTo("root");
		Files.setPosixFilePermissions(this.directory, PosixFilePermissions.fromString("rwxr-xr-x"));
		Path key = this.directory.resolve("shop.key");
		new Certificates(this.directory).make("shop");
		this.settings = ReloadSettings.touch(this.directory.resolve("trigger")).withInterval(Duration.ZERO);
		assertThat(writeAsRoot(0).result()).isEqualTo(WriteOutcome.Result.WRITTEN);
		awaitNothingPending();
		try (RunningProcess uwsgi = start(this.file)) {
			awaitVersion(0);
			byte[] before = Files.readAllBytes(this.file);
			Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
			WriteOutcome refused = writeAsRoot(1);
			assertThat(refused.result()).isEqualTo(WriteOutcome.Result.REJECTED);
			assertThat(refused.problems()).filteredOn((problem) -> problem.isAtLeast(Severity.ERROR))
				.extracting(Problem::code, Problem::property)
				.containsExactly(tuple("tls-file-lost-at-reload", "uwsgi.networking.sockets.tls.key"));
			assertThat(this.file).hasBinaryContent(before);
			assertThat(this.reloader.status().pending()).isNull();
			assertThat(SteadyClient.request(this.port)).isZero();
			Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
			assertThat(writeAsRoot(2).result()).isEqualTo(WriteOutcome.Result.WRITTEN);
			awaitVersion(2);
			assertThat(uwsgi.log()).contains("gracefully (RE)spawned uWSGI master process");
		}
	}

	private WriteOutcome writeAsRoot(int version) throws IOException {
		String files = this.directory.resolve("shop").toString();
		UwsgiConfiguration complete = new ReloadOptions(configuration(version).option("uid", "nobody")
			.option("gid", "65533")
			.networking((networking) -> networking.socket(Socket.of("tls", SocketType.HTTPS)
				.address("127.0.0.1:" + this.tlsPort)
				.with(SocketAttribute.CERT, files + ".crt")
				.with(SocketAttribute.KEY, files + ".key")))
			.build()).add(this.settings);
		PublishPolicy policy = PublishPolicy.defaults().withPermissions(PosixFilePermissions.fromString("rw-r--r--"));
		Checks checks = Checks.standard(CheckSettings.none().withFiles(true).withReload(this.settings.isActive()));
		WriteRequest request = new WriteRequest(CheckSubject.of(complete, Set.of()), checks, List.of(),
				(property) -> null, WriteSettings.of(this.file).withPolicy(policy));
		return new UwsgiConfigWriter(() -> request, this.reloader).write();
	}

}
