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

package io.github.uwsgiboot.documentation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that links between pages, and to files, lead somewhere. Of links to other places
 * only the form is looked at.
 */
class LinkTests {

	private static final Path ROOT = Path.of("..");

	@TestFactory
	Stream<DynamicTest> linksLeadSomewhere() throws IOException {
		List<MarkdownPage> pages = MarkdownPage.below(ROOT);
		assertThat(pages).extracting((page) -> page.file().getFileName().toString()).contains("README.md");
		return pages.stream()
			.map((page) -> DynamicTest.dynamicTest(page.toString(), () -> assertThat(broken(page)).isEmpty()));
	}

	@Test
	void brokenLinksAreFound(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("page.md"), """
				# One heading, `and` code
				[a](#one-heading-and-code) [b](page.md#one-heading-and-code) [c](https://example.com/x?y#z)
				`[not a link](nowhere.md)`
				```
				[not a link](nowhere.md)
				```
				[d](nowhere.md) [e](#nothing) [f](page.md#nothing) [g](ftp://example.com) [h](https://)
				""");
		assertThat(broken(MarkdownPage.read(file))).containsExactly("nowhere.md", "#nothing", "page.md#nothing",
				"ftp://example.com", "https://");
	}

	private static List<String> broken(MarkdownPage page) throws IOException {
		List<String> broken = new ArrayList<>();
		for (String link : page.links()) {
			if (!(link.contains("://") ? isWellFormed(link) : leadsSomewhere(page, link))) {
				broken.add(link);
			}
		}
		return broken;
	}

	private static boolean isWellFormed(String link) {
		return link.matches("https?://[^/\\s]+.*") && URI.create(link).getHost() != null;
	}

	private static boolean leadsSomewhere(MarkdownPage page, String link) throws IOException {
		String[] parts = link.split("#", 2);
		Path file = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]).normalize();
		return Files.exists(file) && (parts.length == 1 || MarkdownPage.read(file).anchors().contains(parts[1]));
	}

}
