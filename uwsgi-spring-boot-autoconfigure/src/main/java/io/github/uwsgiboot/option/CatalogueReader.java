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

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Puts a catalogue together from the generated tables and those kept by hand.
 */
final class CatalogueReader {

	private final String version;

	private final Map<String, CatalogueRow> overlay;

	private final Set<String> automaticPlugins;

	CatalogueReader(String version) {
		this.version = version;
		this.overlay = rows("overlay").stream()
			.collect(Collectors.toMap((row) -> row.cell("name"), Function.identity()));
		this.automaticPlugins = rows("plugins").stream()
			.filter((row) -> row.is("activation", "automatic"))
			.map((row) -> row.cell("plugin"))
			.collect(Collectors.toSet());
	}

	OptionCatalogue read() {
		List<UwsgiOption> options = Stream.concat(rows("options").stream(), rows("newer").stream())
			.map(this::option)
			.sorted(Comparator.comparing(UwsgiOption::name))
			.toList();
		return new OptionCatalogue(options, routeActions(), namedPlugins());
	}

	private List<RouteAction> routeActions() {
		Set<String> open = rows("open-route-actions").stream()
			.map((row) -> row.cell("action"))
			.collect(Collectors.toSet());
		return rows("route-actions").stream()
			.map((row) -> new RouteAction(row.cell("action"), row.value("plugin"), open.contains(row.cell("action"))))
			.toList();
	}

	private Map<NamedInValue, String> namedPlugins() {
		return rows("named-plugins").stream()
			.collect(Collectors.toMap(
					(row) -> new NamedInValue(row.cell("option"), Objects.requireNonNullElse(row.value("name"), "")),
					(row) -> row.cell("plugin")));
	}

	private UwsgiOption option(CatalogueRow row) {
		String name = row.cell("name");
		CatalogueRow byHand = this.overlay.get(name);
		Phase phase = (byHand != null) ? byHand.constant("phase", Phase.GLOBALS) : Phase.GLOBALS;
		Effect effect = (byHand != null) ? byHand.constant("effect", Effect.CONFIGURES) : Effect.CONFIGURES;
		boolean secret = byHand != null && byHand.is("secret", "secret");
		return new UwsgiOption(name, row.values("aliases"), ArgumentKind.valueOf(row.cell("argument")),
				row.is("repeatable", "repeatable"), set(row.values("flags")), phase, effect, secret,
				set(row.values("plugins")), set(row.values("features")), activatedPlugin(row.values("plugins")));
	}

	private @Nullable String activatedPlugin(List<String> plugins) {
		return (plugins.size() == 1 && this.automaticPlugins.containsAll(plugins)) ? plugins.get(0) : null;
	}

	private static Set<String> set(List<String> values) {
		return values.isEmpty() ? Set.of() : new LinkedHashSet<>(values);
	}

	private List<CatalogueRow> rows(String table) {
		return new CatalogueTable("%s-%s.tsv".formatted(this.version, table)).rows();
	}

}
