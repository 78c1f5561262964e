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

import java.util.List;
import java.util.Map;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.networking.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the environment.
 *
 * @param properties the properties
 * @param separate the groups of properties of which one is set
 * @param entries the properties below names of the user's own
 * @param problems the problems with names and values
 * @param origins tells where properties were set
 */
record BoundProperties(UwsgiProperties properties, Map<SeparateProperties, Object> separate, EntryProperties entries,
		List<Problem> problems, PropertyOrigins origins) {

	static BoundProperties none() {
		return new BoundProperties(new UwsgiProperties(), Map.of(), new EntryProperties(), List.of(),
				new PropertyOrigins(List.of(), Map.of()));
	}

	/**
	 * Return the parameters of all groups, in the order in which they are rendered.
	 */
	Parameters parameters() {
		Parameters parameters = this.properties.getNetworking().toParameters();
		for (SeparateProperties group : SeparateProperties.values()) {
			if (this.separate.get(group) instanceof ParameterProperties set) {
				parameters = parameters.with(set.toParameters());
			}
		}
		return parameters;
	}

	@Nullable ReloadProperties reload() {
		return (ReloadProperties) this.separate.get(SeparateProperties.RELOAD);
	}

	@Nullable ProofProperties proof() {
		return (ProofProperties) this.separate.get(SeparateProperties.PROOF);
	}

	@Nullable FallbackProperties fallback() {
		return (FallbackProperties) this.separate.get(SeparateProperties.FALLBACK);
	}

}
