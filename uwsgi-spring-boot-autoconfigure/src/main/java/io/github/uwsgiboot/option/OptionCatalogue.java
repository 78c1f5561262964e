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

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * All options of uWSGI, those of the core and those of its plugins, and the actions,
 * conditions and variables of its internal routing.
 * <p>
 * The data was generated from uWSGI's own option tables; a small overlay kept by hand
 * adds what the tables do not tell. A catalogue is immutable.
 */
public final class OptionCatalogue {

	private static final OptionCatalogue UWSGI_20 = read(new CatalogueReader("uwsgi-2.0"));

	private final CatalogueReader reader;

	private final Map<String, CatalogueRow> rows = new HashMap<>();

	private final Map<String, UwsgiOption> options = new ConcurrentHashMap<>();

	private volatile @Nullable Map<String, RouteAction> routeActions;

	private volatile @Nullable Map<String, @Nullable String> routeConditions;

	private volatile @Nullable Map<String, @Nullable String> routeVariables;

	private volatile @Nullable Map<NamedInValue, String> namedPlugins;

	private volatile @Nullable Map<String, CatalogueRow> valueForms;

	private volatile @Nullable Map<String, CatalogueRow> routeForms;

	private volatile @Nullable Map<String, CatalogueRow> requiredPaths;

	OptionCatalogue(CatalogueReader reader, List<CatalogueRow> rows) {
		this.reader = reader;
		for (CatalogueRow row : rows) {
			register(row.first(), row);
			for (String alias : row.values("aliases")) {
				register(alias, row);
			}
		}
	}

	private static OptionCatalogue read(CatalogueReader reader) {
		return new OptionCatalogue(reader, reader.options());
	}

	private void register(String name, CatalogueRow row) {
		CatalogueRow other = this.rows.put(name, row);
		if (other != null) {
			throw new IllegalStateException(
					"'%s' names both '%s' and '%s'".formatted(name, other.first(), row.first()));
		}
	}

	/**
	 * Return the catalogue of uWSGI 2.0 up to 2.0.30. The names are read when it is asked
	 * for the first time, each option when it is.
	 * @return the catalogue of uWSGI 2.0
	 */
	public static OptionCatalogue uwsgi20() {
		return UWSGI_20;
	}

	/**
	 * Find an option by its name or one of its aliases. uWSGI tells upper from lower case
	 * and {@code -} from {@code _} in names, and so does this method.
	 * @param nameOrAlias the name to look for
	 * @return the option, or {@code null} if uWSGI has none of this name
	 */
	public @Nullable UwsgiOption find(String nameOrAlias) {
		UwsgiOption known = this.options.get(nameOrAlias);
		CatalogueRow row = (known != null) ? null : this.rows.get(nameOrAlias);
		return (row != null) ? find(row) : known;
	}

	private UwsgiOption find(CatalogueRow row) {
		UwsgiOption known = this.options.get(row.first());
		if (known != null) {
			return known;
		}
		UwsgiOption read = this.reader.option(row);
		UwsgiOption other = this.options.putIfAbsent(read.name(), read);
		return (other != null) ? other : read;
	}

	/**
	 * Return an option by its name or one of its aliases.
	 * @param nameOrAlias the name to look for
	 * @return the option
	 * @throws UnknownOptionException if uWSGI has no option of this name
	 */
	public UwsgiOption get(String nameOrAlias) {
		UwsgiOption option = find(nameOrAlias);
		if (option == null) {
			throw new UnknownOptionException(nameOrAlias, nearest(nameOrAlias));
		}
		return option;
	}

	/**
	 * Return the names that somebody who wrote a wrong name may have meant: those that
	 * differ in a few letters only, where {@code _} for {@code -} and upper for lower
	 * case do not count. Of the names of one option only the nearest is returned.
	 * @param name a name that is no option
	 * @return at most three names, the nearest first
	 */
	public List<String> nearest(String name) {
		Map<String, String> names = new HashMap<>();
		this.rows.forEach((known, row) -> names.put(known, row.first()));
		return new NearestNames(names).to(name);
	}

