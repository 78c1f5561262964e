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

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Parameter;
import io.github.uwsgiboot.networking.ParameterTable;
import io.github.uwsgiboot.option.OptionCatalogue;
import org.junit.jupiter.api.Test;

import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that parameters, their properties and uWSGI's options belong together.
 */
class ParameterPropertiesTests {

	private static final Set<String> NOT_PARAMETERS = Set.of("uwsgi.networking.allow-shared-sockets",
			"uwsgi.networking.sockets", "uwsgi.networking.sni", "uwsgi.networking.routers");

	@Test
	void eachParameterHasAPropertyAndEachPropertyAParameter() throws IOException {
		Set<String> parameters = parameters().stream()
			.map(Parameter::property)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(parameters).isNotEmpty().containsExactlyElementsOf(properties());
	}

	@Test
	void eachParameterIsRenderedAsAnOptionThatUwsgiHas() throws IOException {
		assertThat(parameters())
			.allSatisfy((parameter) -> assertThat(OptionCatalogue.uwsgi20().get(parameter.option()).name())
				.isEqualTo(parameter.option()));
	}

	@Test
	void noOptionHasTwoParameters() throws IOException {
		assertThat(parameters().stream().map(Parameter::option)).doesNotHaveDuplicates();
	}

	@Test
	void eachParameterIsFoundByItsOption() throws IOException {
		assertThat(parameters())
			.allSatisfy((parameter) -> assertThat(ParameterTable.find(parameter.option())).isSameAs(parameter));
	}

	private Set<String> properties() throws IOException {
		try (InputStream metadata = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			return ConfigurationMetadataRepositoryJsonBuilder.create(metadata)
				.build()
				.getAllProperties()
				.keySet()
				.stream()
				.filter((name) -> name.startsWith(Networking.PROPERTY + ".") && !NOT_PARAMETERS.contains(name))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private List<Parameter<?>> parameters() throws IOException {
		List<Parameter<?>> parameters = new ArrayList<>();
		Stream
			.of(new PathMatchingResourcePatternResolver()
				.getResources("classpath*:io/github/uwsgiboot/networking/*Parameters.class"))
			.map((resource) -> ClassUtils.resolveClassName(
					"io.github.uwsgiboot.networking." + resource.getFilename().replace(".class", ""),
					getClass().getClassLoader()))
			.flatMap((type) -> Stream.of(type.getFields()))
			.filter((field) -> field.getType() == Parameter.class && Modifier.isStatic(field.getModifiers()))
			.forEach((field) -> parameters.add(value(field)));
		return parameters;
	}

	private Parameter<?> value(Field field) {
		try {
			return (Parameter<?>) field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
