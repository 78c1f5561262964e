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

package io.github.uwsgiboot.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.uwsgiboot.ini.Expressions;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * Properties of uWSGI's configuration.
 */
@ConfigurationProperties(UwsgiProperties.PREFIX)
public class UwsgiProperties {

	/**
	 * The prefix of the properties.
	 */
	public static final String PREFIX = "uwsgi";

	/**
	 * Whether uWSGI's configuration is rendered and written.
	 */
	private boolean enabled = true;

	/**
	 * Name of the section of the ini file. For another name than "uwsgi", uWSGI has to be
	 * started with FILE:NAME.
	 */
	private String section = "uwsgi";

	/**
	 * Whether uWSGI refuses options that it does not know, instead of taking them for
	 * placeholders.
	 */
	private boolean strict = true;

	/**
	 * Name that stands for {project_name} in addresses and paths. The value of
	 * spring.application.name by default.
	 */
	private @Nullable String projectName;

	/**
	 * Directory that stands for {runtime_dir} in addresses and paths;
	 * {project_runtime_dir} is its subdirectory of the project's name.
	 */
	private String runtimeDir = "/run";

	/**
	 * Treatment of what uWSGI would replace in values, such as %d, $(NAME) and @(file):
	 * "escape" keeps values literal, "pass" lets uWSGI replace it.
	 */
	private Expressions expressions = Expressions.ESCAPE;

	/**
	 * Plugins to load. Those that used options and their values need are added.
	 */
	private List<String> plugins = new ArrayList<>();

	/**
	 * Directory in which uWSGI looks for plugins. uWSGI's default is compiled in.
	 */
	private @Nullable String pluginsDir;

	/**
	 * Plugins that are part of the uWSGI binary and never loaded: "auto" asks the binary
	 * if there is one and it is not off, "none" stands for none.
	 */
	private List<String> embeddedPlugins = new ArrayList<>(List.of("auto"));

	/**
	 * Other options of uWSGI by their own names: a value, or a list of values for
	 * repeated lines.
	 */
	private Map<String, List<String>> options = new LinkedHashMap<>();

	/**
	 * Ordered lines in uWSGI's own language, each as name = value, for example routes,
	 * hooks and conditions.
	 */
	private List<String> directives = new ArrayList<>();

	/**
	 * Networking options.
	 */
	@NestedConfigurationProperty
	private final NetworkingProperties networking = new NetworkingProperties();

	/**
	 * Checks.
	 */
	@NestedConfigurationProperty
	private final CheckProperties check = new CheckProperties();

	/**
	 * Writer.
	 */
	@NestedConfigurationProperty
	private final WriterProperties writer = new WriterProperties();

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public String getSection() {
		return this.section;
	}

	public void setSection(String section) {
		this.section = section;
	}

	public boolean isStrict() {
		return this.strict;
	}

	public void setStrict(boolean strict) {
		this.strict = strict;
	}

	public @Nullable String getProjectName() {
		return this.projectName;
	}

	public void setProjectName(@Nullable String projectName) {
		this.projectName = projectName;
	}

	public String getRuntimeDir() {
		return this.runtimeDir;
	}

	public void setRuntimeDir(String runtimeDir) {
		this.runtimeDir = runtimeDir;
	}

	public Expressions getExpressions() {
		return this.expressions;
	}

	public void setExpressions(Expressions expressions) {
		this.expressions = expressions;
	}

	public List<String> getPlugins() {
		return this.plugins;
	}

	public void setPlugins(List<String> plugins) {
		this.plugins = plugins;
	}

	public @Nullable String getPluginsDir() {
		return this.pluginsDir;
	}

	public void setPluginsDir(@Nullable String pluginsDir) {
		this.pluginsDir = pluginsDir;
	}

	public List<String> getEmbeddedPlugins() {
		return this.embeddedPlugins;
	}

	public void setEmbeddedPlugins(List<String> embeddedPlugins) {
		this.embeddedPlugins = embeddedPlugins;
	}

	public Map<String, List<String>> getOptions() {
		return this.options;
	}

	public void setOptions(Map<String, List<String>> options) {
		this.options = options;
	}

	public List<String> getDirectives() {
		return this.directives;
	}

	public void setDirectives(List<String> directives) {
		this.directives = directives;
	}

	public NetworkingProperties getNetworking() {
		return this.networking;
	}

	public CheckProperties getCheck() {
		return this.check;
	}

	public WriterProperties getWriter() {
		return this.writer;
	}

}
