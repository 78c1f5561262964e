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

package io.github.uwsgiboot.write.instance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.github.uwsgiboot.check.BinaryCheck;
import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.RunningProcess;
import io.github.uwsgiboot.testsupport.Servers;
import io.github.uwsgiboot.testsupport.SteadyClient;
import io.github.uwsgiboot.write.Proof;
import io.github.uwsgiboot.write.ProofSettings;
import io.github.uwsgiboot.write.PublishOutcome;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.WriteOutcome.Result;
import io.github.uwsgiboot.write.WriteSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what is seen of a real uWSGI, and of the last known good beneath it.
 */
@RealServerTest
class RealServerInstanceTests {

	@TempDir
	Path directory;

	private Path file;

	private Path copy;

	private Path fifo;

	private WriteSettings settings;

	private InstanceProbe probe;

	private int port;

	private int statsPort;

	@BeforeEach
	void prepare() throws IOException {
		this.file = Files.createDirectory(this.directory.resolve("vassals")).resolve("app.ini");
		this.copy = Files.createDirectory(this.directory.resolve("good")).resolve("app.ini");
		this.fifo = this.directory.resolve("fifo");
		this.settings = WriteSettings.of(this.file)
			.withBinary(BinarySettings.of(BinaryCheck.REQUIRED, Servers.get("uwsgi").toString()))
			.withProof(ProofSettings.on().withFallback(this.copy));
		this.probe = new InstanceProbe(this::instance);
		this.port = freePort();
		this.statsPort = freePort();
	}

	private InstanceSettings instance() {
		return InstanceSettings.of(this.settings, "uwsgi");
	}

