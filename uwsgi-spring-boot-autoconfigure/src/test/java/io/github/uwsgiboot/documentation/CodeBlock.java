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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of code of a page in Markdown, between two fences.
 *
 * @param page the page
 * @param line the number of the first fence's line, from 1
 * @param language what stands behind the first fence
 * @param text the lines between the fences
 */
record CodeBlock(Path page, int line, String language, String text) {

	private static final String FENCE = "```";

	/**
	 * Return the blocks of a page that start at the beginning of a line.
	 * @param page the page
	 */
	static List<CodeBlock> of(Path page) throws IOException {
		List<CodeBlock> blocks = new ArrayList<>();
		List<String> lines = Files.readAllLines(page);
		int start = -1;
		for (int number = 0; number < lines.size(); number++) {
			if (!lines.get(number).startsWith(FENCE)) {
				continue;
			}
			if (start < 0) {
				start = number;
				continue;
			}
			String text = String.join("",
					lines.subList(start + 1, number).stream().map((line) -> line + "\n").toList());
			blocks.add(new CodeBlock(page, start + 1, lines.get(start).substring(FENCE.length()), text));
			start = -1;
		}
		return blocks;
	}

	boolean isOf(String language) {
		return this.language.equals(language);
	}

	@Override
	public String toString() {
		return this.page + ":" + this.line + " (" + this.language + ")";
	}

}
