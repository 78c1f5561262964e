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
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.BeanUtils;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the types of the values of maps. Metadata says nothing of them to an IDE: it
 * reads the types themselves, their public getters and the documentation of those.
 */
class MapValuePropertiesTests {

	private static final Pattern FIELD = Pattern.compile(
			"/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[\\w.()]+\\s+)*private [^=;(]*?(\\w+)(?: = [^;]*)?;", Pattern.DOTALL);

	private static final Pattern GETTER = Pattern
		.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public [^=;(){}]*?(?:get|is)(\\w+)\\(\\)", Pattern.DOTALL);

	@TestFactory
	Stream<DynamicTest> isAJavaBean() throws IOException {
		return types().stream().map((type) -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
			assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
			assertThat(Modifier.isPublic(type.getDeclaredConstructor().getModifiers())).isTrue();
			assertThat(descriptors(type)).isNotEmpty().allSatisfy((property) -> {
				assertThat(property.getReadMethod()).as(property.getName()).isNotNull();
				assertThat(property.getWriteMethod() != null || KnownProperties.isGroup(property.getPropertyType()))
					.as(property.getName())
					.isTrue();
			});
		}));
	}

	@TestFactory
	Stream<DynamicTest> gettersHaveTheDescriptionsOfTheirFields() throws IOException {
		return types().stream().map((type) -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
			String source = Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
			Map<String, String> fields = descriptions(FIELD, source);
			assertThat(fields.keySet())
				.containsAll(descriptors(type).stream().map(PropertyDescriptor::getName).toList());
			assertThat(descriptions(GETTER, source)).isEqualTo(fields);
		}));
	}

	private static Map<String, String> descriptions(Pattern pattern, String source) {
		Map<String, String> descriptions = new TreeMap<>();
		Matcher matcher = pattern.matcher(source);
		while (matcher.find()) {
			String text = matcher.group(1).replaceAll("\\s*\\n\\s*\\* ?", " ").replaceAll("@return.*", "").strip();
			descriptions.put(StringUtils.uncapitalize(matcher.group(2)), text);
		}
		return descriptions;
	}

	private static Set<Class<?>> types() throws IOException {
		Set<Class<?>> types = new LinkedHashSet<>();
		List<Class<?>> found = new ArrayList<>(MetadataProperties.mapValues().values());
		while (!found.isEmpty()) {
			Class<?> type = found.remove(0);
			if (types.add(type)) {
				descriptors(type).stream()
					.<Class<?>>map(PropertyDescriptor::getPropertyType)
					.filter(KnownProperties::isGroup)
					.forEach(found::add);
			}
		}
		return types;
	}

	private static Collection<PropertyDescriptor> descriptors(Class<?> type) {
		return Arrays.stream(BeanUtils.getPropertyDescriptors(type))
			.filter((property) -> !property.getName().equals("class"))
			.toList();
	}

}
