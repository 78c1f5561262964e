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

package io.github.uwsgiboot.actuate.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.github.uwsgiboot.write.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the file on disk and what would be written.
 */
final class DiffText {

	private final Plan plan;

	private final ValueSanitizer values;

	DiffText(Plan plan, ValueSanitizer values) {
		this.plan = plan;
		this.values = values;
	}

	/**
	 * Return the difference. What is hidden is compared nevertheless, so that a changed
	 * secret is shown as changed.
	 * @param file what is on disk, or {@code null} if there is no file
	 * @return the difference, empty if there is none
	 */
	String to(byte @Nullable [] file) {
		List<String> before = (file != null) ? lines(file) : List.of();
		UnifiedDiff diff = new UnifiedDiff(before, lines(this.plan.content()),
				new FileSanitizer(this.plan.document(), this.values).sanitize(before),
				lines(new SanitizedPlan(this.plan, this.values).ini()));
		String path = AbsolutePath.of(this.plan.path());
		return diff.text((file != null) ? path : "/dev/null", path);
	}

	private static List<String> lines(byte[] content) {
		return lines(new String(content, StandardCharsets.UTF_8));
	}

	private static List<String> lines(String text) {
		// Lines keep their ends, so that a missing last one counts.
		List<String> lines = new ArrayList<>();
		int start = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
			lines.add(text.substring(start, end + 1));
			start = end + 1;
		}
		if (start < text.length()) {
			lines.add(text.substring(start));
		}
		return lines;
	}

}
