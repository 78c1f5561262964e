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
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFile}: what symbolic links come to.
 */
class ConfigFileLinkTests extends AbstractConfigFileTests {

	private static final PublishPolicy REPLACE = PublishPolicy.defaults().withSymlinks(PublishPolicy.Symlinks.REPLACE);

	private Path elsewhere;

	private Path linked;

	@BeforeEach
	void createDirectories() throws Exception {
		this.elsewhere = Files.createDirectory(directory().resolve("elsewhere"));
		this.linked = this.elsewhere.resolve("real.ini");
	}

	@Test
	void publishFollowsLink() throws Exception {
		Files.write(this.linked, ONE);
		Files.createSymbolicLink(path(), Path.of("elsewhere/real.ini"));
		assertThat(file().publish(TWO, null)).isInstanceOfSatisfying(PublishOutcome.Written.class, (written) -> {
			assertThat(written.path()).isEqualTo(this.linked);
			assertThat(written.previous()).isEqualTo(Fingerprint.of(ONE));
		});
		assertThat(Files.readSymbolicLink(path())).isEqualTo(Path.of("elsewhere/real.ini"));
		assertThat(this.linked).hasBinaryContent(TWO);
		assertThat(this.elsewhere.resolve(".real.ini.lock")).exists();
		assertThat(names()).containsExactly("elsewhere", "uwsgi.ini");
	}

	@Test
	void publishFollowsLinkToLink() throws Exception {
		Files.write(this.linked, ONE);
		Files.createSymbolicLink(this.elsewhere.resolve("link.ini"), this.linked);
		Files.createSymbolicLink(path(), this.elsewhere.resolve("link.ini"));
		assertThat(file().publish(TWO, null).path()).isEqualTo(this.linked);
		assertThat(this.linked).hasBinaryContent(TWO);
		assertThat(this.elsewhere.resolve("link.ini")).isSymbolicLink();
		assertThat(path()).isSymbolicLink();
	}

	@Test
	void publishFollowsLinkedDirectory() throws Exception {
		Path link = Files.createSymbolicLink(directory().resolve("link"), this.elsewhere);
		PublishPolicy policy = PublishPolicy.defaults().withSymlinks(PublishPolicy.Symlinks.REFUSE);
		assertThat(file(link.resolve("real.ini"), policy).publish(ONE, null).path()).isEqualTo(this.linked);
		assertThat(this.linked).hasBinaryContent(ONE);
	}

	@Test
	void publishWhenLinkLeadsToForeignFileIsRefused() throws Exception {
		Files.writeString(this.linked, "[uwsgi]\n");
		Files.createSymbolicLink(path(), this.linked);
		assertThat(file().publish(ONE, null)).isEqualTo(refused(RefusalCode.FOREIGN_FILE,
				this.linked + " exists and does not start with \"; ours\", so it was written by somebody else.",
				"Move the file away, set uwsgi.writer.path to another one, or set uwsgi.writer.overwrite to \"any\" "
						+ "to lose what is in it."));
	}

	@Test
	void publishWhenLinkLeadsNowhereIsRefused() throws Exception {
		Files.createSymbolicLink(path(), Path.of("elsewhere/real.ini"));
		assertThat(file().publish(ONE, null)).isEqualTo(refused(RefusalCode.DANGLING_LINK,
				path() + " is a symbolic link to elsewhere/real.ini, which does not exist.",
				"Create the file that it leads to, or set uwsgi.writer.symlinks to \"replace\"."));
		assertThat(this.elsewhere).isEmptyDirectory();
	}

	@Test
	void publishWhenLinkLeadsToDirectoryIsRefused() throws Exception {
		Files.createSymbolicLink(path(), this.elsewhere);
		assertThat(file().publish(ONE, null)).isEqualTo(refused(RefusalCode.NOT_A_REGULAR_FILE,
				this.elsewhere + " is a directory, and only a regular file is replaced.",
				"Set uwsgi.writer.path to the file itself, such as " + this.elsewhere.resolve("uwsgi.ini") + "."));
	}

	@Test
	void publishWhenLinksAreRefusedIsRefused() throws Exception {
		Files.write(this.linked, ONE);
		Files.createSymbolicLink(path(), this.linked);
		PublishPolicy policy = PublishPolicy.defaults().withSymlinks(PublishPolicy.Symlinks.REFUSE);
		assertThat(file(policy).publish(ONE, null))
			.isEqualTo(refused(RefusalCode.SYMBOLIC_LINK, path() + " is a symbolic link to " + this.linked + ".",
					"Set uwsgi.writer.path to the file itself, or set uwsgi.writer.symlinks to \"follow\" or "
							+ "\"replace\"."));
	}

	@Test
	void publishReplacesLink() throws Exception {
		Files.write(this.linked, ONE);
		Files.createSymbolicLink(path(), this.linked);
		PublishOutcome outcome = file(REPLACE).publish(TWO, null);
		assertThat(outcome).isInstanceOfSatisfying(PublishOutcome.Written.class, (written) -> {
			assertThat(written.path()).isEqualTo(path());
			assertThat(written.previous()).isEqualTo(Fingerprint.of(ONE));
			assertThat(written.notes())
				.contains(new PublishNote(PublishNote.Code.LINK_REPLACED, path() + " was a symbolic link."));
		});
		assertThat(path()).isRegularFile().hasBinaryContent(TWO);
		assertThat(Files.isSymbolicLink(path())).isFalse();
		assertThat(this.linked).hasBinaryContent(ONE);
	}

