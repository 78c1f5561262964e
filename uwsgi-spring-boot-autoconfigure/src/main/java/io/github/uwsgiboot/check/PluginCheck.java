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

package io.github.uwsgiboot.check;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.InvalidAddressException;
import io.github.uwsgiboot.networking.PathRules;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

/**
 * Finds plugins whose names uWSGI would not find, and options whose plugins are not
 * loaded, or too late. uWSGI only logs that a plugin is missing ({@code core/plugins.c}).
 */
class PluginCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Set<String> embedded = subject.configuration().embeddedPlugins();
		Problems problems = new Problems();
		List<String> given = subject.configuration().plugins();
		for (int i = 0; i < given.size(); i++) {
			addNames(subject.configuration().pluginProperty(i), given.get(i), problems);
		}
		for (Line line : subject.lines().raw()) {
			if (PluginNames.areIn(line) && line.literal() != null) {
				addNames(line.property(), line.directive().value().text(), problems);
				problems.add(embedded(line, embedded));
			}
		}
		if (!subject.lines().isOn("autoload")) {
			addOptions(subject, embedded, problems);
		}
		return problems.stream();
	}

	private void addNames(String property, String text, Problems problems) {
		if (!PluginNames.areWellFormed(text)) {
			problems.add(Problem.error("plugin-name-malformed", property, text,
					"uWSGI looks for one file of that very name, logs that there is none, and goes on without the"
							+ " plugin.",
					"Write one name an element, for example 'python3'."));
			return;
		}
		for (String file : PluginNames.files(text)) {
			problems.add(file(property, text, file));
		}
	}

	private @Nullable Problem file(String property, String text, String file) {
		try {
			PathRules.requireNoHome(file);
			Problem ending = ending(property, text, file);
			return (ending != null) ? ending : relative(property, text, file);
		}
		catch (InvalidAddressException ex) {
			return Problem.error(ex.code(), property, text, ex.consequence(), ex.remedy());
		}
	}

	private @Nullable Problem relative(String property, String text, String file) {
		if (file.indexOf('/') <= 0) {
			return null;
		}
		return Problem.warning("plugin-path-relative", property, text,
				"uWSGI looks for '%s' in the directory that it is started in and nowhere else; where there is no such"
					.formatted(file) + " file it logs that, and goes on without the plugin, or exits on 'need-plugin'.",
				"Write the name alone, which uWSGI looks for in 'uwsgi.plugins-dir', or a path that begins with '/'.");
	}

	private @Nullable Problem ending(String property, String text, String file) {
		String name = PluginNames.withoutPart(file);
		if (name == null) {
			return null;
		}
		return Problem.error("plugin-name-malformed", property, text,
				"uWSGI adds '_plugin.so' to a name that does not end in it: it looks for '%s_plugin.so', logs that there"
					.formatted(file) + " is none, and goes on without the plugin, or exits on 'need-plugin'.",
				"Write '%s', which stands for the file '%s_plugin.so'.".formatted(name, name));
	}

	private @Nullable Problem embedded(Line line, Set<String> embedded) {
		String text = line.directive().value().text();
		if (Collections.disjoint(PluginNames.of(text), embedded)) {
			return null;
		}
		return line.name().equals("need-plugin")
				? Problem.error("plugin-embedded", line.property(), text,
						"uWSGI exits on 'need-plugin' for a plugin that is part of its binary.",
						"Leave the plugin out: it is there.")
				: Problem.warning("plugin-embedded", line.property(), text,
						"uWSGI looks for the file of a plugin that is part of its binary, and logs an error.",
						"Leave the plugin out: it is there.");
	}

	private void addOptions(CheckSubject subject, Set<String> embedded, Problems problems) {
		List<Line> lines = subject.lines().all();
		boolean strict = subject.configuration().strict();
		Set<Set<String>> suppliers = new HashSet<>();
		for (int index = 0; index < lines.size(); index++) {
			if (needsPlugin(lines.get(index), embedded, suppliers)) {
				problems.add(option(lines, index, strict));
			}
		}
	}

	private boolean needsPlugin(Line line, Set<String> embedded, Set<Set<String>> suppliers) {
		UwsgiOption option = line.option();
		return option != null && option.needsPlugin() && !line.conditional() && !supply(embedded, option)
				&& suppliers.add(option.plugins());
	}

	private @Nullable Problem option(List<Line> lines, int index, boolean strict) {
		Line line = lines.get(index);
		UwsgiOption option = Objects.requireNonNull(line.option());
		if (load(lines.subList(0, index), option)) {
			return null;
		}
		boolean later = load(lines.subList(index, lines.size()), option);
		return later ? (strict ? late(line, option) : null) : missing(line, option);
	}

	private boolean load(List<Line> lines, UwsgiOption option) {
		for (Line line : lines) {
			if (PluginNames.areIn(line) && supply(PluginNames.of(line.directive().value().text()), option)) {
				return true;
			}
		}
		return false;
	}

	private boolean supply(Collection<String> plugins, UwsgiOption option) {
		for (String plugin : plugins) {
			for (String supplier : option.plugins()) {
				// A plugin for a language is built once for each version, which its name
				// ends in.
				if (plugin.startsWith(supplier)) {
					return true;
				}
			}
		}
		return false;
	}

	private Problem late(Line line, UwsgiOption option) {
		return line.error("plugin-too-late",
				"The plugin %s is loaded below '%s', which a strict uWSGI does not know yet: it exits."
					.formatted(name(option), line.key()),
				"Name the plugin in 'uwsgi.plugins' instead.");
	}

	private Problem missing(Line line, UwsgiOption option) {
		return line.warning("plugin-missing",
				"'%s' belongs to the plugin %s, which no line loads: a strict uWSGI exits on it, any other one"
					.formatted(line.key(), name(option)) + " ignores it.",
				"Name the plugin in 'uwsgi.plugins' as its file is named on the machine, for example 'python3', or in"
						+ " 'uwsgi.embedded-plugins' if it is part of the binary.");
	}

	private String name(UwsgiOption option) {
		return String.join(" or ", option.plugins());
	}

}
