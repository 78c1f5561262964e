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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.UnaryOperator;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AccountFileCheck}.
 */
@EnabledOnOs(OS.LINUX)
class AccountFileCheckTests extends AbstractCheckTests {

	@TempDir
	Path directory;

	AccountFileCheckTests() {
		super(new AccountFileCheck(false));
	}

	@BeforeEach
	void createFiles() throws IOException {
		permit(this.directory, "rwxr-xr-x");
		permit(Files.createFile(this.directory.resolve("c.pem")), "rw-r--r--");
		permit(Files.createFile(this.directory.resolve("k.pem")), "rw-------");
	}

	@Test
	void keyThatIsLostAtAReloadIsWarnedAbout() {
		assertThat(portable(withTls((builder) -> builder.option("uid", "nobody").option("gid", "65533"))))
			.containsExactly(Problem.warning("tls-file-lost-at-reload", "uwsgi.networking.sockets.tls.key",
					"/tls/k.pem",
					"The user 'nobody' may not read the file: uWSGI would start as root, and end at its first reload.",
					"Let the user or the group of 'uid' and 'gid' read the file, and the directories above it."));
	}

	@Test
	void keyThatIsLostAtAReloadIsRefusedWhereUwsgiIsReloaded() {
		assertThat(portable(problems(new AccountFileCheck(true),
				(builder) -> tls(builder.option("uid", "nobody").option("gid", "65533")))))
			.containsExactly(Problem.error("tls-file-lost-at-reload", "uwsgi.networking.sockets.tls.key", "/tls/k.pem",
					"The user 'nobody' may not read the file: uWSGI would start as root, and end at its first reload.",
					"Let the user or the group of 'uid' and 'gid' read the file, and the directories above it."));
	}

	@Test
	void keyOfALineIsChecked() {
		assertThat(problems((builder) -> builder.option("uid", "nobody")
			.option("gid", "65533")
			.option("https-socket",
					":8443,%s/c.pem,%s/k.pem,,!%s/k.pem".formatted(this.directory, this.directory, this.directory))))
			.extracting(Problem::property)
			.containsExactly("uwsgi.options.https-socket", "uwsgi.options.https-socket");
	}

	@Test
	void keyIsAcceptedWhereItCanBeReadOrUwsgiStaysRoot() throws IOException {
		assertThat(withTls((builder) -> builder)).isEmpty();
		assertThat(withTls((builder) -> builder.option("uid", "root"))).isEmpty();
		assertThat(withTls((builder) -> builder.option("uid", "nobody").option("master-as-root", "true"))).isEmpty();
		permit(this.directory.resolve("k.pem"), "rw----r--");
		assertThat(withTls((builder) -> builder.option("uid", "nobody").option("gid", "65533"))).isEmpty();
	}

	private List<Problem> withTls(UnaryOperator<UwsgiConfiguration.Builder> options) {
		return problems((builder) -> tls(options.apply(builder)));
	}

	private UwsgiConfiguration.Builder tls(UwsgiConfiguration.Builder builder) {
		return builder.networking((networking) -> networking.socket(Socket.of("tls", SocketType.HTTPS)
			.address(":8443")
			.tls(this.directory.resolve("c.pem").toString(), this.directory.resolve("k.pem").toString())));
	}

	private List<Problem> portable(List<Problem> problems) {
		return problems.stream()
			.map((problem) -> new Problem(problem.severity(), problem.code(), problem.property(),
					String.valueOf(problem.value()).replace(this.directory.toString(), "/tls"), problem.consequence(),
					problem.remedy(), problem.origin()))
			.toList();
	}

	private static void permit(Path path, String permissions) throws IOException {
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
	}

}
