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
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Warns about values that reach uWSGI otherwise than they stand in the file, because YAML
 * has taken them for a number or a truth value.
 */
final class ReinterpretedValues {

	private static final Pattern OCTAL_OR_SEXAGESIMAL = Pattern.compile("[+-]?(0[0-7_]+|[0-9_]+(:[0-5]?[0-9])++)");

	private final YamlScalars scalars = new YamlScalars();

	private final Consumer<Problem> problems;

	ReinterpretedValues(Consumer<Problem> problems) {
		this.problems = problems;
	}

	/**
	 * Find values in properties.
	 * @param properties the properties
	 * @param known tells which of them are texts
	 */
	void find(List<RankedProperty> properties, TextProperties known) {
		for (RankedProperty ranked : properties) {
			ConfigurationProperty property = ranked.property();
			String text = (property != null) ? this.scalars.reinterpreted(property) : null;
			if (property == null || text == null) {
				continue;
			}
			if (known.isText(ranked)) {
				this.problems.accept(problem(property, text, "Write \"%s\" in quotation marks.".formatted(text)));
			}
			else if (OCTAL_OR_SEXAGESIMAL.matcher(text).matches()) {
				this.problems.accept(problem(property, text,
						"Write %s if that is meant, or the decimal number that is.".formatted(property.getValue())));
			}
		}
	}

	private Problem problem(ConfigurationProperty property, String text, String remedy) {
		return Problem.warning("yaml-reinterpreted", property.getName().toString(), text,
				"YAML reads %s as %s, and that is what counts.".formatted(text, property.getValue()), remedy);
	}

	/**
	 * Return whether an option takes a text.
	 * @param property a property below {@code uwsgi.options}
	 * @return whether the option is neither a flag nor a number
	 */
	static boolean isTextOption(RankedProperty property) {
		@Nullable UwsgiOption option = OptionCatalogue.uwsgi20()
			.find(property.name().getElement(2, ConfigurationPropertyName.Form.ORIGINAL));
		return option == null || switch (option.argument()) {
			case FLAG, NONE, INTEGER, SIGNED, UNSIGNED, SHORT, MEGABYTES -> false;
			case TEXT, OPTIONAL, LIST, KEY_VALUE, SPECIAL -> true;
		};
	}

	/**
	 * Tells which properties are texts.
	 */
	interface TextProperties {

		/**
		 * Return whether a property is a text.
		 * @param property the property
		 * @return whether it is a text
		 */
		boolean isText(RankedProperty property);

	}

}
