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

import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ConfigFile}: whose file it is.
 */
class ConfigFileMarkTests extends AbstractConfigFileTests {

	@Test
	void publishWhenFileIsForeignIsRefused() throws Exception {
		Files.writeString(path(), "[uwsgi]\n");
		assertThat(file().publish(ONE, null)).isEqualTo(foreignFile());
		assertThat(path()).hasContent("[uwsgi]\n");
		assertThat(names()).containsExactly("uwsgi.ini");
	}

	@Test
	void publishWhenMarkIsNotInFirstLineIsRefused() throws Exception {
		Files.writeString(path(), "[uwsgi]\n; ours\n");
		assertThat(file().publish(ONE, null)).isEqualTo(foreignFile());
	}

	@Test
	void publishWhenFirstLineOnlyStartsWithMarkIsRefused() throws Exception {
		Files.writeString(path(), "; ours, and more\n");
		assertThat(file().publish(ONE, null)).isEqualTo(foreignFile());
	}

	@Test
	void publishWhenFileIsEmptyIsRefused() throws Exception {
		Files.createFile(path());
		assertThat(file().publish(ONE, null)).isEqualTo(foreignFile());
	}

	@Test
	void publishWhenForeignFileMayBeOverwrittenReplacesIt() throws Exception {
		Files.writeString(path(), "[uwsgi]\n");
		Files.setLastModifiedTime(path(), FileTime.from(NOW.minusSeconds(5)));
		PublishOutcome outcome = file(PublishPolicy.defaults().withOverwrite(PublishPolicy.Overwrite.ANY), NOW)
			.publish(ONE, null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Written(path(), Fingerprint.of(ONE),
				Fingerprint.of(bytes("[uwsgi]\n")), null, NOW, List.of()));
		assertThat(path()).hasBinaryContent(ONE);
	}

	@Test
	void publishWhenLineEndsWereConvertedKnowsMark() throws Exception {
		Files.writeString(path(), "; ours\r\none\r\n");
		assertThat(file().publish(ONE, null)).isInstanceOf(PublishOutcome.Written.class);
	}

	@Test
	void publishWhenContentIsWithoutMarkThrowsException() {
		assertThatIllegalArgumentException().isThrownBy(() -> file().publish(bytes("[uwsgi]\n"), null))
			.withMessage("The content must start with the line '; ours', or it would not be known as ours");
	}

	private PublishOutcome.Refused foreignFile() {
		return refused(RefusalCode.FOREIGN_FILE,
				path() + " exists and does not start with \"; ours\", so it was written by somebody else.",
				"Move the file away, set uwsgi.writer.path to another one, or set uwsgi.writer.overwrite to \"any\" "
						+ "to lose what is in it.");
	}

}
