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
import java.util.Optional;

import io.github.uwsgiboot.networking.SocketType;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * Converts the names of the types of sockets, their aliases included, and nothing else.
 */
final class SocketTypeConversionService extends GenericConversionService implements Converter<String, SocketType> {

	SocketTypeConversionService() {
		addConverter(String.class, SocketType.class, this);
	}

	@Override
	public SocketType convert(String name) {
		Optional<SocketType> type = SocketType.find(name.strip().toLowerCase(Locale.ROOT));
		if (type.isEmpty()) {
			throw new IllegalArgumentException("'%s' is not a type of sockets".formatted(name));
		}
		return type.get();
	}

	@Override
	protected @Nullable GenericConverter getDefaultConverter(TypeDescriptor sourceType, TypeDescriptor targetType) {
		return null;
	}

}
