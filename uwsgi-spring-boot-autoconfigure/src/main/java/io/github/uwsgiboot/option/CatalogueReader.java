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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Puts a catalogue together from the generated tables and those kept by hand. Each table
 * is read when something in it is asked for. Safe for use by several threads.
 */
final class CatalogueReader {

	private final String version;

	private @Nullable Map<String, CatalogueRow> overlay;

	private @Nullable Set<String> automaticPlugins;

	CatalogueReader(String version) {
		this.version = version;
	}

	/**
	 * Return the rows of all options, generated and newer ones.
	 * @return the rows
	 */
	List<CatalogueRow> options() {
		List<CatalogueRow> options = new ArrayList<>(rows("options"));
		options.addAll(rows("newer"));
		return options;
	}

	Map<String, RouteAction> routeActions() {
		Set<String> open = new HashSet<>();
		for (CatalogueRow row : rows("open-route-actions")) {
			open.add(row.first());
		}
		Map<String, RouteAction> actions = new HashMap<>();
		for (CatalogueRow row : rows("route-actions")) {
			actions.put(row.first(), new RouteAction(row.first(), row.value("plugin"), open.contains(row.first())));
		}
		return actions;
	}

	/**
	 * Read the plugins of what plugins supply.
	 * @param table the table
	 * @return the plugins by the names in the first column, {@code null} for what the
	 * core has
	 */
	Map<String, @Nullable String> plugins(String table) {
		Map<String, @Nullable String> plugins = new HashMap<>();
		for (CatalogueRow row : rows(table)) {
			plugins.put(row.first(), row.value("plugin"));
		}
		return plugins;
	}

	Map<NamedInValue, String> namedPlugins() {
		Map<NamedInValue, String> plugins = new HashMap<>();
		for (CatalogueRow row : rows("named-plugins")) {
			String name = Objects.requireNonNullElse(row.value("name"), "");
			plugins.put(new NamedInValue(row.first(), name), row.cell("plugin"));
		}
		return plugins;
	}

	/**
	 * Read a table whose rows are looked for by their first cells.
	 * @param table the table
	 * @return the rows by their first cells
	 */
	Map<String, CatalogueRow> byName(String table) {
		Map<String, CatalogueRow> byName = new HashMap<>();
		for (CatalogueRow row : rows(table)) {
			byName.put(row.first(), row);
		}
		return byName;
	}

	/**
	 * Read what values name without a plugin that is loaded for it alone.
	 * @return the names
	 */
	Set<NamedInValue> namedValues() {
		Set<NamedInValue> names = new HashSet<>();
		for (CatalogueRow row : rows("named-values")) {
			names.add(new NamedInValue(row.first(), row.cell("name")));
		}
		return names;
	}

	/**
	 * Read an option.
	 * @param row a row of {@link #options()}
	 * @return the option
	 */
	UwsgiOption option(CatalogueRow row) {
		CatalogueRow byHand = overlay().get(row.first());
		Phase phase = (byHand != null) ? byHand.constant("phase", Phase.GLOBALS) : Phase.GLOBALS;
		Effect effect = (byHand != null) ? byHand.constant("effect", Effect.CONFIGURES) : Effect.CONFIGURES;
		boolean secret = byHand != null && byHand.is("secret", "secret");
		return new UwsgiOption(row.first(), row.values("aliases"), ArgumentKind.valueOf(row.cell("argument")),
				row.is("repeatable", "repeatable"), set(row.values("flags")), phase, effect, secret,
				set(row.values("plugins")), set(row.values("features")), activatedPlugin(row.values("plugins")));
	}

	private @Nullable String activatedPlugin(List<String> plugins) {
		return (plugins.size() == 1 && automaticPlugins().containsAll(plugins)) ? plugins.get(0) : null;
	}

	/**
	 * Return whether there is a plugin.
	 * @param name the name of the plugin; where it is one for a language, with or without
	 * a version
	 * @return whether the tables have all that it supplies
	 */
	boolean hasPlugin(String name) {
		int end = name.length();
		while (end > 0 && (Character.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == '.')) {
			end--;
		}
		boolean found = false;
		for (CatalogueRow row : rows("plugins")) {
			boolean versions = !row.is("activation", "automatic");
			found = found || row.first().equals(name) || versions && row.first().equals(name.substring(0, end));
		}
		return found;
	}

	private synchronized Map<String, CatalogueRow> overlay() {
		if (this.overlay == null) {
			Map<String, CatalogueRow> read = new HashMap<>();
			for (CatalogueRow row : rows("overlay")) {
				read.put(row.first(), row);
			}
			this.overlay = read;
		}
		return this.overlay;
	}

	private synchronized Set<String> automaticPlugins() {
		if (this.automaticPlugins == null) {
			Set<String> read = new HashSet<>();
			for (CatalogueRow row : rows("plugins")) {
				if (row.is("activation", "automatic")) {
					read.add(row.first());
				}
			}
			this.automaticPlugins = read;
		}
		return this.automaticPlugins;
	}

	private static Set<String> set(List<String> values) {
		return values.isEmpty() ? Set.of() : new LinkedHashSet<>(values);
	}

	private List<CatalogueRow> rows(String table) {
		return new CatalogueTable(this.version + "-" + table + ".tsv").rows();
	}

}
