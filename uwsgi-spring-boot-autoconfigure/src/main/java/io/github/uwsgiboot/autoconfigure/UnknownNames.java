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

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.networking.PropertyNames;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.option.OptionCatalogue;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;

/**
 * The problems with names of properties.
 */
final class UnknownNames {

	private UnknownNames() {
	}

	static Problem unknown(String name, List<String> nearest, List<String> beside) {
		String others = beside.isEmpty() ? "Correct the name, or leave it out." : "Write %s%s, or leave it out."
			.formatted((beside.size() > 1) ? "one of " : "", String.join(", ", beside));
		return Problem.error("property-unknown", name, null, "There is no such property: nothing would come of it.",
				nearest.isEmpty() ? others : "Did you mean '%s'?".formatted(String.join("' or '", nearest)));
	}

	static Problem listInsteadOfValue(String name) {
		return Problem.error("value-malformed", name, null,
				"A list stands where one value should stand: nothing would come of it.",
				"Write one value, without a dash or brackets.");
	}

	static Problem unknownVariable(RankedProperty property, ConfigurationPropertyName parent) {
		return Problem.warning("property-unknown", property.name().toString(), null,
				"There is no such property below '%s': nothing comes of the variable here, and uWSGI itself would take it"
					.formatted(parent) + " for an option of its own.",
				"Correct the name of the environment variable %s, or remove it.".formatted(variable(property)));
	}

	static Problem dottedKey(ConfigurationPropertyName map, String key, boolean hasName) {
		return Problem.error("key-with-dots", map + "." + key, null,
				"A dot in a key begins another level, so that the entry '%s' is not found.".formatted(key),
				"Write the key as \"[%s]\", in quotation marks and brackets, or choose a key without dots%s."
					.formatted(key, hasName ? " and set 'name: %s'".formatted(key) : ""));
	}

	static Problem ambiguousKey(ConfigurationPropertyName map, String key, String other) {
		return Problem.error("key-ambiguous", PropertyNames.entry(map.toString(), key), null,
				"The key '%s' differs from '%s' only in case or dashes, which an environment variable cannot tell apart."
					.formatted(key, other),
				"Choose another key, or write both the same way.");
	}

	static Problem scalar(ConfigurationPropertyName map, String key, String value) {
		return Problem.error("entry-is-scalar", PropertyNames.entry(map.toString(), key), value,
				"A value stands where the properties of '%s' should stand: nothing would come of it.".formatted(key),
				isSockets(map) ? socket(key, value) : "Write the properties below the key.");
	}

	static Problem mapIsScalar(ConfigurationPropertyName map, String value) {
		boolean options = map.equals(PropertyGroup.OPTIONS.propertyName());
		String example = isSockets(map) ? socket("web", value)
				: "Write the properties below it, under a name of your choice.";
		// Options may carry secrets, and so may a text that should have been options.
		return Problem.error("group-is-scalar", map.toString(), options ? null : value,
				"A value stands where the entries of '%s' should stand: nothing would come of it.".formatted(map),
				options ? "Write each option below it, for example 'master: true'." : example);
	}

	private static String socket(String key, String value) {
		int colon = value.indexOf(':');
		return (colon > 0 && SocketType.find(value.substring(0, colon)).isPresent())
				? "Write '%s.dsn: \"%s\"'.".formatted(key, value)
				: "Write '%s.type: http' and '%s.address: \"%s\"', or another type.".formatted(key, key, value);
	}

	static Problem groupIsScalar(String name, @Nullable String value, List<String> below) {
		return Problem.error("group-is-scalar", name, value,
				"A value stands where the properties of '%s' should stand: nothing would come of it.".formatted(name),
				"Write properties below it: %s.".formatted(String.join(", ", below)));
	}

	static Problem listInsteadOfMap(ConfigurationPropertyName map, String index) {
		return Problem.error("entry-without-name", "%s[%s]".formatted(map, index), null,
				"'%s' is a map: each entry has a name, by which it can be overridden and referred to; a dash and a bare"
					.formatted(map) + " number give it a place instead.",
				"Write a name instead of each dash or number, for example 'web:'. A number in quotation marks is a"
						+ " name.");
	}

	static Problem optionsAreNoList(String index) {
		return Problem.error("entry-without-name", "uwsgi.options[%s]".formatted(index), null,
				"'uwsgi.options' is a map: each option has its name as the key.",
				"Write the names without the dashes, for example 'master: true'.");
	}

	static Problem optionNotText(String property, boolean list) {
		return Problem.error("option-not-text", property, null,
				"An element of the list is one text, and this one is %s.".formatted(shape(list)),
				"Put the element in quotation marks.");
	}

	// what YAML makes of a text without quotation marks
	private static String shape(boolean list) {
		return list ? "a list; YAML makes a list of '[text]' and of a second dash"
				: "a map; YAML makes a map of 'key: value'";
	}

	static Problem elementMissing(String list, int index) {
		return Problem.error("list-element-missing", "%s[%d]".formatted(list, index), null,
				"The source of this element has no element [%d], and a list comes from one source as a whole: what others"
					.formatted(index - 1) + " have in that place would be lost.",
				"Write all elements in one source, from [0] on.");
	}

	static Problem directiveNotText(String key) {
		String name = key.substring(key.indexOf('.') + 1);
		boolean option = OptionCatalogue.uwsgi20().find(name) != null;
		boolean list = !name.isEmpty() && Character.isDigit(name.charAt(0));
		return Problem.error("directive-not-text", "uwsgi.directives[%s]".formatted(key.split("\\.")[0]), null,
				"A directive is one text, and this one is %s.".formatted(shape(list)),
				option ? "Write '- %s = …'.".formatted(name) : "Put the element in quotation marks.");
	}

	static Problem nameMissing(ConfigurationPropertyName map, String member, String value) {
		return Problem.error("entry-is-scalar", map + "." + member, value,
				"'%s' stands where the name of an entry should stand: nothing would come of it.".formatted(member),
				"Write it below a name of your choice, for example 'web.%s'. A name of other letters than a to z stands in"
					.formatted(member) + " brackets and quotation marks, for example \"[é]\".");
	}

	private static boolean isSockets(ConfigurationPropertyName map) {
		return map.getLastElement(Form.UNIFORM).equals("sockets");
	}

	/**
	 * Return the name of an environment variable as it is written.
	 * @param property a property that an environment variable sets
	 * @return the name of the variable
	 */
	static String variable(RankedProperty property) {
		ConfigurationProperty value = property.property();
		Origin origin = (value != null) ? value.getOrigin() : null;
		if (origin instanceof SystemEnvironmentOrigin variable) {
			return variable.getProperty();
		}
		return (origin instanceof PropertySourceOrigin named) ? named.getPropertyName() : property.name().toString();
	}

}
