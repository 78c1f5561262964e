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

package io.github.uwsgiboot.check.binary;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FilePlace}.
 */
class FilePlaceTests {

	@TempDir
	Path directory;

	@Test
	void expandPutsInPartsOfThePath() {
		FilePlace place = new FilePlace(Path.of("/nowhere/at/all/uwsgi.ini"), "uwsgi");
		assertThat(place.expand("%p %d %c %0-%1-%2-%3- %o"))
			.isEqualTo("/nowhere/at/all/uwsgi.ini /nowhere/at/all/ all nowhere-at-all-- /nowhere/at/all/uwsgi.ini");
		assertThat(place.expand("%P %D %C %O"))
			.isEqualTo("/nowhere/at/all/uwsgi.ini /nowhere/at/all/ all /nowhere/at/all/uwsgi.ini");
	}

	@Test
	void expandLeavesTheRest() {
		FilePlace place = new FilePlace(Path.of("/nowhere/uwsgi.ini"), "uwsgi");
		assertThat(place.expand("%%p %%%p %n %s %e %(d) 50%% %"))
			.isEqualTo("%%p %%/nowhere/uwsgi.ini %n %s %e %(d) 50%% %");
		assertThat(place.expand("")).isEmpty();
	}

	@Test
	void expandEscapesThePath() {
		FilePlace place = new FilePlace(Path.of("/no%d/uwsgi.ini"), "uwsgi");
		assertThat(place.expand("x = %dy")).isEqualTo("x = /no%%d/y");
	}

	@Test
	void expandTellsTheSection() {
		assertThat(new FilePlace(Path.of("/nowhere/uwsgi.ini"), "other").expand("%o %p"))
			.isEqualTo("/nowhere/uwsgi.ini:other /nowhere/uwsgi.ini");
	}

	@Test
	void expandInRootDirectory() {
		assertThat(new FilePlace(Path.of("/uwsgi.ini"), "uwsgi").expand("%d|%c|%0|%p")).isEqualTo("/|||/uwsgi.ini");
	}

	@Test
	void linkToDirectoryIsFollowedAndLinkToFileIsNot() throws Exception {
		Path real = Files.createDirectory(this.directory.resolve("real")).toRealPath();
		Path link = Files.createSymbolicLink(this.directory.resolve("link"), real);
		assertThat(new FilePlace(link.resolve("uwsgi.ini"), "uwsgi").expand("%p")).isEqualTo(real + "/uwsgi.ini");
		Files.createSymbolicLink(real.resolve("linked.ini"), real.resolve("uwsgi.ini"));
		assertThat(new FilePlace(link.resolve("linked.ini"), "uwsgi").expand("%p")).isEqualTo(link + "/linked.ini");
	}

}
