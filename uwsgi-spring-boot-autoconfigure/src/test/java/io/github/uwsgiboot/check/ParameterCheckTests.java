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

import java.time.Duration;
import java.util.List;

import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.SniDirParameters;
import io.github.uwsgiboot.networking.SocketParameters;
import io.github.uwsgiboot.networking.SslParameters;
import io.github.uwsgiboot.networking.UnixSocketParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ParameterCheck}.
 */
class ParameterCheckTests extends AbstractCheckTests {

	ParameterCheckTests() {
		super(new ParameterCheck());
	}

	@Test
	void queueSizeIsAtLeastOne() {
		assertThat(problemsOf(BasicParameters.QUEUE_SIZE, 1)).isEmpty();
		assertThat(problemsOf(BasicParameters.QUEUE_SIZE, 0))
			.containsExactly(Problem.error("queue-size-out-of-range", "uwsgi.networking.queue-size", "0",
					"uWSGI would listen with no queue at all on 0, and exit on a negative number.",
					"Write a number from 1 to the host's net.core.somaxconn."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "uwsgi", "puwsgi", "http", "http11", "fastcgi", "fastcgi-nph", "scgi", "scgi-nph", "raw" })
	void protocolOfPlainSocketsIsOneThatServes(String protocol) {
		assertThat(problemsOf(BasicParameters.DEFAULT_SOCKET_TYPE, protocol)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https", "suwsgi", "uwsgis", "shared", "udp", "zeromq", "default", "HTTP", "" })
	void protocolThatWouldExitOrCrashIsRefused(String protocol) {
		assertThat(problemsOf(BasicParameters.DEFAULT_SOCKET_TYPE, protocol)).extracting(Problem::code)
			.containsExactly("default-socket-type-unknown");
	}

	@Test
	void protocolThatCrashesIsRefused() {
		assertThat(problemsOf(BasicParameters.DEFAULT_SOCKET_TYPE, "https")).containsExactly(
				Problem.error("default-socket-type-unknown", "uwsgi.networking.default-socket-type", "https",
						"uWSGI would exit with \"unable to find protocol\", or crash on"
								+ " each connection if it is https or suwsgi.",
						"Write one of uwsgi, puwsgi, http, http11, fastcgi, fastcgi-nph, scgi, scgi-nph, raw."));
	}

	@Test
	void bufferSizeFitsInto16Bits() {
		assertThat(problemsOf(BasicParameters.BUFFER_SIZE, 65535L)).isEmpty();
		assertThat(problemsOf(BasicParameters.BUFFER_SIZE, 65536L))
			.containsExactly(Problem.error("buffer-size-out-of-range", "uwsgi.networking.buffer-size", "64KB",
					"uWSGI keeps the size in 16 bits and would cut it to 65535 bytes without a word.",
					"Write 65535 bytes or less; 64KB is one byte too many."));
		assertThat(problemsOf(BasicParameters.BUFFER_SIZE, 0L))
			.containsExactly(Problem.error("buffer-size-out-of-range", "uwsgi.networking.buffer-size", "0",
					"uWSGI would refuse every HTTP request, since even the shortest needs 20 bytes.",
					"Write a size from 20 to 65535 bytes, better 4096, uWSGI's default, or more."));
	}

	@Test
	void sizesOfThePostBufferAreAtLeastOne() {
		assertThat(problemsOf(BasicParameters.BUFFER_POST_SIZE, 1L)).isEmpty();
		assertThat(problemsOf(BasicParameters.BUFFER_POST_SIZE, -1L))
			.containsExactly(Problem.error("buffer-post-size-out-of-range", "uwsgi.networking.buffer-post-size", "-1B",
					"uWSGI would turn buffering off on 0, and exit on a negative number.",
					"Write a size of at least one byte, or leave the property out."));
		assertThat(problemsOf(BasicParameters.BUFFER_POST_CHUNK, 0L))
			.containsExactly(Problem.error("buffer-post-chunk-out-of-range", "uwsgi.networking.buffer-post-chunk", "0",
					"uWSGI would replace 0 by its default, and take a negative number for a huge one.",
					"Write a size of at least one byte, or leave the property out."));
	}

	@Test
	void timeoutIsAtLeastOneSecond() {
		assertThat(problemsOf(SocketParameters.TIMEOUT, Duration.ofSeconds(1))).isEmpty();
		assertThat(problemsOf(SocketParameters.TIMEOUT, Duration.ZERO))
			.containsExactly(Problem.error("duration-out-of-range", "uwsgi.networking.socket.timeout", "0s",
					"uWSGI would take 0 for no time at all, and exit on a negative number.",
					"Write one second or more, for example '5s'."));
		assertThat(problemsOf(SocketParameters.SEND_TIMEOUT, Duration.ofSeconds(-1)))
			.containsExactly(Problem.error("duration-out-of-range", "uwsgi.networking.socket.send-timeout", "-1s",
					"uWSGI would take 0 for no time at all, and exit on a negative number.",
					"Write one second or more, for example '5s'."));
	}

	@Test
	void timeoutIsOfWholeSeconds() {
		assertThat(problemsOf(SocketParameters.TIMEOUT, Duration.ofMillis(1500))).containsExactly(Problem.error(
				"duration-not-whole-seconds", "uwsgi.networking.socket.timeout", "1500ms",
				"uWSGI counts whole seconds and would drop the fraction.", "Write whole seconds, for example '5s'."));
	}

	@Test
	void kernelBufferFitsInto32Bits() {
		assertThat(problemsOf(SocketParameters.BUFFER_SEND, 2147483647L)).isEmpty();
		assertThat(problemsOf(SocketParameters.BUFFER_RECEIVE, 2147483648L))
			.containsExactly(Problem.error("kernel-buffer-out-of-range", "uwsgi.networking.socket.buffer-receive",
					"2048MB", "uWSGI would leave the kernel's buffer as it is, or cut the number to 32 bits.",
					"Write a size from 1 to 2147483647 bytes."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "660", "0660", "777", "600" })
	void permissionsAreThreeOctalDigits(String permissions) {
		assertThat(problemsOf(UnixSocketParameters.PERMISSIONS, permissions)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "432", "true", "", "000", "888", "66", "00660", "1660" })
	void permissionsThatExitOrMeanSomethingElseAreRefused(String permissions) {
		assertThat(problemsOf(UnixSocketParameters.PERMISSIONS, permissions)).extracting(Problem::code)
			.containsExactly("mode-malformed");
	}

	@Test
	void permissionsThatYamlReadAsOctalAreRefused() {
		assertThat(problemsOf(UnixSocketParameters.PERMISSIONS, "432"))
			.containsExactly(Problem.error("mode-malformed", "uwsgi.networking.unix-socket.permissions", "432",
					"uWSGI reads exactly three octal digits and exits on anything else, or makes the socket"
							+ " useless to its own owner. YAML reads an unquoted 0660 as the number 432.",
					"Write three octal digits in quotation marks, for example \"660\"."));
	}

	@Test
	void umaskHasThreeOrFourOctalDigits() {
		assertThat(problemsOf(UnixSocketParameters.UMASK_OF_SOCKETS, "007")).isEmpty();
		assertThat(problemsOf(UnixSocketParameters.UMASK_OF_SOCKETS, "0022")).isEmpty();
		assertThat(problemsOf(UnixSocketParameters.UMASK_OF_SOCKETS, "22"))
			.containsExactly(Problem.error("umask-malformed", "uwsgi.networking.unix-socket.umask", "22",
					"uWSGI reads three or four octal digits; anything shorter sets"
							+ " the umask 000, which lets everybody connect. YAML reads an unquoted 022"
							+ " as the number 18.",
					"Write three or four octal digits in quotation marks, for example \"007\"."));
	}

	@Test
	void ownerIsUserAndGroup() {
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, "www-data:www-data")).isEmpty();
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, ":33")).isEmpty();
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, "www-data:"))
			.containsExactly(Problem.error("owner-malformed", "uwsgi.networking.unix-socket.owner", "www-data:",
					"uWSGI would look for a user of that very name and exit.",
					"Write user, user:group or :group, for example \"www-data:www-data\"."));
	}

	@Test
	void sessionContextHasAtMost32Bytes() {
		assertThat(problemsOf(SslParameters.SESSION_CONTEXT, "x".repeat(32))).isEmpty();
		assertThat(problemsOf(SslParameters.SESSION_CONTEXT, "ä".repeat(17))).containsExactly(
				Problem
					.error("session-context-out-of-range", "uwsgi.networking.ssl.session-context", "äääääääääääääääää",
							"OpenSSL takes at most 32 bytes; uWSGI would go on without a context, and"
									+ " clients with a certificate could not resume a session.",
							"Write 1 to 32 bytes."));
	}

	@Test
	void rawOptionsOfSslAreNotNegative() {
		assertThat(problemsOf(SslParameters.RAW_OPTIONS, List.of(0, 536870912))).isEmpty();
		assertThat(problemsOf(SslParameters.RAW_OPTIONS, List.of(536870912, -1)))
			.containsExactly(Problem.error("ssl-option-out-of-range", "uwsgi.networking.ssl.raw-options[1]", "-1",
					"uWSGI would set the bits of a negative number, and with" + " them nearly every option of OpenSSL.",
					"Write decimal numbers from 0 to 2147483647."));
	}

	@Test
	void pathIsNotBlank() {
		assertThat(problemsOf(SniDirParameters.DIR, "/etc/tls")).isEmpty();
		assertThat(problemsOf(SniDirParameters.DIR, "")).containsExactly(Problem.error("value-blank",
				"uwsgi.networking.sni-dir.dir", "", "uWSGI would take the empty path for the working directory.",
				"Write a path, or leave the property out."));
	}

	@Test
	void valueThatUwsgiPutsTogetherIsLeftAlone() {
		assertThat(problems((builder) -> builder.expressions(Expressions.PASS)
			.networking((networking) -> networking.with(SslParameters.SESSION_CONTEXT,
					"%(a-placeholder-of-more-than-32-bytes)"))))
			.isEmpty();
	}

}
