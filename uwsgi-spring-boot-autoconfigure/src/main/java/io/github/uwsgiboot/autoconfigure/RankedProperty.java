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

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.ObjectUtils;

/**
 * A property in one of several sources.
 *
 * @param rank the rank of the source: 0 is the highest
 * @param name the name of the property
 * @param source the source
 */
record RankedProperty(int rank, ConfigurationPropertyName name, ConfigurationPropertySource source) {

	/**
	 * Return whether the property comes from environment variables, in whose names dots,
	 * dashes and underscores are all the same.
	 */
	boolean isEnvironment() {
		return this.source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
	}

	/**
	 * Return whether the property comes from a file of the application's configuration,
	 * in which nothing is empty by mistake of another program.
	 */
	boolean isInFile() {
		return this.source.getUnderlyingSource() instanceof OriginTrackedMapPropertySource;
	}

	@Nullable ConfigurationProperty property() {
		return this.source.getConfigurationProperty(this.name);
	}

	/**
	 * Return the value as it is written.
	 */
	@Nullable String text() {
		ConfigurationProperty property = property();
		return (property != null) ? String.valueOf(scalar(property.getValue())) : null;
	}

	/**
	 * Return a value as a YAML file would give it: an empty list or map, as JSON gives
	 * it, is an empty text there.
	 */
	static Object scalar(@Nullable Object value) {
		return (value == null || ObjectUtils.isEmpty(value)) ? "" : value;
	}

	/**
	 * Return whether nothing is written, as where all that stood below a key was removed.
	 */
	boolean isEmpty() {
		String text = text();
		return text == null || text.isEmpty();
	}

	/**
	 * Return the elements from the given one on, in lower case and without dashes, with
	 * the given separator between them.
	 */
	String uniform(int start, String separator) {
		return uniform(this.name, start, this.name.getNumberOfElements(), separator);
	}

	/**
	 * Return the elements from the given one on, without an index at the end, in lower
	 * case and without dashes, with dots between them.
	 */
	String uniform(int start) {
		int end = this.name.getNumberOfElements();
		return uniform(this.name, start, end - (this.name.isNumericIndex(end - 1) ? 1 : 0), ".");
	}

	static String uniform(ConfigurationPropertyName name, int start, int end, String separator) {
		StringBuilder uniform = new StringBuilder();
		for (int i = start; i < end; i++) {
			if (i > start) {
				uniform.append(separator);
			}
			uniform.append(uniform(name.getElement(i, Form.ORIGINAL)));
		}
		return uniform.toString();
	}

	static String uniform(String element) {
		return element.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
	}

}
