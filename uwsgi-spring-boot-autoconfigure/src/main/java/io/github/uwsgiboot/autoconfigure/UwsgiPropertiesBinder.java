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
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.networking.PropertyNames;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.BindMethod;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.PropertyPlaceholderHelper;
import org.springframework.util.SystemPropertyUtils;

/**
 * Binds {@link UwsgiProperties}. Boot's binder does the conversion; what it sees is
 * prepared here: the names are grouped in one pass over all sources, each entry of a map
 * is bound from its own names, and each mistake becomes a {@link Problem} instead of the
 * end. Boot's binder alone would lose what one source says of a single property of a DSN
 * in another source, would make two entries of two spellings of a key, and would take
 * quadratic time for entries that contain a list.
 */
final class UwsgiPropertiesBinder {

	private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of(UwsgiProperties.PREFIX);

	private static final ConversionService SOCKET_TYPES = new SocketTypeConversionService();

	// Directives have variables of uWSGI's own in the same form, all other properties
	// have none.
	private static final PropertyPlaceholderHelper REQUIRED_PLACEHOLDERS = new PropertyPlaceholderHelper(
			SystemPropertyUtils.PLACEHOLDER_PREFIX, SystemPropertyUtils.PLACEHOLDER_SUFFIX,
			SystemPropertyUtils.VALUE_SEPARATOR, SystemPropertyUtils.ESCAPE_CHARACTER, false);

	private final ConfigurableEnvironment environment;

	private final Supplier<Set<String>> otherPrefixes;

	/**
	 * Create a binder.
	 * @param environment the environment
	 * @param otherPrefixes the prefixes of other properties, which are left alone
	 */
	UwsgiPropertiesBinder(ConfigurableEnvironment environment, Supplier<Set<String>> otherPrefixes) {
		this.environment = environment;
		this.otherPrefixes = otherPrefixes;
	}

	BoundProperties bind() {
		RankedProperties ranked = new RankedProperties(ROOT, ConfigurationPropertySources.get(this.environment));
		return ranked.isEmpty() ? BoundProperties.none() : new Binding(ranked).bind();
	}

	/**
	 * One pass of binding.
	 */
	private final class Binding {

		private final FlatProperties known = new FlatProperties();

		private final Map<PropertyGroup, KnownProperties> knownEntries = new EnumMap<>(PropertyGroup.class);

		private final Map<RankedProperty, String> variables = new HashMap<>();

		private final List<Problem> problems = new ArrayList<>();

		private final Consumer<Problem> report = this.problems::add;

		private final PlaceholdersResolver placeholders = new PropertySourcesPlaceholdersResolver(
				UwsgiPropertiesBinder.this.environment);

		private final PlaceholdersResolver requiredPlaceholders = new PropertySourcesPlaceholdersResolver(
				UwsgiPropertiesBinder.this.environment.getPropertySources(), REQUIRED_PLACEHOLDERS);

		private final RankedProperties ranked;

		private final PresentNames present;

		private final Map<PropertyGroup, List<RankedProperty>> groups = new EnumMap<>(PropertyGroup.class);

		Binding(RankedProperties ranked) {
			this.ranked = ranked;
			for (PropertyGroup group : PropertyGroup.values()) {
				this.groups.put(group, new ArrayList<>());
			}
			for (RankedProperty property : ranked.all()) {
				group(PropertyGroup.of(property, this.known)).add(property);
			}
			this.present = ranked.present(group(PropertyGroup.FLAT));
		}

		private List<RankedProperty> group(PropertyGroup group) {
			return Objects.requireNonNull(this.groups.get(group));
		}

		BoundProperties bind() {
			Binder binder = binder(this.ranked.narrowed(group(PropertyGroup.FLAT)));
			UwsgiProperties properties = bindFlat(binder, UwsgiProperties.PREFIX, UwsgiProperties.class);
			Map<SeparateProperties, Object> separate = bindSeparate(binder);
			properties.setOptions(new TreeMap<>(options()));
			properties.setDirectives(directives());
			EntryProperties entries = bindEntries();
			new UnknownProperties(this.known, UwsgiPropertiesBinder.this.otherPrefixes, this.report)
				.find(group(PropertyGroup.FLAT));
			findReinterpretedValues();
			return new BoundProperties(properties, separate, entries, this.problems,
					new PropertyOrigins(this.ranked.all(), this.variables));
		}

