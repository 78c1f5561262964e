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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.uwsgiboot.check.Check;
import io.github.uwsgiboot.check.CheckSettings;
import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.check.ConfigFileCheck;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Placeholders;
import io.github.uwsgiboot.write.KnockOnProblems;
import io.github.uwsgiboot.write.ProofSettings;
import io.github.uwsgiboot.write.PublishPolicy;
import io.github.uwsgiboot.write.WriteRequest;
import io.github.uwsgiboot.write.WriteSettings;
import io.github.uwsgiboot.write.instance.InstanceSettings;
import io.github.uwsgiboot.write.reload.ReloadOptions;
import io.github.uwsgiboot.write.reload.ReloadSettings;
import io.github.uwsgiboot.write.reload.ReloadStrategy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads from the environment what is to be written, anew for each request.
 */
final class WriteRequests implements Supplier<WriteRequest> {

	private static final ConfigurationPropertyName PLUGINS = ConfigurationPropertyName
		.of(UwsgiProperties.PREFIX + ".plugins");

	private final ConfigurableEnvironment environment;

	private final UwsgiPropertiesBinder binder;

	private final ExtensionBeans extensions;

	private volatile @Nullable Latest latest;

	WriteRequests(ConfigurableEnvironment environment, UwsgiPropertiesBinder binder) {
		this(environment, binder, ExtensionBeans.none());
	}

	WriteRequests(ConfigurableEnvironment environment, UwsgiPropertiesBinder binder, ExtensionBeans extensions) {
		this.environment = environment;
		this.binder = binder;
		this.extensions = extensions;
	}

	@Override
	public WriteRequest get() {
		BoundProperties bound = this.binder.bind();
		UwsgiProperties properties = bound.properties();
		ConfigurationFactory factory = new ConfigurationFactory(bound);
		ExtendedConfiguration extended = extended(factory);
		UwsgiConfiguration configuration = configured(extended.configuration(), bound);
		List<Problem> problems = new ArrayList<>(bound.problems());
		addIndependent(factory.problems(), bound.problems(), problems);
		Consumer<Problem> report = problems::add;
		BinarySettings binary = new BinarySettingsFactory(properties, report).create();
		WriteSettings settings = new WriteSettingsFactory(properties.getWriter(), configuration.placeholders(), report)
			.create(properties.isEnabled(), properties.getCheck().getFailOn(), binary, configuration.projectName())
			.withProof(proof(bound, configuration.placeholders(), report));
		ReloadSettings reload = reload(bound, settings.path(), configuration, report);
		CheckSettings checks = checks(properties.getCheck(), reload);
		ExtendedOrigins origins = new ExtendedOrigins(bound.origins(), this.environment, extended);
		UwsgiConfiguration complete = (reload != null) ? new ReloadOptions(configuration).add(reload) : configuration;
		this.latest = new Latest(settings, complete.section(), reload);
		return new WriteRequest(CheckSubject.of(complete, checks.allowOptions()),
				checks(checks, settings, configuration), problems, origins, settings);
	}

	// Images with uWSGI set the variable UWSGI_PLUGINS for uWSGI itself: whoever has set
	// nothing else has not asked for a file.
	private static UwsgiConfiguration configured(UwsgiConfiguration configuration, BoundProperties bound) {
		boolean pluginsAlone = configuration.options().isEmpty() && configuration.directives().isEmpty()
				&& configuration.networking().isEmpty()
				&& configuration.plugins().equals(bound.properties().getPlugins());
		if (!pluginsAlone || !bound.origins().isOfVariablesAlone(PLUGINS)) {
			return configuration;
		}
		return UwsgiConfiguration.builder()
			.section(configuration.section())
			.projectName(configuration.projectName())
			.runtimeDir(configuration.runtimeDir())
			.build();
	}

	private static void addIndependent(List<Problem> found, List<Problem> causes, List<Problem> problems) {
		if (!found.isEmpty()) {
			problems.addAll(new KnockOnProblems(causes).independent(found));
		}
	}

