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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link ConfigFile}: whose the file is, and who may read it.
 */
@Timeout(60)
class ConfigFileOwnershipTests extends AbstractConfigFileTests {

	private static final String STRANGER = "54321";

	@ParameterizedTest
	@ValueSource(strings = { "000", "027", "077" })
	void publishDoesNotDependOnUmask(String umask) throws Exception {
		Path path = directory().resolve("a/b/uwsgi.ini");
		try (ForkedProgram program = ForkedProgram.start(ForkedProgram.shell("umask " + umask), "once", path, 1, 1,
				"create-directories=true")) {
			assertThat(program.join()).startsWith("Written[");
		}
		assertThat(permissions(path)).isEqualTo("rw-r-----");
		assertThat(permissions(path.resolveSibling(".uwsgi.ini.lock"))).isEqualTo("rw-------");
		assertThat(permissions(directory().resolve("a"))).isEqualTo("rwxr-x---");
		assertThat(permissions(directory().resolve("a/b"))).isEqualTo("rwxr-x---");
	}

	@Test
	void publishWhenOwnerIsUnknownIsRefused() throws Exception {
		assertThat(file(PublishPolicy.defaults().withOwner("no-such-user")).publish(ONE, null))
			.isEqualTo(refused(RefusalCode.UNKNOWN_OWNER,
					"uwsgi.writer.owner is \"no-such-user\", but this machine has no user by that name.",
					"Create the user, or set uwsgi.writer.owner to its number."));
		assertThat(names()).isEmpty();
	}

	@Test
	void previewWhenGroupIsUnknownIsRefused() {
		assertThat(preview(file(PublishPolicy.defaults().withGroup("no-such-group")), ONE))
			.isEqualTo(refused(RefusalCode.UNKNOWN_GROUP,
					"uwsgi.writer.group is \"no-such-group\", but this machine has no group by that name.",
					"Create the group, or set uwsgi.writer.group to its number."));
	}

	@Test
	void publishGivesFileAndItsCompanyToOwnerAndGroup() throws Exception {
		assumeRoot();
		Path path = directory().resolve("a/uwsgi.ini");
		PublishPolicy policy = PublishPolicy.defaults()
			.withOwner(STRANGER)
			.withGroup(STRANGER)
			.withCreateDirectories(true)
			.withBackups(1);
		assertThat(file(path, policy).publish(ONE, null)).isInstanceOf(PublishOutcome.Written.class);
		assertThat(file(path, policy).publish(TWO, null)).isInstanceOf(PublishOutcome.Written.class);
		assertThat(owners(path.getParent())).isEqualTo("54321:54321");
		for (String name : names(path.getParent())) {
			assertThat(owners(path.resolveSibling(name))).as(name).isEqualTo("54321:54321");
		}
		assertThat(names(path.getParent())).hasSize(3);
	}

	@Test
	void publishWhenOnlyOwnersDifferMendsThem() throws Exception {
		assumeRoot();
		file().publish(ONE, null);
		Object before = fileKey(path());
		PublishPolicy policy = PublishPolicy.defaults().withOwner(STRANGER).withGroup(STRANGER);
		PublishOutcome outcome = file(policy).publish(ONE, null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Unchanged(path(), Fingerprint.of(ONE),
				List.of(new PublishNote(PublishNote.Code.OWNER_MENDED, "The owner root becomes 54321."),
						new PublishNote(PublishNote.Code.GROUP_MENDED, "The group root becomes 54321."))));
		assertThat(owners(path())).isEqualTo("54321:54321");
		assertThat(permissions(path())).isEqualTo("rw-r-----");
		assertThat(fileKey(path())).isEqualTo(before);
	}

	@Test
	void publishKeepsOwnerAndGroupOfFileThatItReplaces() throws Exception {
		assumeRoot();
		file().publish(ONE, null);
		give(path(), STRANGER);
		file().publish(TWO, null);
		assertThat(path()).hasBinaryContent(TWO);
		assertThat(owners(path())).isEqualTo("54321:54321");
	}

	@Test
	void publishInDirectoryThatGivesItsGroupKeepsGroupOfFileThatItReplaces() throws Exception {
		assumeRoot();
		give(directory(), STRANGER);
		Files.setAttribute(directory(), "unix:mode", 02755);
		file().publish(ONE, null);
		assertThat(owners(path())).isEqualTo("root:54321");
		setGroup(path(), "0");
		file().publish(TWO, null);
		assertThat(owners(path())).isEqualTo("root:root");
		file(PublishPolicy.defaults().withGroup(STRANGER)).publish(ONE, null);
		assertThat(owners(path())).isEqualTo("root:54321");
	}

