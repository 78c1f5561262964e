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

package io.github.uwsgiboot.networking;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.option.OptionCatalogue;

/**
 * What the typed groups need in order to turn themselves into directives.
 *
 * @param options uWSGI's options
 * @param expressions what happens to uWSGI's replacements in values
 * @param placeholders the placeholders that stand in addresses and paths
 * @param privilegedPorts gives sockets on ports below 1024 a shared socket
 */
public record RenderContext(OptionCatalogue options, Expressions expressions, Placeholders placeholders,
		PrivilegedPorts privilegedPorts) {

	/**
	 * Create the directive for an option.
	 * @param option the name of the option
	 * @param text the value
	 * @param property the property that the value came from
	 * @return the directive
	 * @throws IllegalArgumentException if uWSGI has no such option
	 */
	public Directive directive(String option, String text, String property) {
		return Directive.of(this.options.get(option), this.expressions.value(text), property);
	}

	/**
	 * Replace the placeholders in an address or a path.
	 * @param text the address or path
	 * @return the text with the values in place of the placeholders
	 */
	public String resolve(String text) {
		return this.placeholders.resolve(text);
	}

}
