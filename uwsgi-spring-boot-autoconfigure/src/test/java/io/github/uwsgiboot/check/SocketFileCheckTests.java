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

package io.github.uwsgiboot.check;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.UnixSocketParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SocketFileCheck}.
 */
@EnabledOnOs(OS.LINUX)
class SocketFileCheckTests extends AbstractCheckTests {

	@TempDir
	Path directory;

	SocketFileCheckTests() {
		super(new SocketFileCheck());
	}

	@BeforeEach
	void openDirectory() throws IOException {
		permit(this.directory, "rwxr-xr-x");
	}

	@Test
	void pathThatIsFreeIsAccepted() {
		assertThat(problemsOf(app("app.sock"))).isEmpty();
	}

	@Test
	void pathOfASocketIsAccepted() throws IOException {
		try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			channel.bind(UnixDomainSocketAddress.of(this.directory.resolve("app.sock")));
			assertThat(problemsOf(app("app.sock"))).isEmpty();
		}
	}

	@Test
	void pathOfAFileIsRefused() throws IOException {
		Files.createFile(this.directory.resolve("app.sock"));
		assertThat(portable(problemsOf(app("app.sock"))))
			.containsExactly(Problem.error("socket-path-occupied", "uwsgi.networking.sockets.app.address",
					"/run/shop/app.sock", "There is a file at this path, and no socket; uWSGI would delete it.",
					"Write another path, or remove the file."));
	}

	@Test
	void pathOfADirectoryIsRefused() throws IOException {
		Files.createDirectory(this.directory.resolve("app.sock"));
		assertThat(portable(problemsOf(app("app.sock")))).containsExactly(
				Problem.error("socket-path-directory", "uwsgi.networking.sockets.app.address", "/run/shop/app.sock",
						"This is a directory; uWSGI cannot bind it and exits.", "Write the path of a file."));
	}

	@Test
	void missingDirectoryIsWarnedAbout() {
		assertThat(portable(problemsOf(app("missing/app.sock")))).containsExactly(Problem.warning(
				"socket-directory-missing", "uwsgi.networking.sockets.app.address", "/run/shop/missing/app.sock",
				"There is no directory '/run/shop/missing' now; uWSGI" + " exits if there is none when it starts.",
				"Make the directory before uWSGI starts, or set"
						+ " 'uwsgi.check.files' to false if uWSGI runs on another machine."));
	}

	@Test
	void directoryThatTheUserMayNotWriteToIsRefused() {
		assertThat(portable(problems((builder) -> builder.option("uid", "nobody")
			.option("gid", "65533")
			.networking((networking) -> networking.socket(app("app.sock"))))))
			.containsExactly(Problem.error("socket-directory-not-writable", "uwsgi.networking.sockets.app.address",
					"/run/shop/app.sock",
					"uWSGI binds this socket as the user 'nobody', who may not"
							+ " make files in '/run/shop': it would exit.",
					"Let the user write to the directory, or set"
							+ " 'uwsgi.networking.unix-socket.owner', which makes uWSGI bind sockets" + " as root."));
	}

	@Test
	void directoryIsAcceptedWhereTheUserMayWriteOrUwsgiBindsAsRoot() throws IOException {
		assertThat(problems((builder) -> builder.option("uid", "nobody")
			.networking((networking) -> networking.with(UnixSocketParameters.OWNER_AND_GROUP, "nobody")
				.socket(app("app.sock")))))
			.isEmpty();
		assertThat(
				problems(
						(builder) -> builder.option("uid", "nobody")
							.networking((networking) -> networking
								.socket(Socket.of("app", SocketType.SHARED).address(this.directory + "/app.sock")))))
			.isEmpty();
		permit(this.directory, "rwxrwxrwx");
		assertThat(problems((builder) -> builder.option("uid", "nobody")
			.networking((networking) -> networking.socket(app("app.sock"))))).isEmpty();
	}

	@Test
	void pathsThatAreNoFilesAreLeftAlone() {
		assertThat(problemsOf(Socket.of("a", SocketType.HTTP).address("127.0.0.1:8080"),
				Socket.of("b", SocketType.HTTP).address("app.sock"), Socket.of("c", SocketType.HTTP).address("@app")))
			.isEmpty();
		assertThat(problems(
				(builder) -> builder.networking((networking) -> networking.with(UnixSocketParameters.ABSTRACT, true)
					.socket(Socket.of("a", SocketType.HTTP).address("/no/such/directory/app.sock")))))
			.isEmpty();
	}

	private Socket app(String name) {
		return Socket.of("app", SocketType.UWSGI).address(this.directory + "/" + name);
	}

	private List<Problem> portable(List<Problem> problems) {
		return problems.stream()
			.map((problem) -> new Problem(problem.severity(), problem.code(), problem.property(),
					String.valueOf(problem.value()).replace(this.directory.toString(), "/run/shop"),
					problem.consequence().replace(this.directory.toString(), "/run/shop"), problem.remedy(),
					problem.origin()))
			.toList();
	}

	private static void permit(Path path, String permissions) throws IOException {
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
	}

}
