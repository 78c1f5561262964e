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
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.SslParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the parameters of the http plugin's https router take effect. The address of
 * the router is longer than the 32 bytes that OpenSSL takes for a session's context,
 * which uWSGI makes from the address where no other is set.
 */
@TrafficTest
class HttpsRouterTrafficTests {

	private static final String LONG_LOOPBACK = "[0000:0000:0000:0000:0000:0000:0000:0001]:";

	@TempDir
	private static Path directory;

	private static Clients clients;

	private static RunningUwsgi uwsgi;

	@BeforeAll
	static void start() throws IOException {
		clients = new Clients(directory);
		uwsgi = RunningUwsgi.start(directory, HttpsRouterTrafficTests::configuration);
	}

	@AfterAll
	static void stop() throws IOException {
		if (uwsgi != null) {
			uwsgi.close();
		}
	}

	private static UwsgiConfiguration configuration(Endpoints at) {
		String router = LONG_LOOPBACK + at.port("router") + "," + Keys.cert("main") + "," + Keys.key("main");
		return UwsgiConfiguration.builder()
			.plugin("python3")
			.option("wsgi-file", at.python("app.py"))
			.option("https", router + ",,!" + Keys.cert("client"))
			.option("http-to", at.tcp("app"))
			.networking((networking) -> networking.with(BasicParameters.BUFFER_SIZE, 32768L)
				.with(SslParameters.SESSION_CONTEXT, "shop")
				.with(SslParameters.CLIENT_CERT_VAR, true)
				.socket(Socket.of("app", SocketType.UWSGI).address(at.tcp("app"))))
			.build();
	}

	@Test
	void applicationGetsTheCertificateOfTheClient() throws IOException, InterruptedException {
		assertThat(clients.curl("--cert", Keys.cert("client"), "--key", Keys.key("client"),
				"https://[::1]:%d/variable?HTTPS_CC".formatted(uwsgi.at().port("router"))))
			.isEqualTo(Files.readString(Path.of(Keys.cert("client"))));
	}

	@Test
	void clientWithACertificateResumesItsSession() throws IOException, InterruptedException {
		String session = directory.resolve("session").toString();
		assertThat(handshake("-sess_out", session)).contains("New, TLSv1.2, ");
		assertThat(handshake("-sess_in", session)).contains("Reused, TLSv1.2, ");
	}

	private String handshake(String option, String file) throws IOException, InterruptedException {
		return clients.handshake("[::1]:" + uwsgi.at().port("router"), "-tls1_2", "-cert", Keys.cert("client"), "-key",
				Keys.key("client"), option, file);
	}

}
