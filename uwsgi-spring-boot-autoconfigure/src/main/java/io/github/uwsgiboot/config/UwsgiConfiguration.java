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
import java.util.function.UnaryOperator;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Placeholders;
import io.github.uwsgiboot.networking.PrivilegedPorts;
import io.github.uwsgiboot.networking.PropertyNames;
import io.github.uwsgiboot.networking.RenderContext;
import io.github.uwsgiboot.networking.SharedSockets;
import io.github.uwsgiboot.networking.SocketCounters;
import io.github.uwsgiboot.option.OptionCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a uWSGI instance. Immutable. For example:
 *
 * <pre>
 * UwsgiConfiguration.builder()
 *     .option("master", "true")
 *     .networking((networking) -&gt; networking
 *         .socket(Socket.of("web", SocketType.HTTP).address("127.0.0.1:8080")))
 *     .build()
 * </pre>
 */
public final class UwsgiConfiguration {

	private final String section;

	private final boolean strict;

	private final @Nullable String projectName;

	private final String runtimeDir;

	private final Expressions expressions;

	private final List<String> plugins;

	private final @Nullable String pluginsDir;

	private final Set<String> embeddedPlugins;

	private final List<RawOption> options;

	private final List<String> directives;

	private final Networking networking;

	private final List<AddedOption> additions;

	private UwsgiConfiguration(Builder builder) {
		this.section = builder.section;
		this.strict = builder.strict;
		this.projectName = builder.projectName;
		this.runtimeDir = builder.runtimeDir;
		this.expressions = builder.expressions;
		this.plugins = List.copyOf(builder.plugins);
		this.pluginsDir = builder.pluginsDir;
		this.embeddedPlugins = Set.copyOf(builder.embeddedPlugins);
		this.options = List.copyOf(builder.options);
		this.directives = List.copyOf(builder.directives);
		this.networking = builder.networking;
		this.additions = List.copyOf(builder.additions);
	}

	/**
	 * Return a builder of a configuration in which nothing is set.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Return a builder that starts from this configuration.
	 * @return the builder
	 */
	public Builder toBuilder() {
		return new Builder(this);
	}

	/**
	 * Return the section of the ini file, {@code uwsgi} by default.
	 * @return the section
	 */
	public String section() {
		return this.section;
	}

	/**
	 * Return whether uWSGI refuses options that it does not know, true by default.
	 * @return whether it is strict
	 */
	public boolean strict() {
		return this.strict;
	}

	/**
	 * Return the name that stands for <code>{project_name}</code>, or {@code null} if
	 * there is none.
	 * @return the name of the project
	 */
	public @Nullable String projectName() {
		return this.projectName;
	}

	/**
	 * Return the directory that stands for <code>{runtime_dir}</code>, {@code /run} by
	 * default.
	 * @return the directory
	 */
	public String runtimeDir() {
		return this.runtimeDir;
	}

	/**
	 * Return what happens to uWSGI's replacements in values.
	 * @return what happens to them
	 */
	public Expressions expressions() {
		return this.expressions;
	}

	/**
	 * Return the plugins to load, as they were given: one that is named twice is loaded
	 * once.
	 * @return the names of the plugins
	 */
	public List<String> plugins() {
		return this.plugins;
	}

	/**
	 * Return the directory of the plugins, or {@code null} for the one that the uWSGI
	 * binary was built with.
	 * @return the directory
	 */
	public @Nullable String pluginsDir() {
		return this.pluginsDir;
	}

	/**
	 * Return the plugins that are part of the uWSGI binary.
	 * @return the names of the plugins
	 */
	public Set<String> embeddedPlugins() {
		return this.embeddedPlugins;
	}

	/**
	 * Return the options that are given by their own names.
	 * @return the options
	 */
	public List<RawOption> options() {
		return this.options;
	}

	/**
	 * Return the ordered lines in uWSGI's own language.
	 * @return the lines
	 */
	public List<String> directives() {
		return this.directives;
	}

	/**
	 * Return the networking options.
	 * @return the networking options
	 */
	public Networking networking() {
		return this.networking;
	}

