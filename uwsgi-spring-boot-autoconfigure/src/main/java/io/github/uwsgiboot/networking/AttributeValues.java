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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Immutable values of {@linkplain SocketAttribute attributes}, in the order in which they
 * were given.
 *
 * @param values the values
 */
record AttributeValues(Map<SocketAttribute<?>, Object> values) {

	static final AttributeValues NONE = new AttributeValues(Map.of());

	<T> AttributeValues with(SocketAttribute<T> attribute, @Nullable T value) {
		if (value == null) {
			return this;
		}
		Map<SocketAttribute<?>, Object> extended = new LinkedHashMap<>(this.values);
		extended.put(attribute, Parameters.copied(value));
		return new AttributeValues(extended);
	}

	AttributeValues without(SocketAttribute<?> attribute) {
		Map<SocketAttribute<?>, Object> reduced = new LinkedHashMap<>(this.values);
		reduced.remove(attribute);
		return new AttributeValues(reduced);
	}

	@SuppressWarnings("unchecked")
	<T> @Nullable T get(SocketAttribute<T> attribute) {
		return (T) this.values.get(attribute);
	}

	Set<SocketAttribute<?>> attributes() {
		return Collections.unmodifiableSet(this.values.keySet());
	}

}
