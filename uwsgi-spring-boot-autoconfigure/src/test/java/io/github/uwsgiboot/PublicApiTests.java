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

package io.github.uwsgiboot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the documentation of the packages says of public types: which are for
 * applications, and which are public for the starter alone.
 */
@AnalyzeClasses(packages = ArchitectureTests.BASE_PACKAGE, importOptions = DoNotIncludeTests.class)
class PublicApiTests {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Pattern FREE_TO_CHANGE = Pattern.compile("free to change: (all types(?: but)?)?([^.]*)\\.");

	private static final Pattern LINK = Pattern.compile("\\{@link (\\w+)}");

	@ArchTest
	void typesThatAreNamedArePublic(JavaClasses classes) {
		Set<String> named = new HashSet<>();
		for (JavaPackage javaPackage : packages(classes)) {
			links(documentation(javaPackage)).forEach((name) -> named.add(javaPackage.getName() + "." + name));
		}
		assertThat(named).isNotEmpty()
			.allSatisfy((name) -> assertThat(classes.get(name).getModifiers()).contains(JavaModifier.PUBLIC));
	}

	@ArchTest
	void typeForApplicationsShowsNoneThatIsFreeToChange(JavaClasses classes) {
		Set<JavaClass> free = new HashSet<>();
		packages(classes).forEach((javaPackage) -> free.addAll(freeToChange(javaPackage)));
		List<String> shown = new ArrayList<>();
		for (JavaClass javaClass : classes) {
			if (isPublic(javaClass) && !free.contains(topLevel(javaClass))) {
				shown(javaClass).filter((type) -> !isPublic(type) || free.contains(topLevel(type)))
					.forEach((type) -> shown.add(javaClass.getName() + " shows " + type.getName()));
			}
		}
		assertThat(shown).isEmpty();
	}

	private static Set<JavaPackage> packages(JavaClasses classes) {
		Set<JavaPackage> packages = new HashSet<>();
		classes.forEach((javaClass) -> packages.add(javaClass.getPackage()));
		return packages;
	}

	private static Set<JavaClass> freeToChange(JavaPackage javaPackage) {
		Set<JavaClass> free = new HashSet<>();
		Matcher matcher = FREE_TO_CHANGE.matcher(documentation(javaPackage));
		if (matcher.find()) {
			boolean all = matcher.group(1) != null;
			List<String> names = links(matcher.group(2));
			javaPackage.getClasses()
				.stream()
				.filter((javaClass) -> all != names.contains(javaClass.getSimpleName()))
				.forEach(free::add);
		}
		return free;
	}

	private static List<String> links(String text) {
		return LINK.matcher(text).results().map((link) -> link.group(1)).toList();
	}

	private static String documentation(JavaPackage javaPackage) {
		Path file = SOURCES.resolve(javaPackage.getName().replace('.', '/')).resolve("package-info.java");
		try {
			return Files.readString(file).replaceAll("\\s+(\\*\\s+)?", " ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<JavaClass> shown(JavaClass javaClass) {
		Stream<JavaType> types = Stream.concat(javaClass.getInterfaces().stream(), javaClass.getSuperclass().stream());
		Stream<JavaType> ofMembers = javaClass.getMembers()
			.stream()
			.filter(PublicApiTests::isShown)
			.flatMap(PublicApiTests::types);
		return Stream.concat(types, ofMembers)
			.flatMap((type) -> type.getAllInvolvedRawTypes().stream())
			.map(JavaClass::getBaseComponentType)
			.filter((type) -> type.getName().startsWith(ArchitectureTests.BASE_PACKAGE))
			.distinct();
	}

	private static boolean isShown(JavaMember member) {
		return (member.getModifiers().contains(JavaModifier.PUBLIC)
				|| member.getModifiers().contains(JavaModifier.PROTECTED))
				&& !member.getModifiers().contains(JavaModifier.SYNTHETIC);
	}

	private static Stream<JavaType> types(JavaMember member) {
		if (member instanceof JavaCodeUnit codeUnit) {
			return Stream.concat(codeUnit.getParameterTypes().stream(), Stream.of(codeUnit.getReturnType()));
		}
		return Stream.of(((JavaField) member).getType());
	}

	private static boolean isPublic(JavaClass javaClass) {
		return javaClass.getModifiers().contains(JavaModifier.PUBLIC)
				&& javaClass.getEnclosingClass().map(PublicApiTests::isPublic).orElse(true);
	}

	private static JavaClass topLevel(JavaClass javaClass) {
		return javaClass.getEnclosingClass().map(PublicApiTests::topLevel).orElse(javaClass);
	}

}
