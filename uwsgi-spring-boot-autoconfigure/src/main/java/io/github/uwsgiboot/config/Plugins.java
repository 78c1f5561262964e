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

package io.github.uwsgiboot.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.RouteCatalogue;
import io.github.uwsgiboot.option.RouteLine;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

/**
 * The plugins that a configuration loads: those that it names, and those that its
 * options, their values and its routes need.
 */
final class Plugins {

	private final OptionCatalogue options;

	Plugins(OptionCatalogue options) {
		this.options = options;
	}

	/**
	 * Return the plugins that the given directives need and do not load themselves.
	 * @param directives the directives
	 * @return the names of the plugins
	 */
	Set<String> neededBy(Collection<Directive> directives) {
		Set<String> needed = new LinkedHashSet<>();
		for (Directive directive : directives) {
			addIfPresent(ofOption(directive), needed);
			addIfPresent(this.options.pluginOfValue(directive.key(), directive.value().text()), needed);
			RouteLine route = RouteLine.of(directive.key(), directive.value().text());
			if (route != null) {
				addOfRoute(route, needed);
			}
		}
		needed.removeAll(loadedBy(directives));
		return needed;
	}

	private Set<String> loadedBy(Collection<Directive> directives) {
		Set<String> loaded = new LinkedHashSet<>();
		for (Directive directive : directives) {
			UwsgiOption option = this.options.find(directive.key());
			if (option != null && (option.name().equals("plugin") || option.name().equals("need-plugin"))) {
				loaded.addAll(Arrays.asList(directive.value().text().split(",")));
			}
		}
		return loaded;
	}

	private @Nullable String ofOption(Directive directive) {
		UwsgiOption option = this.options.find(directive.key());
		return (option != null) ? option.activatedPlugin() : null;
	}

	private void addOfRoute(RouteLine route, Set<String> needed) {
		RouteCatalogue routes = this.options.routes();
		String condition = route.condition();
		if (condition != null) {
			addIfPresent(routes.pluginOfCondition(condition), needed);
		}
		for (String variable : route.variables()) {
			addIfPresent(routes.pluginOfVariable(variable), needed);
		}
		String action = route.action();
		if (action != null) {
			addIfPresent(routes.pluginOfAction(action), needed);
		}
	}

	private static void addIfPresent(@Nullable String plugin, Set<String> plugins) {
		if (plugin != null) {
			plugins.add(plugin);
		}
	}

}
