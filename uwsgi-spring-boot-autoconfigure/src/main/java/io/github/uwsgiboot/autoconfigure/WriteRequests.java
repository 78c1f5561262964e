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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.github.uwsgiboot.check.CheckSettings;
import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.write.KnockOnProblems;
import io.github.uwsgiboot.write.WriteRequest;
import io.github.uwsgiboot.write.WriteSettings;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads from the environment what is to be written, anew each time.
 */
final class WriteRequests implements Supplier<WriteRequest> {

	private final ConfigurableEnvironment environment;

	private final UwsgiPropertiesBinder binder;

	WriteRequests(ConfigurableEnvironment environment, UwsgiPropertiesBinder binder) {
		this.environment = environment;
		this.binder = binder;
	}

	@Override
	public WriteRequest get() {
		BoundProperties bound = this.binder.bind();
		UwsgiProperties properties = bound.properties();
		ConfigurationFactory factory = new ConfigurationFactory(properties);
		UwsgiConfiguration configuration = factory.create(this.environment.getProperty("spring.application.name"));
		List<Problem> problems = new ArrayList<>(bound.problems());
		factory.problems().stream().filter(new KnockOnProblems(bound.problems())::isIndependent).forEach(problems::add);
		BinarySettings binary = new BinaryCheckSettings(properties, problems::add).create();
		WriteSettings settings = new WriterSettings(properties.getWriter(), problems::add)
			.create(properties.isEnabled(), properties.getCheck().getFailOn(), binary, configuration.projectName())
			.proof(new ProofSettingsFactory(properties, problems::add).create());
		CheckSettings checks = checks(properties.getCheck());
		return new WriteRequest(CheckSubject.of(configuration, checks.allowOptions()), Checks.standard(checks),
				problems, bound.origins()::find, settings);
	}

	private CheckSettings checks(CheckProperties properties) {
		return new CheckSettings(properties.isFiles(), properties.isHost(), false,
				Set.copyOf(properties.getAllowOptions()), variables());
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

}
