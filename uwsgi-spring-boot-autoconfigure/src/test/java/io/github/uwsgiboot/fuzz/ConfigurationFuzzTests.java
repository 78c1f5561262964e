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

package io.github.uwsgiboot.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import io.github.uwsgiboot.fuzz.ConfigurationGenerator.Meant;
import io.github.uwsgiboot.fuzz.ReportingUwsgi.Report;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.testsupport.Certificates;
import io.github.uwsgiboot.testsupport.RealServerTest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares whole configurations, made by the plain Java API, with what a real uWSGI reads
 * of the files that are rendered of them.
 */
@RealServerTest
class ConfigurationFuzzTests {

	private static final Log logger = LogFactory.getLog(ConfigurationFuzzTests.class);

	@TempDir
	private Path directory;

	private ReportingUwsgi uwsgi;

	@BeforeEach
	void setUp() throws Exception {
		new Certificates(this.directory).make("shop");
		this.uwsgi = new ReportingUwsgi(this.directory, Map.of("HOME", "/root"));
	}

	@Test
	void anyConfigurationIsReadAsItWasMeant() throws Exception {
		FuzzSettings settings = FuzzSettings.fromSystemProperties();
		int lines = 0;
		for (int i = 0; i < settings.configurations(); i++) {
			Meant meant = new ConfigurationGenerator(new Random(settings.seed() * 1_000_003 + i)).next();
			compare(meant, "configuration %d of seed %d".formatted(i, settings.seed()));
			lines += meant.lines().size() + meant.sockets().size();
		}
		logger.info("%d configurations with %d options from seed %d read as they were meant"
			.formatted(settings.configurations(), lines, settings.seed()));
	}

	private void compare(Meant meant, String description) throws Exception {
		IniDocument document = meant.configuration().document();
		assertThat(document.objections()).as(description).isEmpty();
		String text = new IniWriter().write(document);
		String section = document.section().equals("uwsgi") ? "" : document.section();
		Report report = this.uwsgi.read(text.getBytes(StandardCharsets.UTF_8), section);
		assertThat(report.log()).as("%s: %s", description, text).contains(";end of configuration");
		String options = new String(report.options().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
		List<String> lines = List.of(options.split("\n"));
		Map<Boolean, List<String>> parts = lines.stream().collect(Collectors.partitioningBy(MeantSocket::isIn));
		assertThat(parts.get(false).stream().sorted().toList()).as("%s: %s", description, text)
			.isEqualTo(meant.lines().stream().sorted().toList());
		assertThat(MeantSocket.in(lines)).as("%s: %s", description, text).isEqualTo(meant.sockets());
	}

}