	/**
	 * Return the options that something else asks for; they make no configuration of an
	 * empty one.
	 * @return the options
	 */
	public List<AddedOption> additions() {
		return this.additions;
	}

	/**
	 * Return the full name of the property that one of the {@linkplain #plugins()
	 * plugins} comes from.
	 * @param index the place of the plugin, from 0
	 * @return the name
	 */
	public String pluginProperty(int index) {
		return PropertyNames.element("uwsgi.plugins", index, this.plugins.size());
	}

	/**
	 * Return whether there is nothing to render: no plugin, no option, no directive and
	 * no networking option.
	 * @return whether the configuration is empty
	 */
	public boolean isEmpty() {
		return this.plugins.isEmpty() && this.options.isEmpty() && this.directives.isEmpty()
				&& this.networking.isEmpty();
	}

	/**
	 * Return the placeholders of this configuration.
	 * @return the placeholders
	 */
	public Placeholders placeholders() {
		return new Placeholders(this.projectName, this.runtimeDir);
	}

	/**
	 * Return what becomes of sockets on ports below 1024. By default, those that a DSN
	 * describes get a shared socket if uWSGI drops its privileges ({@code uid} or
	 * {@code gid}), or if this process does not run as root.
	 * @return what becomes of sockets on privileged ports
	 */
	public PrivilegedPorts privilegedPorts() {
		SharedSockets allowed = this.networking.allowSharedSockets();
		boolean shared = allowed == SharedSockets.TRUE || allowed == SharedSockets.AUTO
				&& (dropsPrivileges() || !"root".equals(System.getProperty("user.name")));
		return new PrivilegedPorts(shared, placeholders());
	}

	private boolean dropsPrivileges() {
		for (RawOption option : this.options) {
			if (isUserOrGroup(option.name())) {
				return true;
			}
		}
		for (String line : this.directives) {
			if (isUserOrGroup(DirectiveLine.parse(line).key())) {
				return true;
			}
		}
		return false;
	}

	private static boolean isUserOrGroup(String key) {
		return key.equals("uid") || key.equals("gid");
	}

	/**
	 * Return the ini document of this configuration. The configuration should have passed
	 * its checks.
	 * @return the document, without a directive if this configuration is
	 * {@linkplain #isEmpty() empty}
	 */
	public IniDocument document() {
		if (isEmpty()) {
			return new IniDocument(this.section, List.of());
		}
		RenderContext context = new RenderContext(OptionCatalogue.uwsgi20(), this.expressions, placeholders(),
				privilegedPorts());
		List<Directive> body = new ArrayList<>(new RawLines(context).directives(this));
		body.addAll(this.networking.directives(SocketCounters.after(body, context.options()), context));
		List<Directive> document = new Prologue(context).directives(this, body);
		document.addAll(body);
		return new IniDocument(this.section, document);
	}

	/**
	 * Builds a {@link UwsgiConfiguration}.
	 */
	public static final class Builder {

		private String section = "uwsgi";

		private boolean strict = true;

		private @Nullable String projectName;

		private String runtimeDir = "/run";

		private Expressions expressions = Expressions.ESCAPE;

		private final List<String> plugins = new ArrayList<>();

		private @Nullable String pluginsDir;

		private final Set<String> embeddedPlugins = new LinkedHashSet<>();

		private final List<RawOption> options = new ArrayList<>();

		private final List<String> directives = new ArrayList<>();

		private Networking networking = Networking.none();

		private final List<AddedOption> additions = new ArrayList<>();

		private Builder() {
		}

		private Builder(UwsgiConfiguration configuration) {
			this.section = configuration.section;
			this.strict = configuration.strict;
			this.projectName = configuration.projectName;
			this.runtimeDir = configuration.runtimeDir;
			this.expressions = configuration.expressions;
			this.plugins.addAll(configuration.plugins);
			this.pluginsDir = configuration.pluginsDir;
			this.embeddedPlugins.addAll(configuration.embeddedPlugins);
			this.options.addAll(configuration.options);
			this.directives.addAll(configuration.directives);
			this.networking = configuration.networking;
			this.additions.addAll(configuration.additions);
		}

