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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.github.uwsgiboot.check.Problem;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * Finds options whose shape in YAML is another one than what they mean: a list in the
 * place of the map of options, and a map in the place of an element of a list, which YAML
 * makes of {@code - X-Frame-Options: DENY}.
 */
final class MisshapenOptions {

	private static final int DEPTH = PropertyGroup.OPTIONS.propertyName().getNumberOfElements();

	private final Set<Problem> found = new LinkedHashSet<>();

	private final Consumer<Problem> problems;

	MisshapenOptions(Consumer<Problem> problems) {
		this.problems = problems;
	}

	/**
	 * Report the properties that are misshapen.
	 * @param properties the properties below {@code uwsgi.options}
	 * @return the others, in their order
	 */
	List<RankedProperty> remove(List<RankedProperty> properties) {
		List<RankedProperty> others = new ArrayList<>();
		for (RankedProperty property : properties) {
			if (property.isEnvironment() || !isMisshapen(property.name())) {
				others.add(property);
			}
		}
		this.found.forEach(this.problems);
		return others;
	}

	private boolean isMisshapen(ConfigurationPropertyName name) {
		int elements = name.getNumberOfElements();
		if (elements > DEPTH && name.isNumericIndex(DEPTH)) {
			this.found.add(UnknownNames.optionsAreNoList(name.getElement(DEPTH, Form.ORIGINAL)));
			return true;
		}
		if (elements > DEPTH + 2 && name.isNumericIndex(DEPTH + 1)) {
			this.found.add(UnknownNames.optionNotText(name.chop(DEPTH + 2).toString(), name.isNumericIndex(DEPTH + 2)));
			return true;
		}
		return false;
	}

}
