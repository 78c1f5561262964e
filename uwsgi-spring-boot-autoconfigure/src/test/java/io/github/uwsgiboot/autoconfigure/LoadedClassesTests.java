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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.SslParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application loads no class that it has no use for.
 */
class LoadedClassesTests {

	private static final Pattern OURS = Pattern
		.compile("(io\\.github\\.uwsgiboot\\.[\\w.$]+(?:/0x\\p{XDigit}+)?) source: ");

	private static final Pattern PARAMETERS = Pattern.compile(".*\\.networking\\.\\w+Parameters");

	private static final Pattern LAMBDA_FROM_PROPERTIES_TO_LINES = Pattern
		.compile(".*\\.(option|networking|config|autoconfigure)\\.[\\w$]+\\$\\$Lambda.*");

	/**
	 * What an ordinary application sets.
	 */
	private static final String[] ORDINARY = { "--uwsgi.options.master=true", "--uwsgi.networking.queue-size=50",
			"--uwsgi.networking.sockets.web.dsn=http://127.0.0.1:8080" };

	private static final Pattern CHECK_OR_CATALOGUE = Pattern
		.compile(".*\\.check\\.(?!Binary)\\w+Check|.*\\.option\\.(Catalogue|OptionCatalogue|UwsgiOption).*");

	private static final Pattern LAMBDA_OF_CHECKS_AND_INI = Pattern.compile(".*\\.(check|ini)\\.[\\w$]+\\$\\$Lambda.*");

	private static final Pattern WRITER = Pattern.compile(".*\\.(write|check\\.binary)\\..*");

	/**
	 * What is for other cases than a new file of an application without uWSGI.
	 */
	private static final List<String> WITHOUT_NEED = List.of("check.binary.BinaryProbes", "check.binary.UwsgiBinaries",
			"write.Backups", "write.DirectoryCreation", "write.Failures", "write.InPlaceFile", "write.KnockOnProblems",
			"write.OctalMode", "write.PathDirectory", "write.PrincipalLookup", "write.ProcMountPoints", "write.Proof",
			"write.ProofCheck", "write.ProofLines", "write.PublishNote", "write.PublishOutcome$Conflict",
			"write.PublishOutcome$Failed", "write.PublishOutcome$Refused", "write.PublishOutcome$Unchanged",
			"write.StoppedPublication", "write.instance.InstanceQuestion", "write.instance.Statistics",
			"write.reload.DaemonReloadTimer", "write.reload.ReloadAttempt$Result", "write.reload.ReloadOptions",
			"write.reload.ReloadRecord", "write.reload.ReloadStrategy", "write.reload.ReloadTracker");

	@TempDir
	private Path directory;

	@Test
	void disabledStarterIsOneCondition() throws Exception {
		assertThat(start("--uwsgi.enabled=false", "--uwsgi.options.master=true"))
			.containsExactly("io.github.uwsgiboot.autoconfigure.OnUwsgiEnabledCondition");
	}

	@Test
	void neitherChecksNorCatalogueAreLoadedWhenNothingIsConfigured() throws Exception {
		assertThat(start()).contains("io.github.uwsgiboot.write.UwsgiConfigWriter")
			.noneMatch((name) -> CHECK_OR_CATALOGUE.matcher(name).matches());
		assertThat(this.directory.resolve("uwsgi.ini")).doesNotExist();
	}

	@Test
	void checksAndCatalogueAreLoadedWhenAnOptionIs() throws Exception {
		assertThat(start("--uwsgi.options.master=true")).anyMatch((name) -> CHECK_OR_CATALOGUE.matcher(name).matches());
		assertThat(this.directory.resolve("uwsgi.ini")).exists();
	}

	@Test
	void noClassOfAGroupIsLoadedThatIsNotSet() throws Exception {
		assertThat(start(ORDINARY)).doesNotContainAnyElementsOf(groups(EnumSet.allOf(SeparateProperties.class)))
			.doesNotContain(RouterProperties.class.getName(), SniProperties.class.getName())
			.filteredOn((name) -> PARAMETERS.matcher(name).matches())
			.containsExactly(BasicParameters.class.getName());
	}