		/**
		 * Set the section of the ini file.
		 * @param section the name of the section
		 * @return this builder
		 */
		public Builder section(String section) {
			this.section = section;
			return this;
		}

		/**
		 * Set whether uWSGI refuses options that it does not know.
		 * @param strict whether uWSGI is strict
		 * @return this builder
		 */
		public Builder strict(boolean strict) {
			this.strict = strict;
			return this;
		}

		/**
		 * Set the name that stands for <code>{project_name}</code>.
		 * @param projectName the name of the project
		 * @return this builder
		 */
		public Builder projectName(@Nullable String projectName) {
			this.projectName = projectName;
			return this;
		}

		/**
		 * Set the directory that stands for <code>{runtime_dir}</code>.
		 * @param runtimeDir the directory
		 * @return this builder
		 */
		public Builder runtimeDir(String runtimeDir) {
			this.runtimeDir = runtimeDir;
			return this;
		}

		/**
		 * Set what happens to uWSGI's replacements in values.
		 * @param expressions what happens to them
		 * @return this builder
		 */
		public Builder expressions(Expressions expressions) {
			this.expressions = expressions;
			return this;
		}

		/**
		 * Add a plugin to load.
		 * @param plugin the name of the plugin
		 * @return this builder
		 */
		public Builder plugin(String plugin) {
			this.plugins.add(plugin);
			return this;
		}

		/**
		 * Set the directory of the plugins.
		 * @param pluginsDir the directory
		 * @return this builder
		 */
		public Builder pluginsDir(@Nullable String pluginsDir) {
			this.pluginsDir = pluginsDir;
			return this;
		}

		/**
		 * Add a plugin that is part of the uWSGI binary, so that it is never loaded.
		 * @param plugin the name of the plugin
		 * @return this builder
		 */
		public Builder embeddedPlugin(String plugin) {
			this.embeddedPlugins.add(plugin);
			return this;
		}

		/**
		 * Add an option by its own name.
		 * @param name the name of the option
		 * @param values the values, each of which becomes a line
		 * @return this builder
		 * @throws IllegalArgumentException if there is no value; a flag is set by
		 * {@code "true"}
		 */
		public Builder option(String name, String... values) {
			if (values.length == 0) {
				throw new IllegalArgumentException(
						"The option '%s' has no value, and would make no line: a flag is set by \"true\""
							.formatted(name));
			}
			return option(new RawOption(name, List.of(values)));
		}

		/**
		 * Add an option that may come from a property of its own.
		 * @param option the option
		 * @return this builder
		 */
		public Builder option(RawOption option) {
			this.options.add(option);
			return this;
		}

		/**
		 * Take out an option that was added before, such as one that is to have another
		 * value. Typed properties and directives stay as they are.
		 * @param name the name of the option as it was given; aliases are other names
		 * @return this builder
		 */
		public Builder withoutOption(String name) {
			this.options.removeIf((option) -> option.name().equals(name));
			return this;
		}

		/**
		 * Add the options of a group.
		 * @param group the group
		 * @return this builder
		 */
		public Builder options(OptionGroup group) {
			group.options().forEach(this::option);
			return this;
		}

		/**
		 * Add a line in uWSGI's own language.
		 * @param line the line, {@code key = value}
		 * @return this builder
		 */
		public Builder directive(String line) {
			this.directives.add(line);
			return this;
		}

		/**
		 * Set the networking options.
		 * @param networking the networking options, in place of all that were set before
		 * @return this builder
		 */
		public Builder networking(Networking networking) {
			this.networking = networking;
			return this;
		}

		/**
		 * Change the networking options.
		 * @param networking what changes them
		 * @return this builder
		 */
		public Builder networking(UnaryOperator<Networking> networking) {
			this.networking = networking.apply(this.networking);
			return this;
		}

		/**
		 * Add an option that something else asks for. It stands below those that are
		 * given by their own names.
		 * @param addition the option
		 * @return this builder
		 */
		public Builder addition(AddedOption addition) {
			this.additions.add(addition);
			return this;
		}

		/**
		 * Return the configuration.
		 * @return the configuration
		 */
		public UwsgiConfiguration build() {
			return new UwsgiConfiguration(this);
		}

	}

}
