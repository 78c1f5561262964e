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
import java.time.Duration;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that uWSGI takes a request as the Mongrel2 server sends it, and publishes the
 * beginning of the response: since version 3 of ZeroMQ, uWSGI takes a message that was
 * sent for one that was not, and gives up after the first ({@code zmq_sendmsg} in
 * {@code plugins/mongrel2/mongrel2.c}). Debian's mongrel2 plugin was linked without the
 * library that it needs for JSON, and loads only where that is loaded already.
 */
@TrafficTest
class ZeroMqTrafficTests {

	@TempDir
	private Path directory;

	@Test
	void requestIsPulledAndTheFirstPartOfTheResponsePublished() throws IOException {
		try (ZeroMqServer requests = new ZeroMqServer("PUSH");
				ZeroMqServer responses = new ZeroMqServer("SUB");
				RunningUwsgi uwsgi = start(requests.address(), responses.address())) {
			requests.accept();
			responses.accept();
			responses.subscribe();
			String headers = "{\"PATH\":\"/a\",\"METHOD\":\"POST\",\"VERSION\":\"HTTP/1.1\",\"URI\":\"/a\","
					+ "\"PATTERN\":\"/\",\"host\":\"shop\",\"x-forwarded-for\":\"192.0.2.7\",\"content-length\":\"4\"}";
			// A response that is published before the subscription has arrived is lost.
			Awaitility.await("a response").pollInterval(Duration.ofMillis(200)).until(() -> {
				requests.send("sender 5 /a %d:%s,4:body,".formatted(headers.length(), headers));
				return responses.hasMessage();
			});
			assertThat(response(responses))
				.isEqualTo("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n"
					.formatted("POST /a\nbody".length()));
			assertThat(uwsgi.log()).contains(" POST /a ");
		}
	}

	private RunningUwsgi start(String pull, String push) throws IOException {
		return RunningUwsgi.start(this.directory,
				(at) -> UwsgiConfiguration.builder()
					.option("dlopen", "libjansson.so.4")
					.plugin("python3")
					.option("wsgi-file", at.python("app.py"))
					.option("master", "true")
					.networking((networking) -> networking.socket(Socket.of("broker", SocketType.ZEROMQ)
						.with(SocketAttribute.PULL, pull)
						.with(SocketAttribute.PUSH, push)))
					.build());
	}

	/**
	 * Return a response, which comes in several messages, the last of which is empty.
	 */
	private static String response(ZeroMqServer responses) throws IOException {
		String prefix = "sender 1:5, ";
		StringBuilder response = new StringBuilder();
		for (String message = responses.receive(); !message.equals(prefix); message = responses.receive()) {
			assertThat(message).startsWith(prefix);
			response.append(message.substring(prefix.length()));
		}
		return response.toString();
	}

}
