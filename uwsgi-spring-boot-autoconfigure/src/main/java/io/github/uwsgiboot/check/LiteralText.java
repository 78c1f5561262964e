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

package io.github.uwsgiboot.check;

import java.util.List;
import java.util.regex.Pattern;

import io.github.uwsgiboot.ini.Value;
import io.github.uwsgiboot.ini.Value.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The text that uWSGI sees in place of a value, where that depends on nothing but the
 * value (uWSGI's {@code magic_sub()} and {@code uwsgi_apply_config_pass()} in
 * {@code core/utils.c}).
 */
final class LiteralText {

	private static final Pattern MAGIC = Pattern.compile("%[^%(]|%$");

	private static final List<String> REFERENCES = List.of("%(", "$(", "@(");

	private LiteralText() {
	}

	/**
	 * Return the text of a value.
	 * @param value the value
	 * @param immediate whether the option runs while the file is read, before anything
	 * but a {@code %} with a letter is replaced
	 * @return the text, or {@code null} if something in it is replaced
	 */
	static @Nullable String of(Value value, boolean immediate) {
		String text = value.text();
		if (!(value instanceof Expression) || isPlain(text)) {
			return text;
		}
		boolean replaced = MAGIC.matcher(text.replace("%%", "")).find() || !immediate && hasReference(text);
		return replaced ? null : text.replace("%%", "%");
	}

	private static boolean isPlain(String text) {
		return text.indexOf('%') < 0 && (text.indexOf('(') < 0 || text.indexOf(')') < 0);
	}

	private static boolean hasReference(String text) {
		return REFERENCES.stream().anyMatch((reference) -> {
			int start = text.indexOf(reference);
			return start >= 0 && text.indexOf(')', start + reference.length() + 1) > 0;
		});
	}

}