	private static List<String> nearest(String name, Set<String> known) {
		Map<String, String> names = new HashMap<>();
		known.forEach((each) -> names.put(each, each));
		return new NearestNames(names).to(name);
	}

	/**
	 * Return all options.
	 * @return the options, in the order of their names
	 */
	public Collection<UwsgiOption> options() {
		Map<String, UwsgiOption> sorted = new TreeMap<>();
		for (CatalogueRow row : this.rows.values()) {
			sorted.put(row.first(), find(row));
		}
		return Collections.unmodifiableCollection(sorted.values());
	}

	/**
	 * Return whether internal routing has the action, either in the core or in a plugin.
	 * @param action the action, which is what stands before the first {@code :} of a
	 * route's command, for example {@code http} in
	 * {@code route-run = http:127.0.0.1:8081}
	 * @return whether uWSGI has the action
	 */
	public boolean hasRouteAction(String action) {
		return routeActions().containsKey(action);
	}

	/**
	 * Return the actions of internal routing that somebody who wrote a wrong one may have
	 * meant.
	 * @param action what is no action
	 * @return at most three actions, the nearest first
	 */
	public List<String> nearestRouteActions(String action) {
		return nearest(action, routeActions().keySet());
	}

	/**
	 * Return the plugin to load for an action of internal routing.
	 * @param action the action, as for {@link #hasRouteAction}
	 * @return the plugin, or {@code null} for an action of the core and for one that
	 * uWSGI does not have
	 */
	public @Nullable String pluginOfRouteAction(String action) {
		RouteAction known = routeActions().get(action);
		return (known != null) ? known.plugin() : null;
	}

	/**
	 * Return the plugin to load for a condition of internal routing, without which uWSGI
	 * exits.
	 * @param condition the condition, for example {@code incache} in
	 * {@code route-if = incache:key=a log:b}
	 * @return the plugin, or {@code null} for a condition of the core and for one that
	 * uWSGI does not have
	 */
	public @Nullable String pluginOfRouteCondition(String condition) {
		return routeConditions().get(condition);
	}

	/**
	 * Return whether internal routing has the condition, either in the core or in a
	 * plugin.
	 * @param condition the condition, as for {@link #pluginOfRouteCondition}
	 * @return whether uWSGI has the condition
	 */
	public boolean hasRouteCondition(String condition) {
		return routeConditions().containsKey(condition);
	}

	/**
	 * Return the conditions of internal routing that somebody who wrote a wrong one may
	 * have meant.
	 * @param condition what is no condition
	 * @return at most three conditions, the nearest first
	 */
	public List<String> nearestRouteConditions(String condition) {
		return nearest(condition, routeConditions().keySet());
	}

	private Map<String, @Nullable String> routeConditions() {
		Map<String, @Nullable String> known = this.routeConditions;
		if (known == null) {
			known = this.reader.plugins("route-conditions");
			this.routeConditions = known;
		}
		return known;
	}

	/**
	 * Return whether a plugin is known: one of uWSGI's own that supplies options, or what
	 * routes or values name. Any other one may register whatever it likes.
	 * @param name the name of the plugin, behind which the version of a language may
	 * stand, for example {@code python311}
	 * @return whether all that it supplies is in this catalogue
	 */
	public boolean hasPlugin(String name) {
		return this.reader.hasPlugin(name);
	}

	/**
	 * Return the plugin to load for a variable of internal routing, which is an empty
	 * text without it.
	 * @param variable the variable, for example {@code metric} in
	 * <code>route-run = log:${metric[core.busy_workers]}</code>
	 * @return the plugin, or {@code null} for a variable of the core and for one that
	 * uWSGI does not have
	 */
	public @Nullable String pluginOfRouteVariable(String variable) {
		Map<String, @Nullable String> known = this.routeVariables;
		if (known == null) {
			known = this.reader.plugins("route-variables");
			this.routeVariables = known;
		}
		return known.get(variable);
	}

	/**
	 * Return the plugin to load for what a value names, for example the logger of
	 * {@code logger = syslog:shop}. uWSGI exits without most of them.
	 * @param nameOrAlias the option's name
	 * @param value the value
	 * @return the plugin, or {@code null} if the value names nothing that a plugin of
	 * uWSGI registers
	 */
	public @Nullable String pluginOfValue(String nameOrAlias, String value) {
		UwsgiOption option = find(nameOrAlias);
		NamedInValue named = (option != null) ? NamedInValue.of(option.name(), value) : null;
		return (named != null) ? namedPlugins().get(named) : null;
	}