		private void findReinterpretedValues() {
			ReinterpretedValues values = new ReinterpretedValues(this.report);
			values.find(group(PropertyGroup.FLAT), this.known);
			for (Map.Entry<PropertyGroup, KnownProperties> entries : this.knownEntries.entrySet()) {
				values.find(group(entries.getKey()), entries.getValue());
			}
			values.find(group(PropertyGroup.OPTIONS), ReinterpretedValues::isTextOption);
		}

		private <T> T bindFlat(Binder binder, String name, Class<T> type) {
			return binder.bindOrCreate(name, bean(type), handler());
		}

		private BindHandler handler() {
			return new ProblemCollectingBindHandler(null, this.present, PropertyGroup.notFlat(),
					this.requiredPlaceholders, this.report);
		}

		private Map<SeparateProperties, Object> bindSeparate(Binder binder) {
			Map<SeparateProperties, Object> bound = new EnumMap<>(SeparateProperties.class);
			for (SeparateProperties group : SeparateProperties.setBy(group(PropertyGroup.FLAT))) {
				bound.put(group, bindFlat(binder, UwsgiProperties.PREFIX + "." + group.prefix(), group.type()));
			}
			if (!this.ranked.isComplete()) {
				bindUnnamed(binder, bound);
			}
			if (!bound.isEmpty() && this.problems.size() > 1) {
				this.problems.sort(Comparator.comparing((problem) -> this.known.bindingOrder(problem.property())));
			}
			return bound;
		}

		private void bindUnnamed(Binder binder, Map<SeparateProperties, Object> bound) {
			for (SeparateProperties group : SeparateProperties.values()) {
				if (!bound.containsKey(group)) {
					binder.bind(UwsgiProperties.PREFIX + "." + group.prefix(), bean(group.type()), handler())
						.ifBound((properties) -> bound.put(group, properties));
				}
			}
		}

		private EntryProperties bindEntries() {
			EntryProperties entries = new EntryProperties();
			if (!group(PropertyGroup.SOCKETS).isEmpty()) {
				entries.setSockets(entries(PropertyGroup.SOCKETS, SocketProperties.class));
			}
			if (!group(PropertyGroup.SNI).isEmpty()) {
				entries.setSni(entries(PropertyGroup.SNI, SniProperties.class));
			}
			if (!group(PropertyGroup.ROUTERS).isEmpty()) {
				entries.setRouters(entries(PropertyGroup.ROUTERS, RouterProperties.class));
			}
			return entries;
		}

		private <T> Map<String, T> entries(PropertyGroup group, Class<T> type) {
			KnownProperties knownProperties = new KnownProperties(type);
			this.knownEntries.put(group, knownProperties);
			Collection<MapEntry> entries = new MapEntries(group.propertyName(), knownProperties, this.report)
				.group(group(group));
			EntrySource source = new EntrySource();
			Binder binder = binder(List.of(source));
			Map<String, T> bound = new LinkedHashMap<>();
			for (MapEntry entry : entries) {
				source.hold(entry.merge());
				String property = PropertyNames.entry(group.propertyName().toString(), entry.key());
				entry.addVariables(property, this.variables);
				bound.put(entry.key(),
						binder.bindOrCreate(MapEntry.NAME.toString(), bean(type), new ProblemCollectingBindHandler(
								property, source.present(), Set.of(), this.requiredPlaceholders, this.report)));
			}
			return bound;
		}

		private Map<String, List<String>> options() {
			List<RankedProperty> named = new MisshapenOptions(this.report).remove(group(PropertyGroup.OPTIONS));
			boolean complete = named.size() == group(PropertyGroup.OPTIONS).size();
			return new RawValues(this.requiredPlaceholders, this.report).read(PropertyGroup.OPTIONS, named, complete);
		}

		private List<String> directives() {
			Map<String, List<String>> values = new RawValues(this.placeholders, this.report)
				.read(PropertyGroup.DIRECTIVES, group(PropertyGroup.DIRECTIVES), true);
			for (String key : values.keySet()) {
				if (!key.isEmpty()) {
					this.problems.add(UnknownNames.directiveNotText(key));
				}
			}
			return values.getOrDefault("", List.of());
		}

		// Looking for a constructor to bind to, as Spring does unless it is told, is
		// anything but free.
		private static <T> Bindable<T> bean(Class<T> type) {
			return Bindable.of(type).withBindMethod(BindMethod.JAVA_BEAN);
		}

		// What the conversion service does not convert, the one that all binders share
		// does.
		private Binder binder(List<ConfigurationPropertySource> sources) {
			return new Binder(sources, this.requiredPlaceholders, SOCKET_TYPES);
		}

	}

}
