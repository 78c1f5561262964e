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

import java.util.Locale;

import io.github.uwsgiboot.networking.SocketType;

import org.springframework.core.convert.converter.Converter;

/**
 * Converts the names of the types of sockets, their aliases included.
 */
final class SocketTypeConverter implements Converter<String, SocketType> {

	@Override
	public SocketType convert(String source) {
		return SocketType.find(source.strip().toLowerCase(Locale.ROOT))
			.orElseThrow(() -> new IllegalArgumentException("'%s' is not a type of sockets".formatted(source)));
	}

}
