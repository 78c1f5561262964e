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

package io.github.uwsgiboot.check.binary;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.Value.Expression;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file and the option that it sets, which for a line
 * {@code set = option=value} is not the option that it starts with.
 *
 * @param directive the line
 * @param name the name of the option or placeholder
 * @param option the option, or {@code null} if uWSGI's tables have none of this name
 */
record Line(Directive directive, String name, @Nullable UwsgiOption option) {

	private static final Set<String> SETTERS = Set.of("set", "set-placeholder");

	static Line of(Directive directive, OptionCatalogue options) {
		UwsgiOption option = options.find(directive.key());
		if (option == null || !SETTERS.contains(option.name())) {
			return new Line(directive, directive.key(), option);
		}
		String name = directive.value().text().split("=", 2)[0].strip();
		UwsgiOption set = options.find(name);
		return new Line(directive, name, (set != null) ? set : option);
	}

	/**
	 * Return the option's own name, whatever alias the line has.
	 * @return the name
	 */
	String canonicalName() {
		return (this.option != null) ? this.option.name() : this.name;
	}

	/**
	 * Return the value, before any escaping.
	 * @return the value
	 */
	String text() {
		return this.directive.value().text();
	}

	/**
	 * Return the parts that the value has.
	 * @return what stands between commas and blanks
	 */
	Stream<String> words() {
		return Arrays.stream(text().split("[,\\s]+")).map((word) -> word.startsWith("!") ? word.substring(1) : word);
	}

	/**
	 * Return whether uWSGI replaces variables and references in the value.
	 * @return whether it does
	 */
	boolean isExpression() {
		return this.directive.value() instanceof Expression && !this.directive.immediate();
	}

	/**
	 * Return whether the value may carry a secret.
	 * @return whether it may, which for an option of nobody knows which plugin it always
	 * does
	 */
	boolean isSecret() {
		return this.option == null || this.option.secret();
	}

}
