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

package io.github.uwsgiboot.option;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An option of uWSGI, as its option tables and the functions behind them define it.
 *
 * @param name the name under which the option is rendered
 * @param aliases the other names with the same meaning
 * @param argument what the option makes of its value
 * @param repeatable whether each line adds something; otherwise the last line wins
 * @param flags what the option table attaches to the option, in uWSGI's words without the
 * prefix {@code UWSGI_OPT_}, for example {@code IMMEDIATE} or {@code MASTER}
 * @param phase where the option's lines stand in a file
 * @param effect what the option does when it is read
 * @param secret whether the value may carry a password, a key, a header or a command line
 * @param plugins the plugins that supply the option, by their directory in uWSGI's
 * source; empty for an option of the core
 * @param features what the build of uWSGI must have for the option to exist, for example
 * {@code ssl}, {@code openssl<1.1} or {@code uwsgi>=2.0.22}; all of them are needed
 * @param activatedPlugin the plugin to load for the option, or {@code null} if none is
 * needed or only the user can tell which, as for a language plugin
 */
public record UwsgiOption(String name, List<String> aliases, ArgumentKind argument, boolean repeatable,
		Set<String> flags, Phase phase, Effect effect, boolean secret, Set<String> plugins, Set<String> features,
		@Nullable String activatedPlugin) {

	private static final Set<String> TAKING_EMPTY_TEXTS = Set.of("carbon-root", "if-not-reload", "if-reload", "iprint",
			"print", "procname-append", "procname-prefix", "procname-prefix-spaced");

	/**
	 * Create an option, whose lists and sets become immutable and keep their order.
	 */
	public UwsgiOption {
		aliases = List.copyOf(aliases);
		flags = inOrder(flags);
		plugins = inOrder(plugins);
		features = inOrder(features);
	}

	static UwsgiOption of(CatalogueRow row, CatalogueTables tables) {
		CatalogueRow byHand = tables.row("overlay", row.first());
		Phase phase = (byHand != null) ? byHand.constant("phase", Phase.GLOBALS) : Phase.GLOBALS;
		Effect effect = (byHand != null) ? byHand.constant("effect", Effect.CONFIGURES) : Effect.CONFIGURES;
		boolean secret = byHand != null && byHand.is("secret", "secret");
		List<String> plugins = row.values("plugins");
		return new UwsgiOption(row.first(), row.values("aliases"), ArgumentKind.valueOf(row.cell("argument")),
				row.is("repeatable", "repeatable"), set(row.values("flags")), phase, effect, secret, set(plugins),
				set(row.values("features")), activated(plugins, tables));
	}

	private static @Nullable String activated(List<String> plugins, CatalogueTables tables) {
		CatalogueRow row = (plugins.size() == 1) ? tables.row("plugins", plugins.get(0)) : null;
		return (row != null && row.is("activation", "automatic")) ? row.first() : null;
	}

	private static Set<String> set(List<String> values) {
		return values.isEmpty() ? Set.of() : new LinkedHashSet<>(values);
	}

	/**
	 * Return whether uWSGI runs the option while it reads the file. The value of such an
	 * option never goes through the passes that replace <code>$(ENV)</code>,
	 * <code>@(file)</code> and {@code %(placeholder)} ({@code core/config.c}).
	 * @return whether the option is immediate
	 */
	public boolean immediate() {
		return this.flags.contains("IMMEDIATE");
	}

	/**
	 * Return whether the option makes uWSGI run with a master process even when
	 * {@code master} is not set ({@code core/config.c}).
	 * @return whether the option forces the master process
	 */
	public boolean forcesMaster() {
		return this.flags.contains("MASTER") || this.flags.contains("LOG_MASTER")
				|| this.flags.contains("REQ_LOG_MASTER");
	}

	/**
	 * Return whether the option is on or off and nothing else.
	 * @return whether the option is a flag
	 */
	public boolean isFlag() {
		return this.argument == ArgumentKind.FLAG;
	}

	/**
	 * Return whether the option is not one of the core.
	 * @return whether a plugin supplies the option
	 */
	public boolean needsPlugin() {
		return !this.plugins.isEmpty();
	}

	/**
	 * Return whether only a build against an OpenSSL before 1.1 has the option, which no
	 * uWSGI of today is.
	 * @return whether the option is outdated
	 */
	public boolean needsOldOpenSsl() {
		return this.features.contains("openssl<1.1");
	}

	/**
	 * Return whether an empty text says something to the option, or adds nothing to a
	 * text. Others use it in the place of a path, a name or a rule.
	 * @return whether the value may be empty
	 */
	public boolean takesEmptyText() {
		return this.argument == ArgumentKind.OPTIONAL || TAKING_EMPTY_TEXTS.contains(this.name);
	}

	/**
	 * Return whether the option depends on the order among different options, so that a
	 * map of options cannot hold it.
	 * @return whether the option belongs to the ordered directives
	 */
	public boolean belongsToDirectives() {
		return this.phase == Phase.DIRECTIVES;
	}

	/**
	 * Return whether the option does more than to configure the server.
	 * @return whether the option acts as soon as uWSGI reads it
	 * @see #exits()
	 */
	public boolean actsAtOnce() {
		return this.effect != Effect.CONFIGURES;
	}

	/**
	 * Return whether uWSGI ends with this option instead of serving.
	 * @return whether uWSGI ends with this option
	 */
	public boolean exits() {
		return this.effect == Effect.EXITS;
	}

	private static Set<String> inOrder(Set<String> values) {
		return (values.size() < 2) ? Set.copyOf(values) : Collections.unmodifiableSet(new LinkedHashSet<>(values));
	}

}
