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

import io.github.uwsgiboot.option.OptionCatalogue;

/**
 * Tells whether all that uWSGI could have is known: a plugin that is not uWSGI's own may
 * add actions, conditions, loggers and the like, and another file may load one.
 */
final class KnownPlugins {

	private KnownPlugins() {
	}

	static boolean areAll(CheckSubject subject) {
		Lines lines = subject.lines();
		if (lines.hasIncludes() || lines.has("autoload") || lines.has("dlopen") || !subject.allowedOptions().isEmpty()
				|| !areKnown(subject.configuration().embeddedPlugins())) {
			return false;
		}
		for (Line line : lines.all()) {
			if (PluginNames.areIn(line) && !areKnown(PluginNames.of(line.directive().value().text()))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return whether plugins are uWSGI's own.
	 * @param plugins the names of the plugins
	 * @return whether none is of somebody else's
	 */
	static boolean areKnown(Collection<String> plugins) {
		for (String plugin : plugins) {
			if (!OptionCatalogue.uwsgi20().hasPlugin(plugin)) {
				return false;
			}
		}
		return true;
	}

}
