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

import io.github.uwsgiboot.networking.SniDirParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SniDirectoryCheck}.
 */
@EnabledOnOs(OS.LINUX)
class SniDirectoryCheckTests extends AbstractCheckTests {

	@TempDir
	Path directory;

	SniDirectoryCheckTests() {
		super(new SniDirectoryCheck());
	}

	@BeforeEach
	void createPair() throws IOException {
		permit(this.directory, "rwxr-xr-x");
		permit(create("shop.example.com.crt"), "rw-r--r--");
		permit(create("shop.example.com.key"), "rw-r-----");
	}

	@Test
	void pairsOfCertificateAndKeyAreAccepted() {
		assertThat(problemsOf(SniDirParameters.DIR, this.directory.toString())).isEmpty();
	}

	@Test
	void missingDirectoryIsWarnedAbout() {
		assertThat(problemsOf(SniDirParameters.DIR, "/no/such/directory"))
			.containsExactly(Problem.warning("sni-dir-missing", "uwsgi.networking.sni-dir.dir", "/no/such/directory",
					"There is no such directory now; uWSGI would serve each server"
							+ " name with the certificate of the socket.",
					"Make the directory, or set 'uwsgi.check.files' to false if uWSGI runs on another machine."));
	}

	@Test
	void certificateWithoutKeyIsWarnedAbout() throws IOException {
		create("blog.example.com.crt");
		assertThat(portable(problemsOf(SniDirParameters.DIR, this.directory.toString())))
			.containsExactly(
					Problem.warning("sni-dir-without-key", "uwsgi.networking.sni-dir.dir", "/etc/tls",
							"The directory has 'blog.example.com.crt' and no 'blog.example.com.key'; uWSGI"
									+ " would serve that name with the certificate of the socket.",
							"Put the key there."));
	}

	@Test
	void authorityIsWarnedAbout() throws IOException {
		create("shop.example.com.ca");
		assertThat(portable(problemsOf(SniDirParameters.DIR, this.directory.toString())))
			.containsExactly(Problem.warning("sni-dir-client-ca", "uwsgi.networking.sni-dir.dir", "/etc/tls",
					"uWSGI does not ask the first client of a server name for a certificate,"
							+ " whatever 'shop.example.com.ca' says.",
					"List the server names that need client certificates below 'uwsgi.networking.sni'."));
	}

	@Test
	void fileThatTheUserMayNotReadIsRefused() {
		assertThat(portable(problems((builder) -> builder.option("uid", "nobody")
			.option("gid", "65533")
			.networking((networking) -> networking.with(SniDirParameters.DIR, this.directory.toString())))))
			.containsExactly(Problem.error("sni-dir-unreadable", "uwsgi.networking.sni-dir.dir", "/etc/tls",
					"uWSGI reads the directory as the user 'nobody', who may not read"
							+ " 'shop.example.com.key': it would serve that name with the certificate of the"
							+ " socket.",
					"Let the user or the group of 'uid' and 'gid' read the files."));
	}

	@Test
	void directoryThatIsNotKnownIsLeftAlone() {
		assertThat(problemsOf(SniDirParameters.DIR, "tls")).isEmpty();
		assertThat(problemsOfDirectives("sni-dir = %d/tls")).isEmpty();
	}

	private Path create(String name) throws IOException {
		return Files.createFile(this.directory.resolve(name));
	}

	private List<Problem> portable(List<Problem> problems) {
		return problems.stream()
			.map((problem) -> new Problem(problem.severity(), problem.code(), problem.property(),
					String.valueOf(problem.value()).replace(this.directory.toString(), "/etc/tls"),
					problem.consequence(), problem.remedy(), problem.origin()))
			.toList();
	}

	private static void permit(Path path, String permissions) throws IOException {
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
	}

}
