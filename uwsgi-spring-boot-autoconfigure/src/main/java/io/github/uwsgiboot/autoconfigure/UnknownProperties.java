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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.uwsgiboot.check.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Finds properties that there are not, and values in the place of maps. An unknown
 * environment variable is uWSGI's own, and is left to the check of the environment.
 */
final class UnknownProperties {

	private final FlatProperties known;

	private final Supplier<Set<String>> otherPrefixes;

	private final Consumer<Problem> problems;

	private final Set<ConfigurationPropertyName> found = new HashSet<>();

	private @Nullable Set<String> others;

	UnknownProperties(FlatProperties known, Supplier<Set<String>> otherPrefixes, Consumer<Problem> problems) {
		this.known = known;
		this.otherPrefixes = otherPrefixes;
		this.problems = problems;
	}

	void find(List<RankedProperty> properties) {
		for (RankedProperty property : properties) {
			if (property.isEnvironment()) {
				continue;
			}
			if (PropertyGroup.notFlat().contains(property.name())) {
				requireEmpty(property);
			}
			else {
				requireKnown(property);
			}
		}
	}

	private void requireEmpty(RankedProperty map) {
		if (!map.isEmpty() && this.found.add(map.name())) {
			this.problems.accept(UnknownNames.mapIsScalar(map.name(), String.valueOf(map.text())));
		}
	}

	private void requireKnown(RankedProperty property) {
		ConfigurationPropertyName name = property.name();
		boolean element = name.isNumericIndex(name.getNumberOfElements() - 1);
		ConfigurationPropertyName whole = element ? name.getParent() : name;
		String known = this.known.find(RankedProperty.uniform(whole, 1, whole.getNumberOfElements(), "."));
		if (known == null) {
			if (this.found.add(name) && !isOther(name)) {
				report(property);
			}
		}
		else if (element && !this.known.isList(known) && this.found.add(whole)) {
			this.problems.accept(UnknownNames.listInsteadOfValue(UwsgiProperties.PREFIX + "." + known));
		}
	}

	private boolean isOther(ConfigurationPropertyName name) {
		if (this.others == null) {
			this.others = this.otherPrefixes.get();
		}
		return this.others.stream()
			.map((prefix) -> ConfigurationPropertyName.adapt(prefix, '.'))
			.anyMatch(
					(prefix) -> prefix.getNumberOfElements() > 1 && (prefix.equals(name) || prefix.isAncestorOf(name)));
	}

	private void report(RankedProperty property) {
		List<String> below = this.known.below(property.uniform(1, "."));
		if (below.isEmpty()) {
			this.problems.accept(unknown(property));
		}
		else if (!property.isEmpty()) {
			this.problems.accept(UnknownNames.groupIsScalar(property.name().toString(), property.text(), below));
		}
	}

	private Problem unknown(RankedProperty property) {
		ConfigurationPropertyName name = property.name();
		List<String> nearest = this.known.nearest(name.subName(1).toString())
			.stream()
			.map((known) -> UwsgiProperties.PREFIX + "." + known)
			.toList();
		return UnknownNames.unknown(name.toString(), nearest, this.known.beside(property.uniform(1)));
	}

}
