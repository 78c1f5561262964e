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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.PlanState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the page of problems: each code in the sources has a golden case that makes this
 * problem alone and tells how to do without it, or the name of the test that makes it,
 * and the page is what they show. With {@code -Dgolden.update=true} the page is written.
 */
class ProblemPageTests {

	private static final boolean UPDATE = Boolean.getBoolean("golden.update");

	@TempDir
	private static Path directory;

	@Test
	void codesAreWrittenWhole() throws IOException {
		assertThat(ProblemCodes.find().unreadable()).isEmpty();
	}

	@Test
	void eachCodeHasASection() throws IOException {
		SortedSet<String> sections = new TreeSet<>(ProblemPage.read().codes());
		assertThat(sections).isEqualTo(ProblemCodes.find().all());
	}

	@TestFactory
	Stream<DynamicTest> wrongExampleHasThisProblemAlone() throws IOException {
		return ProblemPage.read()
			.cases()
			.stream()
			.map((golden) -> DynamicTest.dynamicTest(golden.name(),
					() -> assertThat(plan(golden).problems()).extracting(Problem::code)
						.containsOnly(ProblemPage.code(golden))));
	}

	@TestFactory
	Stream<DynamicTest> rightExampleHasNoProblem() throws IOException {
		return ProblemPage.read().cases().stream().map((golden) -> DynamicTest.dynamicTest(golden.name(), () -> {
			Plan plan = plan(ProblemPage.right(golden));
			assertThat(plan.problems()).isEmpty();
			assertThat(plan.state()).isNotEqualTo(PlanState.REJECTED);
		}));
	}

	@TestFactory
	Stream<DynamicTest> problemWithoutAnExampleIsMadeByTheTest() throws IOException {
		return ProblemPage.read()
			.unshown()
			.stream()
			.map((unshown) -> DynamicTest.dynamicTest(unshown.code(),
					() -> assertThat(Files.readString(unshown.test())).contains(unshown.evidence())));
	}

	@Test
	void pageIsWhatTheCasesShow() throws IOException {
		ProblemPage page = ProblemPage.read();
		if (UPDATE) {
			page.write();
		}
		assertThat(ProblemPage.FILE).hasContent(page.text());
	}

	private Plan plan(GoldenCase golden) {
		return new GoldenEnvironment(golden, directory).plan();
	}

}
