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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.networking.RenderContext;
import io.github.uwsgiboot.option.OptionCatalogue;

/**
 * The lines that come first: strictness, and the plugins that later lines need.
 */
final class Prologue {

	private final OptionCatalogue options;

	Prologue(RenderContext context) {
		this.options = context.options();
	}

	List<Directive> directives(UwsgiConfiguration configuration, List<Directive> body) {
		List<Directive> directives = new ArrayList<>();
		if (configuration.strict()) {
			directives.add(directive("strict", "true", "uwsgi.strict"));
		}
		String pluginsDir = configuration.pluginsDir();
		if (pluginsDir != null) {
			directives
				.add(directive("plugins-dir", configuration.placeholders().resolve(pluginsDir), "uwsgi.plugins-dir"));
		}
		for (String plugin : plugins(configuration, body)) {
			directives.add(directive("plugin", plugin, property(configuration, plugin)));
		}
		return directives;
	}

	private String property(UwsgiConfiguration configuration, String plugin) {
		int index = configuration.plugins().indexOf(plugin);
		return (index < 0) ? "uwsgi.plugins" : configuration.pluginProperty(index);
	}

	private Set<String> plugins(UwsgiConfiguration configuration, List<Directive> body) {
		Set<String> plugins = new LinkedHashSet<>(configuration.plugins());
		plugins.addAll(new Plugins(this.options).neededBy(body));
		plugins.removeAll(configuration.embeddedPlugins());
		return plugins;
	}

	private Directive directive(String option, String value, String property) {
		return Directive.of(this.options.get(option), Expressions.ESCAPE.value(value), property);
	}

}
