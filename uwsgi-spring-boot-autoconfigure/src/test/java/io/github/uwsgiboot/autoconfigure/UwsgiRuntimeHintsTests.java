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

import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.aot.AotServices;
import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UwsgiRuntimeHints}.
 */
class UwsgiRuntimeHintsTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private final RuntimeHints hints = new RuntimeHints();

	@BeforeEach
	void setUp() {
		new UwsgiRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
	}

	@Test
	void hintsAreFoundByAheadOfTimeProcessing() {
		assertThat(AotServices.factories().load(RuntimeHintsRegistrar.class))
			.hasAtLeastOneElementOfType(UwsgiRuntimeHints.class);
	}

	@Test
	void whatIsBoundCanBeMadeReadAndSet() throws NoSuchMethodException {
		Set<Class<?>> types = boundTypes();
		assertThat(types).contains(SocketProperties.class, ModifierProperties.class, SniProperties.class,
				RouterProperties.class, ReloadEmperorProperties.class);
		for (Class<?> type : types) {
			assertThat(RuntimeHintsPredicates.reflection().onConstructorInvocation(type.getDeclaredConstructor()))
				.as(type.getName())
				.accepts(this.hints);
			for (Method method : accessors(type)) {
				assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(method)).as(method.toString())
					.accepts(this.hints);
			}
		}
	}

	@Test
	void whatIsReadFromTheJarIsThere() throws IOException {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("io"))) {
			List<String> resources = files.filter(Files::isRegularFile)
				.map((file) -> RESOURCES.relativize(file).toString())
				.toList();
			assertThat(resources).isNotEmpty()
				.allSatisfy((resource) -> assertThat(RuntimeHintsPredicates.resource().forResource(resource))
					.accepts(this.hints));
		}
	}

	private static Set<Class<?>> boundTypes() {
		Set<Class<?>> types = new LinkedHashSet<>();
		Deque<Class<?>> waiting = new ArrayDeque<>(List.of(UwsgiProperties.class, EntryProperties.class));
		Stream.of(SeparateProperties.values()).map(SeparateProperties::type).forEach(waiting::add);
		while (!waiting.isEmpty()) {
			Class<?> type = waiting.remove();
			if (types.add(type)) {
				accessors(type).stream()
					.map(ResolvableType::forMethodReturnType)
					.flatMap((returned) -> Stream.of(returned, returned.asMap().getGeneric(1)))
					.map(ResolvableType::resolve)
					.filter((candidate) -> candidate != null && KnownProperties.isGroup(candidate))
					.forEach(waiting::add);
			}
		}
		// Its maps are filled entry by entry.
		types.remove(EntryProperties.class);
		return types;
	}

	private static List<Method> accessors(Class<?> type) {
		return Stream.of(BeanUtils.getPropertyDescriptors(type))
			.filter((descriptor) -> !descriptor.getName().equals("class"))
			.flatMap(UwsgiRuntimeHintsTests::accessors)
			.toList();
	}

	private static Stream<Method> accessors(PropertyDescriptor descriptor) {
		return Stream.of(descriptor.getReadMethod(), descriptor.getWriteMethod()).filter((method) -> method != null);
	}

}
