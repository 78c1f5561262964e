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

package io.github.uwsgiboot.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.uwsgiboot.testsupport.RealServerTest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests that a file which is accepted without a problem or a warning does not end uWSGI.
 */
@RealServerTest
class SweepTests {

	private static final Log logger = LogFactory.getLog(SweepTests.class);

	private static final Path REPORTS = Path.of("target", "sweep");

	private static SweepDirectories directories;

	private final SweepSettings settings = SweepSettings.fromSystemProperties();

	@BeforeAll
	static void setUp(@TempDir Path directory) throws Exception {
		directories = new SweepDirectories(directory.toRealPath()).make();
		assumeThat(new IsolatedUwsgi(directories).isPossible()).as(IsolatedUwsgi.WANTED).isTrue();
	}

	@Test
	void optionWithAnyValueIsToldOrDoesNotEndUwsgi() throws Exception {
		sweep("options", this.settings.choose(new OptionCases(directories).all()));
	}

	@Test
	void lineOfRoutesOrHooksIsToldOrDoesNotEndUwsgi() throws Exception {
		sweep("routes", this.settings.choose(new RouteCases(directories).all()));
	}

	@Test
	void propertyWithAnyValueIsToldOrDoesNotEndUwsgi() throws Exception {
		sweep("properties", this.settings.choose(new PropertyCases(directories).all()));
	}

	@Test
	void rightConfigurationIsToldOrDoesNotEndUwsgi() throws Exception {
		int count = Math.min(this.settings.cases(), 400);
		sweep("configurations", new ConfigurationCases(directories, this.settings.random()).some(count));
	}

	@Test
	void exitThatIsNotKnownIsTold() throws Exception {
		SweepCase ending = new OptionCases(directories).of("need-app", "true");
		assertThat(new Sweep(directories, List.of()).run(List.of(ending)).unknownExits()).containsExactly(
				"need-app\ttrue\t*** Operational MODE: single process *** / *** no app loaded. GAME OVER ***");
		KnownExit known = new KnownExit("need-app", "true", "no app loaded", "it is a test");
		assertThat(new Sweep(directories, List.of(known)).run(List.of(ending)).unknownExits()).isEmpty();
		KnownExit other = new KnownExit("need-app", "true", "another reason", "it is a test");
		assertThat(new Sweep(directories, List.of(other)).run(List.of(ending)).unknownExits()).hasSize(1);
	}

	private void sweep(String kind, List<SweepCase> cases) throws Exception {
		SweepReport report = new Sweep(directories, KnownExit.all()).run(cases);
		String text = "%d %s, seed %d: %s".formatted(cases.size(), kind, this.settings.seed(), report);
		Files.createDirectories(REPORTS);
		Files.writeString(REPORTS.resolve(kind + ".txt"), text);
		logger.info(text.lines().findFirst().orElse(text));
		assertThat(report.starts()).isPositive();
		assertThat(report.unknownExits()).as(text).isEmpty();
	}

}
