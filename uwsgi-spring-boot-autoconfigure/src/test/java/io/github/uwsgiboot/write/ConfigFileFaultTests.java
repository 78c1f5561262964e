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
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link ConfigFile}: what becomes of the file on a machine that lacks what it
 * takes. The publications are those of another process, which has less than the test.
 */
@Timeout(60)
class ConfigFileFaultTests extends AbstractConfigFileTests {

	private static final int LINES = 10_000;

	private static final byte[] OLD = NumberedContent.of(1);

	private Path home;

	private Path path;

	@BeforeEach
	void createHome() throws IOException {
		this.home = Files.createDirectory(directory().resolve("home"));
		this.path = this.home.resolve("uwsgi.ini");
	}

	@Test
	void publishWhenFileWouldBeTooLargeLeavesOldFileAndNothingElse() throws Exception {
		Files.write(this.path, OLD);
		assertThat(publish(ForkedProgram.shell("ulimit -f 64"), LINES)).isEqualTo(inputOutput("File too large"));
		assertThat(this.path).hasBinaryContent(OLD);
		assertThat(namesAtHome()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@Test
	void publishInPlaceWhenFileWouldBeTooLargeRestoresOldFile() throws Exception {
		Files.write(this.path, OLD);
		Object before = fileKey(this.path);
		String output = publish(ForkedProgram.shell("ulimit -f 64"), LINES, "mount-points=true",
				"in-place=WHEN_NEEDED");
		assertThat(output).isEqualTo(inputOutput("File too large"));
		assertThat(this.path).hasBinaryContent(OLD);
		assertThat(fileKey(this.path)).isEqualTo(before);
	}

	@Test
	void publishWhenDiskIsFullLeavesOldFileAndNothingElse() throws Exception {
		List<String> full = ForkedProgram.mounting("mount -t tmpfs -o size=64k,mode=755 tmpfs " + this.home
				+ "; printf '" + NumberedContent.MARK + "\\nold\\n' > " + this.path + "; trap 'cat " + this.path
				+ "; ls -A " + this.home + "' EXIT; \"$@\"; exit");
		assumeThat(ForkedProgram.works(full)).as("may mount").isTrue();
		assertThat(publish(full, LINES)).isEqualTo(inputOutput("No space left on device") + "\n" + NumberedContent.MARK
				+ "\nold\n.uwsgi.ini.lock\nuwsgi.ini");
	}

	@Test
	void publishWhenFileSystemIsReadOnlyIsRefused() throws Exception {
		List<String> readOnly = ForkedProgram.mounting("mount -t tmpfs -o ro tmpfs " + this.home);
		assumeThat(ForkedProgram.works(readOnly)).as("may mount").isTrue();
		assertThat(publish(readOnly, LINES)).isEqualTo(fileSystemReadOnly());
	}

	@Test
	void publishWhenFileSystemIsReadOnlyAcceptsUnchangedFile() throws Exception {
		Files.write(this.path, NumberedContent.of(2, LINES));
		Files.setPosixFilePermissions(this.path, PosixFilePermissions.fromString("rw-r-----"));
		List<String> readOnly = ForkedProgram
			.mounting("mount --bind " + this.home + " " + this.home + "; mount -o remount,ro,bind " + this.home);
		assumeThat(ForkedProgram.works(readOnly)).as("may mount").isTrue();
		assertThat(publish(readOnly, LINES))
			.isEqualTo(new PublishOutcome.Unchanged(this.path, Fingerprint.of(NumberedContent.of(2, LINES)), List.of())
				.toString());
		assertThat(namesAtHome()).containsExactly("uwsgi.ini");
	}

	@Test
	void publishWhenDirectoryIsReadOnlyIsRefused() throws Exception {
		Files.write(this.path, OLD);
		Files.setPosixFilePermissions(this.home, PosixFilePermissions.fromString("r-xr-xr-x"));
		assertThat(publish(withoutCapabilities(), LINES))
			.isEqualTo(directoryNotWritable(System.getProperty("user.name")));
		assertThat(namesAtHome()).containsExactly("uwsgi.ini");
	}

	@Test
	void publishWhenFileCannotBeReadFails() throws Exception {
		Files.write(this.path, OLD);
		Files.setPosixFilePermissions(this.path, PosixFilePermissions.fromString("-w-------"));
		assertThat(publish(withoutCapabilities(), LINES))
			.startsWith("Failed[path=" + this.path + ", code=ACCESS_DENIED, message=" + this.path
					+ " was not published: user " + System.getProperty("user.name") + " has no access to uwsgi.ini. "
					+ "Whatever stood there before still stands., action=Give that user access, or set "
					+ "uwsgi.writer.path to a file in a directory that it can write to., cause=");
		Files.setPosixFilePermissions(this.path, PosixFilePermissions.fromString("rw-------"));
		assertThat(this.path).hasBinaryContent(OLD);
	}

	@Test
	void publishOverMountPointIsRefused() throws Exception {
		Path source = mountedSource();
		List<String> mounted = mounted(source);
		assertThat(publish(mounted, LINES)).startsWith("Refused[path=" + this.path + ", code=NOT_REPLACEABLE, ");
		assertThat(publish(mounted, LINES, "mount-points=false"))
			.startsWith("Refused[path=" + this.path + ", code=NOT_REPLACEABLE, ");
		assertThat(source).hasBinaryContent(OLD);
		assertThat(namesAtHome()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@Test
	void publishOverMountPointWithConsentOverwritesWhatIsMounted() throws Exception {
		Path source = mountedSource();
		Object before = fileKey(source);
		assertThat(publish(mounted(source), LINES, "in-place=WHEN_NEEDED"))
			.startsWith("Written[path=" + this.path + ", fingerprint=");
		assertThat(source).hasBinaryContent(NumberedContent.of(2, LINES));
		assertThat(fileKey(source)).isEqualTo(before);
	}

	@Test
	void publishOverUnknownMountPointWithConsentOverwritesWhatIsMounted() throws Exception {
		Path source = mountedSource();
		assertThat(publish(mounted(source), LINES, "in-place=WHEN_NEEDED", "mount-points=false"))
			.startsWith("Written[path=" + this.path + ", fingerprint=");
		assertThat(source).hasBinaryContent(NumberedContent.of(2, LINES));
	}

	private Path mountedSource() throws IOException {
		Files.createFile(this.path);
		return Files.write(directory().resolve("source.ini"), OLD);
	}

	private List<String> mounted(Path source) throws IOException, InterruptedException {
		List<String> mounted = ForkedProgram.mounting("mount --bind " + source + " " + this.path);
		assumeThat(ForkedProgram.works(mounted)).as("may mount").isTrue();
		return mounted;
	}

	private List<String> withoutCapabilities() throws IOException, InterruptedException {
		List<String> withoutCapabilities = ForkedProgram.withoutCapabilities();
		assumeThat(ForkedProgram.works(withoutCapabilities)).as("may give up capabilities").isTrue();
		return withoutCapabilities;
	}

	private String publish(List<String> prefix, int lines, String... settings)
			throws IOException, InterruptedException {
		try (ForkedProgram program = ForkedProgram.start(prefix, "once", this.path, 2, lines, settings)) {
			return program.join();
		}
	}

	private List<String> namesAtHome() throws IOException {
		return names(this.home).stream().toList();
	}

	private String inputOutput(String reason) {
		return "Failed[path=" + this.path + ", code=INPUT_OUTPUT, message=" + this.path + " was not published: "
				+ reason + ". Whatever stood there before still stands., action=Mend what the system reports, and "
				+ "publish again., cause=java.io.IOException: " + reason + "]";
	}

	private String fileSystemReadOnly() {
		return new PublishOutcome.Refused(this.path, RefusalCode.DIRECTORY_NOT_WRITABLE,
				this.home
						+ " is on a file system that is mounted read-only, but a new file is made ready there before it"
						+ " takes the place of the old one.",
				"Mount it for writing, or set uwsgi.writer.path to a file in a directory that can be written to, such as"
						+ " one of a volume.")
			.toString();
	}

	private String directoryNotWritable(String user) {
		return new PublishOutcome.Refused(this.path, RefusalCode.DIRECTORY_NOT_WRITABLE,
				"User " + user + " cannot create files in " + this.home
						+ ", but a new file is made ready there before it takes the place of the old one.",
				"Give that user write access to the directory, or set uwsgi.writer.path to a file in a directory "
						+ "that it can write to.")
			.toString();
	}

}
