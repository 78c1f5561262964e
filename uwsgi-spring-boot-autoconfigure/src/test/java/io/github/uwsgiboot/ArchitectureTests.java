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

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import org.jspecify.annotations.NullMarked;

import org.springframework.boot.autoconfigure.AutoConfiguration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

/**
 * Tests of the architecture: which package may use which, and what every class must keep
 * to.
 */
@AnalyzeClasses(packages = ArchitectureTests.BASE_PACKAGE, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	static final String BASE_PACKAGE = "io.github.uwsgiboot";

	private static final List<String> LAYERS = List.of("option", "ini", "networking", "config", "check", "write",
			"actuate", "autoconfigure");

	private static final String[] SPRING_LAYERS = { BASE_PACKAGE + ".actuate..", BASE_PACKAGE + ".autoconfigure.." };

	@ArchTest
	void packageUsesOnlyPackagesToItsLeft(JavaClasses classes) {
		LayeredArchitecture architecture = layeredArchitecture()
			.consideringOnlyDependenciesInAnyPackage(BASE_PACKAGE + "..")
			.ensureAllClassesAreContainedInArchitecture();
		for (String layer : LAYERS) {
			architecture = architecture.layer(layer).definedBy(BASE_PACKAGE + "." + layer + "..");
		}
		architecture = architecture.whereLayer(LAYERS.get(0)).mayNotAccessAnyLayer();
		for (int i = 1; i < LAYERS.size(); i++) {
			String[] left = LAYERS.subList(0, i).toArray(String[]::new);
			architecture = architecture.whereLayer(LAYERS.get(i)).mayOnlyAccessLayers(left);
		}
		architecture.check(classes);
	}

	@ArchTest
	void onlyEndpointAndAutoConfigurationUseSpring(JavaClasses classes) {
		noClasses().that()
			.resideOutsideOfPackages(SPRING_LAYERS)
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(classes);
	}

	@ArchTest
	void packageIsNullMarked(JavaClasses classes) {
		classes().should(new BeInNullMarkedPackage()).check(classes);
	}

	@ArchTest
	void classNameSaysWhatTheClassDoes(JavaClasses classes) {
		noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)").check(classes);
	}

	@ArchTest
	void autoConfigurationIsFinal(JavaClasses classes) {
		classes().that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.haveModifier(JavaModifier.FINAL)
			.check(classes);
	}

	private static final class BeInNullMarkedPackage extends ArchCondition<JavaClass> {

		private BeInNullMarkedPackage() {
			super("be in a package that is @NullMarked");
		}

		@Override
		public void check(JavaClass javaClass, ConditionEvents events) {
			boolean satisfied = javaClass.getPackage().isAnnotatedWith(NullMarked.class);
			events.add(new SimpleConditionEvent(javaClass, satisfied,
					javaClass.getName() + (satisfied ? " is" : " is not") + " in a package that is @NullMarked"));
		}

	}

}
