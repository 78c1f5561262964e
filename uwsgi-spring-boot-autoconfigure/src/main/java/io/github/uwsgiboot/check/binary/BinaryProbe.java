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

import java.util.Set;

/**
 * What a uWSGI binary is made of.
 *
 * @param version its version, for example {@code 2.0.21-debian}
 * @param embeddedPlugins the plugins that are part of it
 * @param pluginsDir the directory in which it looks for other plugins, unless a file
 * names other directories; may be relative
 * @param features what it was built with, in the words of its compiler flags without
 * their prefix {@code UWSGI_}, for example {@code SSL} or {@code PCRE}
 * @param options the names of the options that its core and its embedded plugins have
 */
public record BinaryProbe(String version, Set<String> embeddedPlugins, String pluginsDir, Set<String> features,
		Set<String> options) {

	/**
	 * Create a probe from copies of the sets.
	 */
	public BinaryProbe {
		embeddedPlugins = Set.copyOf(embeddedPlugins);
		features = Set.copyOf(features);
		options = Set.copyOf(options);
	}

	/**
	 * Return whether the binary has a plugin in it. The plugin of a language may be built
	 * with the language's version in its name ({@code python311}), but is embedded
	 * without it.
	 * @param plugin the name of the plugin
	 * @return whether the plugin is a part of the binary
	 */
	public boolean embeds(String plugin) {
		return this.embeddedPlugins.contains(plugin) || this.embeddedPlugins.contains(plugin.replaceFirst("\\d+$", ""));
	}

}
