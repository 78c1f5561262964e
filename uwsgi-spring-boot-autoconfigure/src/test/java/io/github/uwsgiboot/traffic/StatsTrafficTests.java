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

package io.github.uwsgiboot.traffic;

import java.io.IOException;
import java.nio.file.Path;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.StatsParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that clients of the stats server get what they should.
 */
@TrafficTest
class StatsTrafficTests {

	@TempDir
	private static Path directory;

	private static RunningUwsgi uwsgi;

	@BeforeAll
	static void start() throws IOException {
		uwsgi = RunningUwsgi.start(directory,
				(at) -> UwsgiConfiguration.builder()
					.option("master", "true")
					.option("enable-metrics", "true")
					.networking((networking) -> networking.with(StatsParameters.ADDRESS, at.tcp("stats"))
						.with(StatsParameters.HTTP, true)
						.with(StatsParameters.MINIFIED, true)
						.with(StatsParameters.NO_CORES, true)
						.with(StatsParameters.NO_METRICS, true)
						.socket(Socket.of("web", SocketType.HTTP).address(at.tcp("web"))))
					.build());
		uwsgi.awaitLog("Stats server enabled");
	}

	@AfterAll
	static void stop() throws IOException {
		if (uwsgi != null) {
			uwsgi.close();
		}
	}

	private static String statistics() throws IOException {
		return Clients.send(uwsgi.at().port("stats"), "GET / HTTP/1.0\r\n\r\n");
	}

	@Test
	void httpClientIsAnswered() throws IOException {
		assertThat(statistics()).startsWith("HTTP/1.0 200 OK\r\n").contains("\"workers\"");
	}

	@Test
	void answerIsMinified() throws IOException {
		String statistics = statistics();
		assertThat(statistics.substring(statistics.indexOf('{'))).doesNotContain("\n", "\t")
			.contains("\"workers\":[{\"id\":1,");
	}

	@Test
	void answerHasNoCores() throws IOException {
		assertThat(statistics()).contains("\"workers\"").doesNotContain("\"cores\"");
	}

	@Test
	void answerHasNoMetrics() throws IOException {
		assertThat(statistics()).contains("\"workers\"").doesNotContain("\"metrics\":{");
	}

}