	@Test
	void publishCreatesDirectoriesThatGiveTheirGroupInOneThatDoes() throws Exception {
		assumeRoot();
		give(directory(), STRANGER);
		Files.setAttribute(directory(), "unix:mode", 02755);
		Path path = directory().resolve("a/uwsgi.ini");
		try (ForkedProgram program = ForkedProgram.start(ForkedProgram.shell("umask 077"), "once", path, 1, 1,
				"create-directories=true")) {
			assertThat(program.join()).startsWith("Written[");
		}
		assertThat((int) Files.getAttribute(path.getParent(), "unix:mode") & 07777).isEqualTo(02750);
		assertThat(owners(path)).isEqualTo("root:54321");
	}

	@Test
	void publishWhenFileBelongsToStrangerThatCannotKeepItIsRefused() throws Exception {
		assumeRoot();
		Files.write(path(), NumberedContent.of(1));
		give(path(), STRANGER);
		Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));
		assertThat(publishWithoutCapabilities()).isEqualTo(refused(RefusalCode.FOREIGN_OWNER, path()
				+ " has the owner 54321, which a new file in its place could not have (Operation not permitted), so "
				+ "who reads it now might not read it any more.",
				"Give the file the owner root, or set uwsgi.writer.owner to \"root\".")
			.toString());
		assertThat(path()).hasBinaryContent(NumberedContent.of(1));
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@Test
	void publishWhenStrangerMayLoseFileReplacesIt() throws Exception {
		assumeRoot();
		Files.write(path(), NumberedContent.of(1));
		setOwner(path(), STRANGER);
		Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));
		assertThat(publishWithoutCapabilities("owner=root")).startsWith("Written[");
		assertThat(owners(path())).isEqualTo("root:root");
	}

	@Test
	void publishWhenProcessMayNotGiveFileAwayIsRefused() throws Exception {
		assumeRoot();
		assertThat(publishWithoutCapabilities("owner=" + STRANGER))
			.isEqualTo(refused(RefusalCode.OWNERSHIP_NOT_PERMITTED,
					"The owner of " + path() + " cannot become 54321: Operation not permitted.",
					"Run the application as a user that may, or set uwsgi.writer.owner to \"root\".")
				.toString());
		assertThat(path()).doesNotExist();
	}

	@Test
	void publishWhenPermissionsOfStrangersFileDifferIsRefused() throws Exception {
		assumeRoot();
		Files.write(path(), NumberedContent.of(2, 1));
		give(path(), STRANGER);
		Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));
		assertThat(publishWithoutCapabilities()).isEqualTo(refused(RefusalCode.OWNERSHIP_NOT_PERMITTED,
				"The permissions 0644 of " + path()
						+ ", which belongs to 54321, cannot become 0640: Operation not permitted.",
				"Run the application as a user that may, or set uwsgi.writer.permissions to \"0644\".")
			.toString());
	}

	private String publishWithoutCapabilities(String... settings) throws IOException, InterruptedException {
		List<String> prefix = ForkedProgram.withoutCapabilities();
		assumeThat(ForkedProgram.works(prefix)).as("may give up capabilities").isTrue();
		try (ForkedProgram program = ForkedProgram.start(prefix, "once", path(), 2, 1, settings)) {
			return program.join();
		}
	}

	private void assumeRoot() throws IOException {
		assumeThat(ForkedProgram.isRoot()).as("is root, who may give files away").isTrue();
	}

	private void give(Path path, String user) throws IOException {
		setOwner(path, user);
		setGroup(path, user);
	}

	private void setOwner(Path path, String user) throws IOException {
		UserPrincipal owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
		Files.setOwner(path, owner);
	}

	private void setGroup(Path path, String name) throws IOException {
		GroupPrincipal group = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(name);
		Files.getFileAttributeView(path, PosixFileAttributeView.class).setGroup(group);
	}

	private String owners(Path path) throws IOException {
		PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class,
				LinkOption.NOFOLLOW_LINKS);
		return attributes.owner() + ":" + attributes.group();
	}

	private String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
