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
import java.util.List;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.ini.Value;
import io.github.uwsgiboot.networking.RenderContext;
import io.github.uwsgiboot.option.Phase;
import io.github.uwsgiboot.option.UwsgiOption;

/**
 * The lines that a configuration gives in uWSGI's own words. They stand before typed
 * lines of the same phase, so that numbers of sockets in them stay what their author
 * counted.
 */
final class RawLines {

	private final RenderContext context;

	RawLines(RenderContext context) {
		this.context = context;
	}

	List<Directive> directives(UwsgiConfiguration configuration) {
		List<Directive> directives = new ArrayList<>();
		for (RawOption option : configuration.options()) {
			List<String> properties = option.properties();
			for (int i = 0; i < properties.size(); i++) {
				directives.add(directive(option.name(), option.values().get(i), properties.get(i)));
			}
		}
		for (AddedOption addition : configuration.additions()) {
			directives.add(directive(addition));
		}
		int index = 0;
		for (String line : configuration.directives()) {
			directives.add(DirectiveLine.parse(line).directive(this.context.options(), directive(index++)));
		}
		return directives;
	}

	static String directive(int index) {
		return "uwsgi.directives[" + index + "]";
	}

	private Directive directive(AddedOption addition) {
		return Directive.of(this.context.options().get(addition.name()), Expressions.ESCAPE.value(addition.value()),
				addition.property());
	}

	private Directive directive(String name, String text, String property) {
		Value value = this.context.expressions().value(text);
		UwsgiOption option = this.context.options().find(name);
		return (option != null) ? Directive.of(option, value, property).as(name)
				: new Directive(name, value, Phase.GLOBALS, false, property);
	}

}
