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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.SniEntry;
import org.jspecify.annotations.Nullable;

/**
 * The properties that a change of a configuration stands for, so that what was changed by
 * code can be told from what was read from properties. What was taken away has none.
 */
public final class ChangedProperties {

	private final UwsgiConfiguration before;

	private final UwsgiConfiguration after;

	private final Set<String> properties = new LinkedHashSet<>();

	private ChangedProperties(UwsgiConfiguration before, UwsgiConfiguration after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * Return the properties of which something was added or changed.
	 * @param before the configuration before the change
	 * @param after the configuration after it, built by
	 * {@linkplain UwsgiConfiguration#toBuilder() a builder} of the first
	 * @return the names of the properties
	 */
	public static Set<String> between(UwsgiConfiguration before, UwsgiConfiguration after) {
		return new ChangedProperties(before, after).find();
	}

	private Set<String> find() {
		findSettings();
		addIfChanged("uwsgi.plugins", this.before.plugins(), this.after.plugins());
		added(this.before.options(), this.after.options()).forEach((option) -> this.properties.add(option.property()));
		for (int i = 0; i < this.after.directives().size(); i++) {
			String line = (i < this.before.directives().size()) ? this.before.directives().get(i) : null;
			addIfChanged(RawLines.directive(i), line, this.after.directives().get(i));
		}
		findNetworking(this.before.networking(), this.after.networking());
		return this.properties;
	}

	private void findSettings() {
		addIfChanged("uwsgi.section", this.before.section(), this.after.section());
		addIfChanged("uwsgi.strict", this.before.strict(), this.after.strict());
		addIfChanged("uwsgi.project-name", this.before.projectName(), this.after.projectName());
		addIfChanged("uwsgi.runtime-dir", this.before.runtimeDir(), this.after.runtimeDir());
		addIfChanged("uwsgi.expressions", this.before.expressions(), this.after.expressions());
		addIfChanged("uwsgi.plugins-dir", this.before.pluginsDir(), this.after.pluginsDir());
	}

	private void findNetworking(Networking before, Networking after) {
		after.parameters()
			.forEach((parameter, value) -> addIfChanged(parameter.property(), before.parameters().get(parameter),
					value));
		addIfChanged(Networking.PROPERTY + ".allow-shared-sockets", before.allowSharedSockets(),
				after.allowSharedSockets());
		added(before.sockets(), after.sockets()).stream().map(ListeningEntry::property).forEach(this.properties::add);
		added(before.sni(), after.sni()).stream().map(SniEntry::property).forEach(this.properties::add);
		added(before.routers(), after.routers()).stream().map(ListeningEntry::property).forEach(this.properties::add);
	}

	private void addIfChanged(String property, @Nullable Object before, @Nullable Object after) {
		if (!Objects.equals(before, after)) {
			this.properties.add(property);
		}
	}

	// Entries are immutable: one that was changed is another one.
	private static <T> List<T> added(List<T> before, List<T> after) {
		return after.stream().filter((entry) -> before.stream().noneMatch((other) -> other == entry)).toList();
	}

}