	@Test
	void classesOfAGroupAreLoadedWhenItIsSet() throws Exception {
		Set<String> loaded = start("--uwsgi.networking.ssl.verify-depth=2", "--uwsgi.proof.enabled=true");
		assertThat(loaded).contains(SslProperties.class.getName(), ProofProperties.class.getName())
			.doesNotContainAnyElementsOf(
					groups(EnumSet.complementOf(EnumSet.of(SeparateProperties.SSL, SeparateProperties.PROOF))))
			.filteredOn((name) -> PARAMETERS.matcher(name).matches())
			.containsExactly(BasicParameters.class.getName(), SslParameters.class.getName());
	}

	@Test
	void optionByItsOwnNameLoadsTheParametersOfItsGroupAlone() throws Exception {
		assertThat(start("--uwsgi.options.ssl-verify-depth=2")).doesNotContain(SslProperties.class.getName())
			.filteredOn((name) -> PARAMETERS.matcher(name).matches())
			.containsExactly(BasicParameters.class.getName(), SslParameters.class.getName());
	}

	@Test
	void fewLambdasAreLinkedOnTheWayFromPropertiesToLines() throws Exception {
		assertThat(start(ORDINARY)).filteredOn((name) -> LAMBDA_FROM_PROPERTIES_TO_LINES.matcher(name).matches())
			.isNotEmpty()
			.hasSizeLessThanOrEqualTo(10);
	}

	@Test
	void fewChecksAreLoadedForAnOrdinaryApplication() throws Exception {
		assertThat(start(ORDINARY)).filteredOn((name) -> CHECK_OR_CATALOGUE.matcher(name).matches())
			.filteredOn((name) -> name.endsWith("Check"))
			.map((name) -> name.substring(name.lastIndexOf('.') + 1))
			.containsExactly("AddressCheck", "ConfigFileCheck", "ListenQueueCheck", "MasterCheck", "OptionCheck",
					"OptionValueCheck", "ParameterAddressCheck", "ParameterCheck", "SocketAttributeCheck");
	}

	@Test
	void noLambdaIsLinkedByChecksOrForTheText() throws Exception {
		assertThat(start(ORDINARY)).anyMatch((name) -> name.contains("$$Lambda"))
			.noneMatch((name) -> LAMBDA_OF_CHECKS_AND_INI.matcher(name).matches());
	}

	@Test
	void writeLoadsWhatItNeeds() throws Exception {
		Set<String> loaded = start(ORDINARY);
		assertThat(loaded).filteredOn((name) -> WRITER.matcher(name).matches())
			.doesNotContainAnyElementsOf(withoutNeed())
			.hasSizeLessThanOrEqualTo(59)
			.filteredOn((name) -> name.contains("Lambda"))
			.hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void classesOfAheadOfTimeProcessingAreNotLoaded() throws Exception {
		assertThat(start(ORDINARY)).doesNotContain(UwsgiRuntimeHints.class.getName());
	}

	@Test
	void classesOfAReloadAreLoadedWhenThereIsOne() throws Exception {
		assertThat(start("--uwsgi.options.master=true", "--uwsgi.reload.strategy=touch"))
			.anyMatch((name) -> name.endsWith(".ReloadTracker"))
			.anyMatch((name) -> name.endsWith(".DaemonReloadTimer"));
	}

	private static List<String> withoutNeed() throws ClassNotFoundException {
		List<String> names = new ArrayList<>();
		for (String name : WITHOUT_NEED) {
			names.add(Class.forName("io.github.uwsgiboot." + name, false, LoadedClassesTests.class.getClassLoader())
				.getName());
		}
		return names;
	}

	private static List<String> groups(Set<SeparateProperties> groups) {
		return groups.stream().map((group) -> group.type().getName()).toList();
	}

	private Set<String> start(String... arguments) throws IOException, InterruptedException {
		Path classes = this.directory.resolve("classes");
		Path log = this.directory.resolve("log");
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java",
				"-Xlog:class+load:file=" + classes, "-cp", System.getProperty("java.class.path"),
				StartedApplication.class.getName(), "--spring.main.web-application-type=none",
				"--uwsgi.check.binary=off", "--uwsgi.writer.path=" + this.directory.resolve("uwsgi.ini")));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(log)).isZero();
		Set<String> ours = new TreeSet<>();
		Matcher matcher = OURS.matcher(Files.readString(classes));
		while (matcher.find()) {
			ours.add(matcher.group(1));
		}
		ours.remove(StartedApplication.class.getName());
		ours.removeIf((name) -> name.contains(".testsupport."));
		return ours;
	}

}
