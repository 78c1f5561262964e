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
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * All options of uWSGI, those of the core and those of its plugins, and what their values
 * can name.
 * <p>
 * The data was generated from uWSGI's own option tables; a small overlay kept by hand
 * adds what the tables do not tell. A catalogue is immutable.
 */
public final class OptionCatalogue {

	/**
	 * Plugins of uWSGI that no table has, since no option, route or value needs them.
	 */
	private static final Set<String> OTHER_PLUGINS = Set.of("alarm_speech", "cache", "corerouter", "dummy", "echo",
			"legion_cache_fetch", "libffi", "libtcc", "signal", "spooler");

	private static final OptionCatalogue UWSGI_20 = read(new CatalogueTables("uwsgi-2.0"));

	private final CatalogueTables tables;

	private final RouteCatalogue routes;

	private final Map<String, CatalogueRow> rows = new HashMap<>();

	private final Map<String, UwsgiOption> options = new ConcurrentHashMap<>();

	private volatile @Nullable NamedValues namedValues;

	OptionCatalogue(CatalogueTables tables, List<CatalogueRow> rows) {
		this.tables = tables;
		this.routes = new RouteCatalogue(tables);
		for (CatalogueRow row : rows) {
			register(row.first(), row);
			for (String alias : row.values("aliases")) {
				register(alias, row);
			}
		}
	}

	private static OptionCatalogue read(CatalogueTables tables) {
		List<CatalogueRow> rows = new ArrayList<>(tables.rows("options"));
		rows.addAll(tables.rows("newer"));
		return new OptionCatalogue(tables, rows);
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
		UwsgiOption read = UwsgiOption.of(row, this.tables);
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
	 * Return what internal routing has.
	 * @return the actions, conditions and variables of routes
	 */
	public RouteCatalogue routes() {
		return this.routes;
	}

	/**
	 * Return whether a plugin is one of uWSGI's own. Any other one may register whatever
	 * it likes.
	 * @param name the name of the plugin; behind that of a plugin for a language the
	 * version may stand, as in {@code python311}
	 * @return whether all that it supplies is in this catalogue
	 */
	public boolean hasPlugin(String name) {
		return OTHER_PLUGINS.contains(name) || this.tables.has("plugins", name)
				|| isActivatedByUser(withoutVersion(name));
	}

	private boolean isActivatedByUser(String plugin) {
		CatalogueRow row = this.tables.row("plugins", plugin);
		return row != null && !row.is("activation", "automatic");
	}

	private static String withoutVersion(String plugin) {
		int end = plugin.length();
		while (end > 0 && (Character.isDigit(plugin.charAt(end - 1)) || plugin.charAt(end - 1) == '.')) {
			end--;
		}
		return plugin.substring(0, end);
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
		NamedInValue named = named(nameOrAlias, value);
		return (named != null) ? namedValues().pluginOf(named) : null;
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
		NamedInValue named = named(nameOrAlias, value);
		return (named != null) ? namedValues().inPlaceOf(named) : List.of();
	}

	/**
	 * Return whether the values of an option can name something that plugins register.
	 * @param name the canonical name of the option
	 * @return whether {@link #namesInPlaceOf} may find something
	 */
	public boolean hasNamesIn(String name) {
		return NamedInValue.isIn(name);
	}

	private @Nullable NamedInValue named(String nameOrAlias, String value) {
		UwsgiOption option = find(nameOrAlias);
		return (option != null) ? NamedInValue.of(option.name(), value) : null;
	}

	private NamedValues namedValues() {
		NamedValues known = this.namedValues;
		if (known == null) {
			known = new NamedValues(this.tables);
			this.namedValues = known;
		}
		return known;
	}

	/**
	 * Return what the value of an option has to look like.
	 * @param name the canonical name of the option
	 * @return the form, or {@code null} if it is no more than what the kind of the
	 * option's argument says
	 */
	public @Nullable ValueForm valueForm(String name) {
		CatalogueRow row = this.tables.row("value-forms", name);
		return (row != null) ? ValueForm.of(row) : null;
	}

	/**
	 * Return what has to be at the path that the value of an option names.
	 * @param name the canonical name of the option
	 * @return what has to be there, or {@code null} if uWSGI starts without it
	 */
	public @Nullable RequiredPath requiredPath(String name) {
		CatalogueRow row = this.tables.row("required-paths", name);
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
		String command = (route != null && !route.isConditional()) ? route.command() : null;
		return command == null || !this.routes.isOpen(command.split(":", 2)[0].strip());
	}

}
