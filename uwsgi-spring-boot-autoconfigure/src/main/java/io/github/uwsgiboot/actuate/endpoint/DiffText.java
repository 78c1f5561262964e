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
import java.util.Arrays;
import java.util.List;

import io.github.uwsgiboot.ini.IniChange;
import io.github.uwsgiboot.ini.IniDiff;
import io.github.uwsgiboot.write.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the file on disk and what would be written, by options.
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
	 * @return the difference, empty if the file is as it should be
	 */
	String to(byte @Nullable [] file) {
		if (Arrays.equals(this.plan.content(), file)) {
			return "";
		}
		String path = AbsolutePath.of(this.plan.path());
		StringBuilder text = new StringBuilder();
		text.append("--- %s\n+++ %s\n".formatted((file != null) ? path : "/dev/null", path));
		List<IniChange> changes = IniDiff.between((file != null) ? new String(file, StandardCharsets.UTF_8) : "",
				this.plan.document());
		if (changes.isEmpty()) {
			text.append("\\ Comments, blanks or the ends of lines differ, and no option\n");
		}
		append(changes, text);
		return text.toString();
	}

	private void append(List<IniChange> changes, StringBuilder text) {
		ChangeSanitizer sanitizer = new ChangeSanitizer(this.plan.document(), this.values);
		String section = null;
		for (IniChange change : changes) {
			if (!change.section().equals(section)) {
				section = change.section();
				text.append(" [").append(section).append("]\n");
			}
			append(sanitizer.sanitize(change), text);
		}
	}

	private void append(IniChange change, StringBuilder text) {
		switch (change.kind()) {
			case MOVED -> append('~', change.key(), change.newValue(), text);
			case ADDED, REMOVED, CHANGED -> {
				append('-', change.key(), change.oldValue(), text);
				append('+', change.key(), change.newValue(), text);
			}
		}
	}

	private void append(char sign, String key, @Nullable String value, StringBuilder text) {
		if (value != null) {
			text.append(sign).append(key).append(value.isEmpty() ? " =" : " = ").append(value).append('\n');
		}
	}

}
