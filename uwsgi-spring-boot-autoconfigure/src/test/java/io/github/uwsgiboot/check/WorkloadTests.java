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

package io.github.uwsgiboot.check;

import java.util.List;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Workload}. What is said of a line was seen with uWSGI.
 */
class WorkloadTests {

	@ParameterizedTest
	@ValueSource(strings = { "master = true", "shared-socket = 127.0.0.1:8080", "mule = true", "stats = 127.0.0.1:9191",
			"plugin = python3", "wsgi-file = shop.py", "zerg-server = /run/zerg.sock", "master-fifo = /run/fifo",
			"subscribe-to = 127.0.0.1:2626:shop", "worker-exec = /usr/bin/shop" })
	void uwsgiExitsWith(String line) {
		assertThat(isMissing(line)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "socket = 127.0.0.1:3031", "cron = 59 2 -1 -1 -1 true", "spooler = /run/spool",
			"attach-daemon = sleep 5", "udp = 127.0.0.1:8125", "no-server = true", "emperor = /etc/vassals",
			"loop = gevent", "setns-socket = /run/ns", "emperor-proxy-socket = /run/proxy",
			"fastrouter = 127.0.0.1:3031", "zergpool = /run/zerg:127.0.0.1:8080" })
	void uwsgiRunsWith(String line) {
		assertThat(isMissing("master = true", line)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ini = other.ini", "of-my-plugin = 1", "plugin = shop", "version = true" })
	void whatMayBringSomethingCounts(String line) {
		assertThat(isMissing("master = true", line)).isFalse();
	}

	@Test
	void typedSocketsAndRoutersCount() {
		assertThat(Workload.isMissing(UwsgiConfiguration.builder()
			.networking((networking) -> networking.socket(Socket.of("app", SocketType.UWSGI).address("/run/app.sock")))
			.build()
			.document())).isFalse();
		assertThat(Workload.isMissing(UwsgiConfiguration.builder()
			.networking((networking) -> networking.router(Router.of("web", RouterType.HTTP).address("127.0.0.1:8080")))
			.build()
			.document())).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "fastrouter-to = 127.0.0.1:3031", "http-to = 127.0.0.1:3031",
			"http-use-pattern = /run/%%s", "http-subscription-server = 127.0.0.1:2626" })
	void uwsgiLeavesRoutersWithoutAMaster(String destination) {
		String router = destination.startsWith("http") ? "http = 127.0.0.1:8080" : "fastrouter = 127.0.0.1:8080";
		assertThat(leavesRouters(destination, router)).isTrue();
		assertThat(leavesRouters(destination, router, "master = false")).isTrue();
		assertThat(leavesRouters(destination, router, "master = true")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "socket = 127.0.0.1:3031", "stats = 127.0.0.1:9191", "attach-daemon = sleep 5",
			"no-server = true", "emperor = /etc/vassals", "http = 127.0.0.1:8081", "ini = other.ini",
			"of-my-plugin = 1", "plugin = shop", "zerg = /run/zerg.sock" })
	void uwsgiStaysWithItsRoutersBy(String line) {
		assertThat(leavesRouters("fastrouter-to = 127.0.0.1:3031", "fastrouter = 127.0.0.1:8080", line)).isFalse();
	}

	@Test
	void uwsgiLeavesNoRoutersWhereThereAreNone() {
		assertThat(leavesRouters("http-to = 127.0.0.1:3031")).isFalse();
		assertThat(leavesRouters("http-to-https = 127.0.0.1:8080,8443")).isFalse();
	}

	private static boolean isMissing(String... lines) {
		return Workload.isMissing(document(lines));
	}

	private static boolean leavesRouters(String... lines) {
		return Workload.leavesRouters(document(lines));
	}

	private static IniDocument document(String... lines) {
		UwsgiConfiguration.Builder builder = UwsgiConfiguration.builder();
		List.of(lines).forEach(builder::directive);
		return builder.build().document();
	}

}
