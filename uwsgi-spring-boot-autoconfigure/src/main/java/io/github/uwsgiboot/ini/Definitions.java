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

package io.github.uwsgiboot.ini;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import io.github.uwsgiboot.option.OptionCatalogue;

/**
 * The keys for which uWSGI puts a value in place of <code>%(key)</code>: those of the
 * lines, those that lines define, and every option of uWSGI's, since it may be on the
 * command line, as {@code ini} always is, or in the environment.
 */
final class Definitions {

	/**
	 * The options that put something behind their own value into the list of options
	 * ({@code uwsgi_opt_set_placeholder()} in {@code core/uwsgi.c} and
	 * {@code uwsgi_opt_resolve()} in {@code core/config.c}).
	 */
	private static final Set<String> DEFINING = Set.of("set", "set-placeholder", "set-ph", "resolve");

	private final Set<String> keys = new HashSet<>();

	Definitions(Collection<Directive> directives) {
		for (Directive directive : directives) {
			this.keys.add(directive.key());
			String key = directive.key();
			String rest = IniSyntax.read(directive.value());
			while (isDefinition(key) && rest.indexOf('=') >= 0) {
				key = rest.substring(0, rest.indexOf('='));
				rest = rest.substring(rest.indexOf('=') + 1);
				this.keys.add(key);
			}
		}
	}

	/**
	 * Return whether <code>%(key)</code> would be replaced.
	 * @param key the key, or several words to calculate with
	 * @return whether there is, or may be, a value for it
	 */
	boolean contain(String key) {
		return this.keys.contains(key) || OptionCatalogue.uwsgi20().find(key) != null
				|| key.indexOf(' ') >= 0 && new PlaceholderArithmetic((word) -> "").calculate(key) != null;
	}

	/**
	 * Return whether an option defines another one, or a placeholder.
	 * @param key the name of the option
	 * @return whether its value is {@code key=value}
	 */
	static boolean isDefinition(String key) {
		return DEFINING.contains(key);
	}

	/**
	 * Return whether the passes reach the value of a directive. Those of immediate
	 * options they do not; what {@code set} sets is an option of its own, and they do.
	 * @param directive the directive
	 * @return whether references in the value are replaced
	 */
	static boolean seesPasses(Directive directive) {
		return !directive.immediate() || directive.key().equals("set");
	}

}