	/**
	 * Return what a value could name in the place of a name that nothing in uWSGI is
	 * registered by, neither in the core nor in a plugin of uWSGI's own.
	 * @param nameOrAlias the option's name
	 * @param value the value
	 * @return the names that are near, or all of them if none is, in their order; none if
	 * the value names nothing, or something that is there
	 */
	public List<String> namesInPlaceOf(String nameOrAlias, String value) {
		UwsgiOption option = find(nameOrAlias);
		NamedInValue named = (option != null) ? NamedInValue.of(option.name(), value) : null;
		if (named == null || namedPlugins().containsKey(named)) {
			return List.of();
		}
		Set<NamedInValue> known = new HashSet<>(this.reader.namedValues());
		if (known.contains(named)) {
			return List.of();
		}
		known.addAll(namedPlugins().keySet());
		return new NearWords(known.stream()
			.filter((candidate) -> candidate.option().equals(named.option()))
			.map(NamedInValue::name)
			.sorted()
			.toList()).to(named.name());
	}

	/**
	 * Return what the value of an option has to look like.
	 * @param name the canonical name of the option
	 * @return the form, or {@code null} if it is no more than what the kind of the
	 * option's argument says
	 */
	public @Nullable ValueForm valueForm(String name) {
		Map<String, CatalogueRow> known = this.valueForms;
		if (known == null) {
			known = this.reader.byName("value-forms");
			this.valueForms = known;
		}
		CatalogueRow row = known.get(name);
		return (row != null) ? ValueForm.of(row) : null;
	}

	/**
	 * Return what the argument of an action of internal routing has to look like.
	 * @param action the action, as for {@link #hasRouteAction}
	 * @return the form, or {@code null} if uWSGI takes any text
	 */
	public @Nullable ValueForm routeForm(String action) {
		Map<String, CatalogueRow> known = this.routeForms;
		if (known == null) {
			known = this.reader.byName("route-forms");
			this.routeForms = known;
		}
		CatalogueRow row = known.get(action);
		return (row != null) ? ValueForm.of(row) : null;
	}

	/**
	 * Return what has to be at the path that the value of an option names.
	 * @param name the canonical name of the option
	 * @return what has to be there, or {@code null} if uWSGI starts without it
	 */
	public @Nullable RequiredPath requiredPath(String name) {
		Map<String, CatalogueRow> known = this.requiredPaths;
		if (known == null) {
			known = this.reader.byName("required-paths");
			this.requiredPaths = known;
		}
		CatalogueRow row = known.get(name);
		return (row != null) ? RequiredPath.of(row) : null;
	}

	/**
	 * Return whether a value may carry a password, a key, a header or a command line. A
	 * route is told by its action: {@code route-run = http:127.0.0.1:8081} has nothing to
	 * hide, {@code route-run = basicauth:shop,user:password} does.
	 * @param nameOrAlias the option's name
	 * @param value the value
	 * @return whether the value may be a secret, which that of an unknown option always
	 * may
	 */
	public boolean isSecret(String nameOrAlias, String value) {
		UwsgiOption option = find(nameOrAlias);
		if (option == null) {
			return true;
		}
		if (!option.secret()) {
			return false;
		}
		RouteLine route = RouteLine.of(option.name(), value);
		RouteAction action = (route != null && !route.isConditional()) ? routeActions().get(route.action()) : null;
		return action == null || !action.open();
	}

	private Map<String, RouteAction> routeActions() {
		Map<String, RouteAction> known = this.routeActions;
		if (known == null) {
			known = this.reader.routeActions();
			this.routeActions = known;
		}
		return known;
	}

	private Map<NamedInValue, String> namedPlugins() {
		Map<NamedInValue, String> known = this.namedPlugins;
		if (known == null) {
			known = this.reader.namedPlugins();
			this.namedPlugins = known;
		}
		return known;
	}

}
