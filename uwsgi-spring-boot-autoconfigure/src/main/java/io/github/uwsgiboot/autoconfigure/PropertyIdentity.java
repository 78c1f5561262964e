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

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * The one form that all spellings of the name of a property share. The keys of entries
 * and the names of options are the users' own and uWSGI's: those that differ in a dot or
 * a dash are different ones. All other names are known, so that none of them differs from
 * another one in these alone.
 */
final class PropertyIdentity {

	private static final PropertyGroup OPTIONS = PropertyGroup.OPTIONS;

	private static final String VARIABLE = "UWSGI_";

	private PropertyIdentity() {
	}

	/**
	 * Return the form of a name as it is told.
	 * @param property the name of a property or of an environment variable
	 * @return the form, which for a variable is its name
	 */
	static String of(String property) {
		if (property.startsWith(VARIABLE)) {
			return property;
		}
		for (PropertyGroup map : PropertyGroup.ENTRIES) {
			if (isWithin(map, property)) {
				return entry(map, property.substring(map.propertyName().toString().length()));
			}
		}
		return isWithin(OPTIONS, property) ? option(property) : uniform(property);
	}

	/**
	 * Return the form of a name, or of its beginning.
	 * @param name the name
	 * @param chopped how many elements at the end do not count
	 * @return the form
	 */
	static String of(ConfigurationPropertyName name, int chopped) {
		for (PropertyGroup map : PropertyGroup.ENTRIES) {
			int depth = map.propertyName().getNumberOfElements();
			if (isWithin(map, name, chopped)) {
				return entry(map, name.getElement(depth, Form.ORIGINAL), uniform(name, depth + 1, chopped));
			}
		}
		return isWithin(OPTIONS, name, chopped) ? option(name, chopped, '.') : uniform(name, 0, chopped);
	}

	/**
	 * Return the form of the name that was made of an environment variable, which has
	 * neither dashes nor keys.
	 * @param name the name
	 * @param chopped how many elements at the end do not count
	 * @return the form
	 */
	static String ofVariable(ConfigurationPropertyName name, int chopped) {
		return isWithin(OPTIONS, name, chopped) ? option(name, chopped, '-') : uniform(name, 0, chopped);
	}

	private static boolean isWithin(PropertyGroup map, ConfigurationPropertyName name, int chopped) {
		int depth = map.propertyName().getNumberOfElements();
		return name.getNumberOfElements() - chopped > depth && map.propertyName().isAncestorOf(name);
	}

	private static boolean isWithin(PropertyGroup map, String property) {
		String name = map.propertyName().toString();
		return property.length() > name.length() + 1 && property.startsWith(name)
				&& ".[".indexOf(property.charAt(name.length())) >= 0;
	}

	private static String entry(PropertyGroup map, String text) {
		int end = endOfKey(text);
		return entry(map, text.substring(1, end), uniform(text.substring(end)));
	}

	private static String entry(PropertyGroup map, String key, String property) {
		return map + "[" + key + "]" + property;
	}

	private static int endOfKey(String text) {
		if (text.startsWith("[")) {
			int bracket = text.indexOf("].");
			return (bracket > 0) ? bracket : text.length() - 1;
		}
		int dot = text.indexOf('.', 1);
		return (dot > 0) ? dot : text.length();
	}

	private static String option(String property) {
		String name = property.substring(OPTIONS.propertyName().toString().length() + 1);
		return OPTIONS + "[" + name.replace("]", "").replace('[', '.');
	}

	private static String option(ConfigurationPropertyName name, int chopped, char separator) {
		int depth = OPTIONS.propertyName().getNumberOfElements();
		StringBuilder option = new StringBuilder(OPTIONS.toString());
		for (int i = depth; i < name.getNumberOfElements() - chopped; i++) {
			option.append((i == depth) ? '[' : name.isNumericIndex(i) ? '.' : separator);
			option.append(name.getElement(i, Form.ORIGINAL));
		}
		return option.toString();
	}

	private static String uniform(ConfigurationPropertyName name, int start, int chopped) {
		return RankedProperty.uniform(name, start, name.getNumberOfElements() - chopped, "").replace(".", "");
	}

	private static String uniform(String property) {
		return property.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]._-]", "");
	}

}
