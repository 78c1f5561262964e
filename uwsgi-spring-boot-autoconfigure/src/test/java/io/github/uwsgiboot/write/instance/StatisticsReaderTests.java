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

package io.github.uwsgiboot.write.instance;

import java.io.IOException;

import io.github.uwsgiboot.write.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link StatisticsReader}.
 */
class StatisticsReaderTests {

	private final StatisticsReader reader = new StatisticsReader();

	@Test
	void everythingIsRead() throws IOException {
		Statistics statistics = this.reader.read("""
				{ "version":"2.0.21", "listen_queue":5, "listen_queue_errors":3, "pid":42,
				  "metrics": {
				    "config_generation": { "type":1, "oid":null, "value":7 },
				    "config_fingerprint": { "type":1, "oid":null, "value":4503599627370495 },
				    "config_fallback": { "type":1, "oid":null, "value":1 } },
				  "sockets":[
				    { "name":"127.0.0.1:8080", "proto":"http", "queue":5, "max_queue":100, "shared":0 },
				    { "name":"/run/app.sock", "proto":"uwsgi", "queue":0, "max_queue":0, "shared":0 } ],
				  "workers":[ { "id":1, "accepting":1, "status":"busy" }, { "id":2, "accepting":0, "status":"cheap" },
				    { "id":3, "accepting":0, "status":"idle" } ] }
				""");
		assertThat(statistics.version()).isEqualTo("2.0.21");
		assertThat(statistics.pid()).isEqualTo(42);
		assertThat(statistics.workers()).isEqualTo(3);
		assertThat(statistics.accepting()).isEqualTo(2);
		assertThat(statistics.listenQueueErrors()).isEqualTo(3);
		assertThat(statistics.proof()).isEqualTo(new Proof(7, (1L << 52) - 1));
		assertThat(statistics.fallback()).isTrue();
		assertThat(statistics.sockets()).containsExactly(new ListenQueue("127.0.0.1:8080", "http", 5L, 100L),
				new ListenQueue("/run/app.sock", "uwsgi", null, null));
	}

	@Test
	void instanceWithoutMetricsHasNoProof() throws IOException {
		Statistics statistics = this.reader.read("{\"pid\":1,\"workers\":[],\"metrics\":[]}");
		assertThat(statistics.proof()).isNull();
		assertThat(statistics.fallback()).isFalse();
	}

	@Test
	void whatRequestsCarryDoesNoHarm() throws IOException {
		assertThat(this.reader.read("{\"pid\":1,\"workers\":[{\"vars\":[\"A=\t\\d\u0001\"]}]}").workers()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{}", "{\"pid\":1}", "<html>", "{\"workers\":[]}" })
	void anythingElseIsRefused(String document) {
		assertThatIOException().isThrownBy(() -> this.reader.read(document))
			.withMessageStartingWith("The answer is not ");
	}

}
