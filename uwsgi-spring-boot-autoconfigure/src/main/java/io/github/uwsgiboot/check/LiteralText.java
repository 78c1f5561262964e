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

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.Value;
import io.github.uwsgiboot.ini.Value.Expression;
import io.github.uwsgiboot.networking.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * The text that uWSGI sees in place of a value, where that depends on nothing but the
 * value (uWSGI's {@code magic_sub()} and {@code uwsgi_apply_config_pass()} in
 * {@code core/utils.c}).
 */
final class LiteralText {

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
		boolean replaced = hasMagic(text.replace("%%", "")) || !immediate && hasReference(text);
		return replaced ? null : text.replace("%%", "%");
	}

	/**
	 * Return the text that uWSGI sees in place of an address or a path of a typed
	 * property.
	 * @param configuration the configuration that the text belongs to
	 * @param text the address or path
	 * @return the text, or {@code null} if it is not known: a placeholder has no value,
	 * the text cannot be written, or uWSGI replaces something when it reads the file
	 */
	static @Nullable String of(UwsgiConfiguration configuration, String text) {
		Placeholders placeholders = configuration.placeholders();
		if (hasControl(text) || !placeholders.unresolved(text).isEmpty()) {
			return null;
		}
		return of(configuration.expressions().value(placeholders.resolve(text)), false);
	}

	private static boolean hasControl(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isISOControl(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isPlain(String text) {
		return text.indexOf('%') < 0 && (text.indexOf('(') < 0 || text.indexOf(')') < 0);
	}

	private static boolean hasMagic(String text) {
		for (int percent = text.indexOf('%'); percent >= 0; percent = text.indexOf('%', percent + 1)) {
			if (!text.startsWith("(", percent + 1)) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasReference(String text) {
		for (String reference : REFERENCES) {
			int start = text.indexOf(reference);
			if (start >= 0 && text.indexOf(')', start + reference.length() + 1) > 0) {
				return true;
			}
		}
		return false;
	}

}
