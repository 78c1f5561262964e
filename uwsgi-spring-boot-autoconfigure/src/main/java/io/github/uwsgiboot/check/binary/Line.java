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
 * @param isExpression whether uWSGI replaces variables and references in the value, which
 * it does in no value that it takes while it still reads ({@code core/config.c})
 */
record Line(Directive directive, String name, @Nullable UwsgiOption option, boolean isExpression) {

	private static final String SET = "set";

	private static final String SET_PLACEHOLDER = "set-placeholder";

	static Line of(Directive directive, OptionCatalogue options) {
		boolean isExpression = directive.value() instanceof Expression;
		UwsgiOption option = options.find(directive.key());
		if (!isSetter(option)) {
			return new Line(directive, directive.key(), option, isExpression && !directive.immediate());
		}
		UwsgiOption set = option;
		String name = directive.key();
		String rest = directive.value().text();
		while (isSetter(set) && rest.indexOf('=') >= 0) {
			name = rest.substring(0, rest.indexOf('=')).strip();
			rest = rest.substring(rest.indexOf('=') + 1);
			set = options.find(name);
		}
		boolean isPlaceholder = option != null && option.name().equals(SET_PLACEHOLDER);
		boolean seesPasses = !isPlaceholder && (set == null || !set.immediate());
		return new Line(directive, name, (set == null && isPlaceholder) ? option : set, isExpression && seesPasses);
	}

	private static boolean isSetter(@Nullable UwsgiOption option) {
		return option != null && (option.name().equals(SET) || option.name().equals(SET_PLACEHOLDER));
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
	 * Return whether the value may carry a secret.
	 * @return whether it may, which for an option of nobody knows which plugin it always
	 * does
	 */
	boolean isSecret() {
		return this.option == null || this.option.secret() && OptionCatalogue.uwsgi20().isSecret(this.name, text());
	}

}
