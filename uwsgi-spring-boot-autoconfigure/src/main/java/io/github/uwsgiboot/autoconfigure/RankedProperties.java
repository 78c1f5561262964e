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
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;

/**
 * All properties below a name, from all sources, those of the highest source first. The
 * names are looked through once. Of a source that does not tell its names, those
 * properties are among them that another source names, and those of the entries of maps
 * that another source names.
 */
final class RankedProperties {

	private final List<ConfigurationPropertySource> sources = new ArrayList<>();

	private final List<RankedProperty> all = new ArrayList<>();

	private boolean complete = true;

	RankedProperties(ConfigurationPropertyName root, Iterable<ConfigurationPropertySource> sources) {
		for (ConfigurationPropertySource source : sources) {
			int rank = this.sources.size();
			this.sources.add(source);
			if (source instanceof IterableConfigurationPropertySource iterable) {
				for (ConfigurationPropertyName name : iterable) {
					if (root.isAncestorOf(name)) {
						this.all.add(new RankedProperty(rank, name, source));
					}
				}
			}
			else {
				this.complete &= isWithout(root, source);
			}
		}
		if (!this.complete) {
			addUntold(root);
		}
	}

	private static boolean isWithout(ConfigurationPropertyName root, ConfigurationPropertySource source) {
		return source.containsDescendantOf(root) == ConfigurationPropertyState.ABSENT;
	}

	private void addUntold(ConfigurationPropertyName root) {
		Set<ConfigurationPropertyName> names = new UntoldNames().of(this.all);
		for (int rank = 0; rank < this.sources.size(); rank++) {
			ConfigurationPropertySource source = this.sources.get(rank);
			if (!(source instanceof IterableConfigurationPropertySource) && !isWithout(root, source)) {
				addUntold(rank, source, names);
			}
		}
		this.all.sort(Comparator.comparingInt(RankedProperty::rank));
	}

	private void addUntold(int rank, ConfigurationPropertySource source, Set<ConfigurationPropertyName> names) {
		for (ConfigurationPropertyName name : names) {
			if (source.getConfigurationProperty(name) != null) {
				this.all.add(new RankedProperty(rank, name, source));
			}
		}
	}

	/**
	 * Return whether there is no property at all, not even in a source that does not tell
	 * its names.
	 * @return whether nothing is set
	 */
	boolean isEmpty() {
		return this.all.isEmpty() && this.complete;
	}

	/**
	 * Return whether each source tells the names of its properties.
	 * @return {@code false} if there may be properties besides {@link #all()}
	 */
	boolean isComplete() {
		return this.complete;
	}

	List<RankedProperty> all() {
		return this.all;
	}

	/**
	 * Return the names among which are all that have a value. A source that does not tell
	 * its names may have a value for any, and an environment variable may stand for
	 * several.
	 * @param properties some of the properties
	 * @return the names
	 */
	PresentNames present(List<RankedProperty> properties) {
		if (!this.complete) {
			return PresentNames.unknown();
		}
		List<ConfigurationPropertyName> names = new ArrayList<>();
		for (RankedProperty property : properties) {
			if (property.isEnvironment()) {
				return PresentNames.unknown();
			}
			names.add(property.name());
		}
		return PresentNames.of(names);
	}

	/**
	 * Return the sources, in which only some of the properties are seen.
	 * @param visible the properties that are seen
	 * @return the sources
	 */
	List<ConfigurationPropertySource> narrowed(List<RankedProperty> visible) {
		List<List<ConfigurationPropertyName>> names = new ArrayList<>();
		List<ConfigurationPropertySource> narrowed = new ArrayList<>();
		for (ConfigurationPropertySource source : this.sources) {
			List<ConfigurationPropertyName> shown = new ArrayList<>();
			names.add(shown);
			narrowed.add((source instanceof IterableConfigurationPropertySource) ? new NarrowedSource(source, shown)
					: source);
		}
		for (RankedProperty property : visible) {
			names.get(property.rank()).add(property.name());
		}
		return narrowed;
	}

}