	private static ProofSettings proof(BoundProperties bound, Placeholders placeholders, Consumer<Problem> report) {
		boolean set = bound.proof() != null || bound.fallback() != null;
		return set ? new ProofSettingsFactory(bound.proof(), bound.fallback(), placeholders, report).create()
				: ProofSettings.none();
	}

	private @Nullable ReloadSettings reload(BoundProperties bound, Path ini, UwsgiConfiguration configuration,
			Consumer<Problem> report) {
		ReloadProperties reload = bound.reload();
		if (reload == null) {
			return null;
		}
		ReloadSettingsFactory factory = new ReloadSettingsFactory(reload, ini, configuration, report);
		// Whoever turns reloads off, as in a profile, leaves the rest as it is.
		if (reload.getStrategy() != ReloadStrategy.NONE || !isSet("reload.strategy")) {
			factory.reportUnused();
		}
		return factory.create();
	}

	/**
	 * Return how uWSGI is told of the file of the last request. Nothing is read for it
	 * unless there was no request and a property says how.
	 * @return the settings, or {@code null} if uWSGI is not told
	 */
	@Nullable ReloadSettings reload() {
		if (this.latest == null && !isSet("reload.strategy") && !isSet("reload.emperor.pid-file")) {
			return null;
		}
		Latest latest = latest();
		return latest.settings().enabled() ? latest.reload() : null;
	}

	/**
	 * Return which file a uWSGI is meant to run, and how it is asked, both by the last
	 * request.
	 * @return the settings
	 */
	InstanceSettings instance() {
		Latest latest = latest();
		return InstanceSettings.of(latest.settings(), latest.section());
	}

	private Latest latest() {
		if (this.latest == null) {
			get();
		}
		return Objects.requireNonNull(this.latest);
	}

	/**
	 * Return whether a configuration to fall back to is named. Nothing else is read.
	 * @return whether the property is set
	 */
	boolean isFallbackSet() {
		return isSet("fallback.path");
	}

	private boolean isSet(String property) {
		ConfigurationPropertyName name = ConfigurationPropertyName.of(UwsgiProperties.PREFIX + "." + property);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source.getConfigurationProperty(name) != null) {
				return true;
			}
		}
		return false;
	}

	private CheckSettings checks(CheckProperties properties, @Nullable ReloadSettings reload) {
		return CheckSettings.none()
			.withFiles(properties.isFiles())
			.withHost(properties.isHost())
			.withReload(reload != null && reload.isActive())
			.withAllowOptions(Set.copyOf(properties.getAllowOptions()))
			.withEnvironment(variables());
	}

	private Checks checks(CheckSettings settings, WriteSettings write, UwsgiConfiguration configuration) {
		Checks checks = Checks.standard(settings);
		if (settings.files() && !configuration.isEmpty()) {
			PublishPolicy policy = write.policy();
			checks = checks.and(new ConfigFileCheck(write.path(), policy.permissions(), policy.owner(), policy.group(),
					settings.reload()));
		}
		for (Check check : this.extensions.checks()) {
			checks = checks.and(check);
		}
		return checks;
	}

	private ExtendedConfiguration extended(ConfigurationFactory factory) {
		return this.extensions.extend(factory.create(this.environment.getProperty("spring.application.name")));
	}

	private Map<String, String> variables() {
		Map<String, String> variables = new HashMap<>();
		if (this.environment.getPropertySources()
			.get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME) instanceof EnumerablePropertySource<?> source) {
			for (String name : source.getPropertyNames()) {
				variables.put(name, String.valueOf(source.getProperty(name)));
			}
		}
		return variables;
	}

	/**
	 * What was read last. Whoever acts on what was written asks no bean again, which
	 * might answer otherwise.
	 *
	 * @param settings how the file is written
	 * @param section the section of the file
	 * @param reload how uWSGI is told, or {@code null} if it is not told
	 */
	private record Latest(WriteSettings settings, String section, @Nullable ReloadSettings reload) {

	}

}
