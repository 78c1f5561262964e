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

package io.github.uwsgiboot.networking;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What uWSGI has a name of its own for, and the properties have a type and an attribute:
 * {@code http11} is HTTP with {@code http11: true}.
 *
 * @param type the type
 * @param attribute the attribute, or {@code null} if the type has the meaning by itself
 */
public record SocketVariant(SocketType type, @Nullable SocketAttribute<Boolean> attribute) {

	private static final String SUFFIX = "-socket";

	/**
	 * Find what is meant by the name of a protocol of uWSGI ({@code proto/*.c}) or of an
	 * option that opens sockets.
	 * @param name the name, for example {@code http11} or {@code fastcgi-nph-socket}
	 * @return what is meant, or {@code null} if uWSGI has no such name
	 */
	public static @Nullable SocketVariant named(String name) {
		String option = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
		String suffixed = option.endsWith("socket") ? option : option + SUFFIX;
		Optional<SocketType> type = SocketType.openedBy(suffixed);
		return type.isPresent() ? new SocketVariant(type.get(), type.get().variantOpenedBy(suffixed)) : null;
	}

	/**
	 * Return the beginning and the end of a DSN.
	 * @return the text, with an ellipsis for the address
	 */
	public String dsn() {
		return this.type.id() + "://…" + ((this.attribute != null) ? "?%s=true".formatted(this.attribute) : "");
	}

	/**
	 * Return what to write instead, as a sentence.
	 * @return the sentence
	 */
	public String remedy() {
		String written = "Write 'type: %s'".formatted(this.type.id());
		return (this.attribute != null) ? "%s and '%s: true'.".formatted(written, this.attribute) : written + ".";
	}

}
