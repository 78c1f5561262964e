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
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link Account}.
 */
@EnabledOnOs(OS.LINUX)
class AccountTests {

	@TempDir
	Path directory;

	private Path file = Path.of("file");

	private final UserPrincipal nobody = user("nobody");

	@BeforeEach
	void createFile() throws IOException {
		permit(this.directory, "rwxr-xr-x");
		this.file = Files.createFile(this.directory.resolve("file"));
	}

	@Test
	void ownerReadsWithThePermissionsOfTheOwner() throws IOException {
		Account owner = new Account(attributes().owner(), Set.of());
		permit(this.file, "r--------");
		assertThat(owner.canRead(this.file)).isTrue();
		permit(this.file, "---r--r--");
		assertThat(owner.canRead(this.file)).isFalse();
	}

	@Test
	void memberOfTheGroupReadsWithThePermissionsOfTheGroup() throws IOException {
		Account member = new Account(this.nobody, Set.of(attributes().group()));
		permit(this.file, "rw-r-----");
		assertThat(member.canRead(this.file)).isTrue();
		permit(this.file, "rw----r--");
		assertThat(member.canRead(this.file)).isFalse();
	}

	@Test
	void strangerReadsWithThePermissionsOfOthers() throws IOException {
		Account stranger = new Account(this.nobody, Set.of());
		permit(this.file, "rw----r--");
		assertThat(stranger.canRead(this.file)).isTrue();
		permit(this.file, "rw-r-----");
		assertThat(stranger.canRead(this.file)).isFalse();
	}

	@Test
	void fileBelowAClosedDirectoryIsNotReadable() throws IOException {
		Account stranger = new Account(this.nobody, Set.of());
		permit(this.file, "rw-r--r--");
		permit(this.directory, "rwx------");
		assertThat(stranger.canRead(this.file)).isFalse();
	}

	@Test
	void linkIntoAClosedDirectoryIsNotReadable() throws IOException {
		Account stranger = new Account(this.nobody, Set.of());
		permit(this.file, "rw-r--r--");
		Path closed = Files.createDirectory(this.directory.resolve("closed"));
		Path target = Files.createFile(closed.resolve("target"));
		permit(target, "rw-r--r--");
		Path link = Files.createSymbolicLink(this.directory.resolve("link"), target);
		permit(closed, "rwxr-xr-x");
		assertThat(stranger.canRead(link)).isTrue();
		permit(closed, "rwx------");
		assertThat(stranger.canRead(link)).isFalse();
	}

	@Test
	void fileThatIsNotThereCountsAsReadable() {
		assertThat(new Account(this.nobody, Set.of()).canRead(this.directory.resolve("missing"))).isTrue();
	}

	@Test
	void newFileHasTheGroupOfADirectoryThatGivesIt() throws IOException {
		assumeThat(System.getProperty("user.name")).as("may give files away").isEqualTo("root");
		Files.setAttribute(this.directory, "unix:gid", 54321);
		Account member = new Account(this.nobody, Set.of(group("54321")));
		Path created = this.directory.resolve("new");
		Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-r-----");
		assertThat(member.couldRead(created, permissions, null, null)).isFalse();
		Files.setAttribute(this.directory, "unix:mode", 02755);
		assertThat(member.couldRead(created, permissions, null, null)).isTrue();
		assertThat(member.couldRead(created, permissions, null, "root")).isFalse();
	}

	@Test
	void directoryIsWritableWithItsPermissions() throws IOException {
		Account stranger = new Account(this.nobody, Set.of());
		assertThat(stranger.canWrite(this.directory)).isFalse();
		permit(this.directory, "rwxr-xrwx");
		assertThat(stranger.canWrite(this.directory)).isTrue();
		permit(this.directory, "rwxr-xrw-");
		assertThat(stranger.canWrite(this.directory)).isFalse();
	}

	@Test
	void accountHasTheGroupsOfRootWithoutAGroupOfItsOwn() {
		Account account = Objects.requireNonNull(Account.of(new Privileges("nobody", null, false, false, false)));
		assertThat(account.user()).isEqualTo(this.nobody);
		assertThat(account.groups()).contains(group("root"));
	}

	@Test
	void accountHasItsOwnGroup() {
		Account account = Objects.requireNonNull(Account.of(new Privileges("nobody", "65533", false, false, false)));
		assertThat(account.groups()).contains(group("65533")).doesNotContain(group("root"));
	}

	@Test
	void thereIsNoAccountForRootOrForAnUnknownUser() {
		assertThat(Account.of(new Privileges("root", null, false, false, false))).isNull();
		assertThat(Account.of(new Privileges(null, "www-data", false, false, false))).isNull();
		assertThat(Account.of(new Privileges("no-such-user", null, false, false, false))).isNull();
	}

	private PosixFileAttributes attributes() throws IOException {
		return Files.readAttributes(this.file, PosixFileAttributes.class);
	}

	private static void permit(Path path, String permissions) throws IOException {
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
	}

	private static UserPrincipal user(String name) {
		try {
			return Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static GroupPrincipal group(String name) {
		try {
			return Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(name);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