	private static int freePort() throws IOException {
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return free.getLocalPort();
		}
	}

	private UwsgiConfiguration.Builder configuration(String answer) {
		return UwsgiConfiguration.builder()
			.option("master", "true")
			.option("processes", "1")
			.option("listen", "64")
			.option("die-on-term", "true")
			.option("master-fifo", this.fifo.toString())
			.option("http-socket", "127.0.0.1:" + this.port)
			.directive("route-run = break:" + answer);
	}

	private WriteOutcome write(UwsgiConfiguration configuration) {
		WriteOutcome outcome = UwsgiConfigWriter.of(configuration, this.settings).write();
		assertThat(outcome.result()).as("%s", outcome.problems()).isEqualTo(Result.WRITTEN);
		return outcome;
	}

	private RunningProcess start(UwsgiConfiguration configuration) throws IOException {
		String command = write(configuration).plan().startCommand();
		return start("exec " + command);
	}

	private RunningProcess startWithTcp(int version) throws IOException {
		return start(withTcp(version).build());
	}

	private UwsgiConfiguration.Builder withTcp(int version) {
		return configuration("200 OK").option("add-header", "X-Version: " + version)
			.option("stats", "127.0.0.1:" + this.statsPort);
	}

	private void remember(RunningInstance seen) throws IOException {
		assertThat(new LastKnownGood(instance()).remember(seen)).isInstanceOf(PublishOutcome.Written.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tcp", "unix", "http" })
	void statesAreSeenByEachKindOfStatsServer(String kind) throws IOException {
		UwsgiConfiguration.Builder first = withStats(kind, configuration("200 one"));
		assertThat(this.probe.ask().state()).isEqualTo(InstanceState.UNKNOWN);
		try (RunningProcess uwsgi = start(first.build())) {
			RunningInstance seen = await(uwsgi, InstanceState.IN_SYNC);
			assertThat(seen.reason()).isEqualTo("It runs generation 1, as the file has it.");
			assertStatistics(seen.statistics(), uwsgi.pid());
			write(withStats(kind, configuration("200 two")).build());
			RunningInstance drift = this.probe.ask();
			assertThat(drift.state()).isEqualTo(InstanceState.DRIFT);
			assertThat(drift.reason()).isEqualTo("It runs generation 1, and the file has generation 2.");
		}
		RunningInstance down = this.probe.ask();
		assertThat(down.state()).isEqualTo(InstanceState.DOWN);
		assertThat(down.statistics()).isNull();
	}

	private UwsgiConfiguration.Builder withStats(String kind, UwsgiConfiguration.Builder builder) {
		return switch (kind) {
			case "unix" -> builder.option("stats", this.directory.resolve("stats.sock").toString());
			case "http" -> builder.option("stats", "127.0.0.1:" + this.statsPort).option("stats-http", "true");
			default -> builder.option("stats", "127.0.0.1:" + this.statsPort);
		};
	}

	private void assertStatistics(Statistics statistics, long pid) {
		assertThat(statistics.pid()).isEqualTo(pid);
		assertThat(statistics.version()).startsWith("2.0.");
		assertThat(statistics.workers()).isEqualTo(1);
		assertThat(statistics.accepting()).isEqualTo(1);
		assertThat(statistics.listenQueueErrors()).isZero();
		assertThat(statistics.fallback()).isFalse();
	}

	@Test
	void queuesAreKnownExceptThoseOfUnixSockets() throws IOException {
		Path socket = this.directory.resolve("app.sock");
		try (RunningProcess uwsgi = start(withTcp(1).option("socket", socket.toString()).build())) {
			await(uwsgi, InstanceState.IN_SYNC);
			Awaitility.await("uWSGI looks at its queues each second")
				.atMost(Duration.ofSeconds(10))
				.until(() -> this.probe.ask().statistics().sockets(),
						List.of(new ListenQueue("127.0.0.1:" + this.port, "http", 0L, 64L),
								new ListenQueue(socket.toString(), "uwsgi", null, null))::equals);
		}
	}

	@Test
	void fileChangedBySomebodyElseIsDrift() throws IOException {
		try (RunningProcess uwsgi = startWithTcp(1)) {
			await(uwsgi, InstanceState.IN_SYNC);
			Files.writeString(this.file, Files.readString(this.file).replace("processes = 1", "processes = 2"));
			assertThat(this.probe.ask().reason())
				.isEqualTo("It runs another generation 1 than the file has, which was changed by somebody else.");
		}
	}

	@Test
	void refusedReloadFallsBackAndTheNextChangeMendsIt() throws Exception {
		try (RunningProcess uwsgi = startWithTcp(1);
				ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			remember(await(uwsgi, InstanceState.IN_SYNC));
			SteadyClient client = SteadyClient.start(this.port);
			write(withTcp(2).option("scgi-socket", "127.0.0.1:" + other.getLocalPort()).build());
			reload();
			RunningInstance fallback = await(uwsgi, InstanceState.FALLBACK);
			assertThat(fallback.reason())
				.isEqualTo("It refused generation 2 and runs the last known good, generation 1.");
			assertThat(fallback.statistics().proof()).extracting(Proof::generation).isEqualTo(1L);
			write(withTcp(3).build());
			reload();
			await(uwsgi, InstanceState.IN_SYNC);
			write(withTcp(4).build());
			reload();
			RunningInstance last = await(uwsgi, InstanceState.IN_SYNC);
			client.stop();
			assertThat(last.statistics().pid()).isEqualTo(uwsgi.pid());
			assertThat(client.complaints(uwsgi.log())).as("of %d", client.answered()).isEmpty();
			assertThat(client.versions()).containsExactly(1, 3, 4);
		}
	}

	@Test
	void fileThatCannotEvenBeReadFallsBackBeneathAnEmperorToo() throws Exception {
		try (RunningProcess emperor = startEmperor(withTcp(1).build())) {
			remember(await(emperor, InstanceState.IN_SYNC));
			SteadyClient client = SteadyClient.start(this.port);
			String good = Files.readString(this.file);
			Files.writeString(this.file,
					good.replace("config_generation,type=gauge,initial_value=1",
							"config_generation,type=gauge," + "initial_value=2")
						.replace(" 1 .ini", " 2 .ini") + "no-such = 1\n");
			touchAhead();
			await(emperor, InstanceState.FALLBACK);
			write(withTcp(3).build());
			RunningInstance last = await(emperor, InstanceState.IN_SYNC);
			client.stop();
			assertThat(last.statistics().proof()).extracting(Proof::generation).isEqualTo(3L);
			assertThat(client.complaints(emperor.log())).as("of %d", client.answered()).isEmpty();
			assertThat(client.versions()).containsExactly(1, 3);
		}
	}

	private RunningProcess startEmperor(UwsgiConfiguration configuration) throws IOException {
		write(configuration);
		String command = "exec '%s' --emperor %s --emperor-freq 1".formatted(Servers.get("uwsgi"),
				this.file.getParent());
		return start(command);
	}

	private RunningProcess start(String command) throws IOException {
		return RunningProcess.start(Files.createTempFile(this.directory, "uwsgi", ".log"), "INT",
				List.of("/bin/sh", "-c", command));
	}

	private RunningInstance await(RunningProcess uwsgi, InstanceState state) {
		AtomicReference<RunningInstance> seen = new AtomicReference<>();
		uwsgi.await("state " + state, () -> {
			seen.set(this.probe.ask());
			return seen.get().state() == state;
		});
		return seen.get();
	}

	private void reload() throws IOException {
		Files.writeString(this.fifo, "r", StandardOpenOption.WRITE);
	}

	// An Emperor compares whole seconds.
	private void touchAhead() throws IOException {
		Files.setLastModifiedTime(this.file, FileTime.from(Instant.now().plusSeconds(1)));
	}

}
