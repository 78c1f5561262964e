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

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;

/**
 * Hints for native images: the properties, which are bound by reflection, and the
 * catalogue of uWSGI's options, which is a resource.
 */
class UwsgiRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		List<Class<?>> types = new ArrayList<>(
				List.of(UwsgiProperties.class, SocketProperties.class, SniProperties.class, RouterProperties.class));
		for (SeparateProperties group : SeparateProperties.values()) {
			types.add(group.type());
		}
		BindableRuntimeHintsRegistrar.forTypes(types.toArray(Class<?>[]::new)).registerHints(hints);
		hints.resources().registerPattern("io/github/uwsgiboot/option/*.tsv");
	}

}
