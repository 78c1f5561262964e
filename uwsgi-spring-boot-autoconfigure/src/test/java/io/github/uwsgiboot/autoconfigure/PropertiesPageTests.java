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

package io.github.uwsgiboot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that hold the page of all properties against the configuration metadata. With the
 * system property {@code properties-page.update} the page is written anew, and the build
 * fails.
 */
class PropertiesPageTests {

	private static final Path PAGE = Path.of("..", "docs", "properties.md");

	private static final boolean UPDATE = Boolean.getBoolean("properties-page.update");

	@Test
	void pageIsThatOfTheMetadata() throws IOException {
		String expected = PropertiesPage.render(MetadataProperties.all());
		if (UPDATE) {
			Files.writeString(PAGE, expected);
		}
		assertThat(PAGE).content().isEqualTo(expected);
	}

	@Test
	void pageHasARowForEachProperty() throws IOException {
		assertThat(Files.readAllLines(PAGE).stream().filter((line) -> line.startsWith("| `")))
			.hasSameSizeAs(MetadataProperties.all().keySet());
	}

	@Test
	void pageIsNotBeingUpdated() {
		assertThat(UPDATE).as("properties-page.update").isFalse();
	}

}