	@Test
	void publishReplacesLinkToTheSameContent() throws Exception {
		Files.write(this.linked, ONE);
		Files.createSymbolicLink(path(), this.linked);
		assertThat(file(REPLACE).publish(ONE, null)).isInstanceOf(PublishOutcome.Written.class);
		assertThat(Files.isRegularFile(path(), LinkOption.NOFOLLOW_LINKS)).isTrue();
	}

	@Test
	void publishReplacesLinkThatLeadsNowhere() throws Exception {
		Files.createSymbolicLink(path(), this.linked);
		assertThat(file(REPLACE).publish(ONE, null))
			.isEqualTo(new PublishOutcome.Written(path(), Fingerprint.of(ONE), null, null, NOW, List.of()));
		assertThat(Files.isRegularFile(path(), LinkOption.NOFOLLOW_LINKS)).isTrue();
		assertThat(this.elsewhere).isEmptyDirectory();
	}

	@Test
	void publishWhenReplacedLinkLeadsToForeignFileIsRefused() throws Exception {
		Files.writeString(this.linked, "[uwsgi]\n");
		Files.createSymbolicLink(path(), this.linked);
		assertThat(file(REPLACE).publish(ONE, null)).isInstanceOfSatisfying(PublishOutcome.Refused.class,
				(refused) -> assertThat(refused.code()).isEqualTo(RefusalCode.FOREIGN_FILE));
		assertThat(path()).isSymbolicLink();
	}

	@Test
	void publishWhenReplacedLinkLeadsToDirectoryIsRefused() throws Exception {
		Files.createSymbolicLink(path(), this.elsewhere);
		assertThat(file(REPLACE).publish(ONE, null)).isInstanceOfSatisfying(PublishOutcome.Refused.class,
				(refused) -> assertThat(refused.code()).isEqualTo(RefusalCode.NOT_A_REGULAR_FILE));
		assertThat(path()).isSymbolicLink();
	}

	@Test
	void publishWhenLinkIsLedElsewhereMeanwhileKeepsToWhereItLed() throws Exception {
		Files.write(this.linked, ONE);
		Path other = Files.write(directory().resolve("other.ini"), ONE);
		Files.createSymbolicLink(path(), this.linked);
		PublishOutcome outcome = file((step) -> {
			if (step == PublishStep.RESOLVED) {
				Files.delete(path());
				Files.createSymbolicLink(path(), other);
			}
		}).publish(TWO, null);
		assertThat(outcome.path()).isEqualTo(this.linked);
		assertThat(this.linked).hasBinaryContent(TWO);
		assertThat(other).hasBinaryContent(ONE);
	}

	@Test
	void publishWhenFileBecomesLinkMeanwhileIsRefused() throws Exception {
		file().publish(ONE, null);
		Files.write(this.linked, ONE);
		PublishOutcome outcome = file((step) -> replaceByLink(step, PublishStep.SYNCED)).publish(TWO, null);
		assertThat(outcome).isEqualTo(refused(RefusalCode.LINK_CHANGED,
				path() + " became a symbolic link while the file was being published.",
				"Find out who made the link, and publish again."));
		assertThat(this.linked).hasBinaryContent(ONE);
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "elsewhere", "uwsgi.ini");
	}

	@Test
	void publishWhenFileBecomesLinkAfterTheLastLookReplacesLink() throws Exception {
		file().publish(ONE, null);
		Files.write(this.linked, ONE);
		PublishOutcome outcome = file((step) -> replaceByLink(step, PublishStep.CHECKED)).publish(TWO, null);
		assertThat(outcome).isInstanceOf(PublishOutcome.Written.class);
		assertThat(this.linked).hasBinaryContent(ONE);
		assertThat(Files.isRegularFile(path(), LinkOption.NOFOLLOW_LINKS)).isTrue();
		assertThat(path()).hasBinaryContent(TWO);
	}

	@Test
	void publishWhenDirectoryBecomesLinkMeanwhileStaysInDirectory() throws Exception {
		Path home = Files.createDirectory(directory().resolve("home"));
		Path moved = directory().resolve("moved");
		ConfigFile file = file(home.resolve("uwsgi.ini"), PublishPolicy.defaults(), NOW, (step) -> {
			if (step == PublishStep.LOCKED) {
				Files.move(home, moved);
				Files.createSymbolicLink(home, this.elsewhere);
			}
		});
		assertThat(file.publish(ONE, null)).isInstanceOf(PublishOutcome.Written.class);
		assertThat(moved.resolve("uwsgi.ini")).hasBinaryContent(ONE);
		assertThat(this.elsewhere).isEmptyDirectory();
	}

	@Test
	void publishWhenLockFileIsLinkFails() throws Exception {
		Path lock = Files.createSymbolicLink(directory().resolve(".uwsgi.ini.lock"), this.linked);
		assertThat(file().publish(ONE, null)).isInstanceOfSatisfying(PublishOutcome.Failed.class, (failed) -> {
			assertThat(failed.code()).isEqualTo(FailureCode.INPUT_OUTPUT);
			assertThat(failed.message()).isEqualTo(path() + " was not published: " + lock + " is not a "
					+ "regular file. Whatever stood there before still stands.");
		});
		assertThat(lock).isSymbolicLink();
		assertThat(this.elsewhere).isEmptyDirectory();
	}

	private void replaceByLink(PublishStep step, PublishStep when) throws IOException {
		if (step == when) {
			Files.delete(path());
			Files.createSymbolicLink(path(), this.linked);
		}
	}

}
