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

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Puts a catalogue together from the generated tables and those kept by hand.
 */
final class CatalogueReader {

	private static final String NOTHING = "-";

	private static final List<String> NO_OVERLAY = List.of(NOTHING, NOTHING, NOTHING, NOTHING);

	private final String version;

	CatalogueReader(String version) {
		this.version = version;
	}

	OptionCatalogue read() {
		Map<String, List<String>> overlay = readOverlay();
		Set<String> automaticPlugins = readAutomaticPlugins();
		List<UwsgiOption> options = table("options", 7).stream()
			.map((row) -> option(row, overlay.getOrDefault(row.get(0), NO_OVERLAY), automaticPlugins))
			.toList();
		return new OptionCatalogue(options, readRouteActions());
	}

	private Map<String, List<String>> readOverlay() {
		Map<String, List<String>> overlay = new HashMap<>();
		table("overlay", 4).forEach((row) -> overlay.put(row.get(0), row));
		return overlay;
	}

	private Set<String> readAutomaticPlugins() {
		return table("plugins", 2).stream()
			.filter((row) -> row.get(1).equals("automatic"))
			.map((row) -> row.get(0))
			.collect(Collectors.toSet());
	}

	private List<RouteAction> readRouteActions() {
		return table("route-actions", 2).stream()
			.map((row) -> new RouteAction(row.get(0), row.get(1).equals(NOTHING) ? null : row.get(1)))
			.toList();
	}

	private UwsgiOption option(List<String> row, List<String> overlay, Set<String> automaticPlugins) {
		Set<String> plugins = values(row.get(5));
		return new UwsgiOption(row.get(0), List.copyOf(values(row.get(1))), ArgumentKind.valueOf(row.get(2)),
				row.get(3).equals("yes"), values(row.get(4)), phase(overlay.get(1)), effect(overlay.get(2)),
				overlay.get(3).equals("secret"), plugins, values(row.get(6)), activated(plugins, automaticPlugins));
	}

	private static Phase phase(String value) {
		return value.equals(NOTHING) ? Phase.GLOBALS : Phase.valueOf(value);
	}

	private static Effect effect(String value) {
		return switch (value) {
			case NOTHING -> Effect.CONFIGURES;
			case "acts" -> Effect.ACTS;
			case "exits" -> Effect.EXITS;
			default -> throw new IllegalStateException("unknown effect '%s'".formatted(value));
		};
	}

	private static @Nullable String activated(Set<String> plugins, Set<String> automaticPlugins) {
		return (plugins.size() == 1 && automaticPlugins.containsAll(plugins)) ? plugins.iterator().next() : null;
	}

	private static Set<String> values(String cell) {
		return cell.equals(NOTHING) ? Set.of() : new LinkedHashSet<>(Arrays.asList(cell.split(",")));
	}

	private List<List<String>> table(String name, int columns) {
		return new CatalogueTable("%s-%s.tsv".formatted(this.version, name), columns).rows();
	}

}
