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

package io.github.uwsgiboot.networking;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SocketDsn}.
 */
class SocketDsnTests {

	@ParameterizedTest
	@CsvSource({ "http://127.0.0.1:8080,HTTP,127.0.0.1:8080", "HTTP://127.0.0.1:8080,HTTP,127.0.0.1:8080",
			"default://:80,DEFAULT,:80", "https://[::1]:443,HTTPS,[::1]:443", "uwsgi:///run/a.sock,UWSGI,/run/a.sock",
			"suwsgi://h:1,UWSGIS,h:1", "uwsgis://h:1,UWSGIS,h:1",
			"scgi://{project_runtime_dir}.sock,SCGI,{project_runtime_dir}.sock",
			"raw://{runtime_dir}/a/b.sock,RAW,{runtime_dir}/a/b.sock", "udp://127.0.0.1:1,UDP,127.0.0.1:1",
			"uwsgi:///run/a%20b%25.sock,UWSGI,/run/a b%.sock", "uwsgi:///run/a+b.sock,UWSGI,/run/a+b.sock",
			"fastcgi:///run/%C3%A9.sock,FASTCGI,/run/é.sock", "shared://127.0.0.1:80,SHARED,127.0.0.1:80" })
	void readsTypeAndAddress(String text, SocketType type, String address) {
		assertThat(SocketDsn.parse(text)).isEqualTo(new SocketDsn(type, Map.of(SocketAttribute.ADDRESS, address)));
	}

	@Test
	void readsParametersInKebabAndInSnakeCase() {
		assertThat(SocketDsn.parse(
				"https://h:443?cert=/c.pem&key=%2Fk.pem&client_ca=!/ca.pem&bound-workers=1,2&modifier.code=9&order=-1"))
			.isEqualTo(new SocketDsn(SocketType.HTTPS,
					Map.of(SocketAttribute.ADDRESS, "h:443", SocketAttribute.CERT, "/c.pem", SocketAttribute.KEY,
							"/k.pem", SocketAttribute.CLIENT_CA, "!/ca.pem", SocketAttribute.BOUND_WORKERS,
							List.of(1, 2), SocketAttribute.MODIFIER, 9, SocketAttribute.ORDER, -1)));
	}

	@Test
	void readsASharedSocketInsteadOfAnAddress() {
		assertThat(SocketDsn.parse("http:?shared=edge&http11=false")).isEqualTo(
				new SocketDsn(SocketType.HTTP, Map.of(SocketAttribute.SHARED, "edge", SocketAttribute.HTTP11, false)));
	}

	@Test
	void readsAPairOfAddresses() {
		assertThat(SocketDsn.parse("zeromq:?pull=tcp://127.0.0.1:1&push=tcp://127.0.0.1:2"))
			.isEqualTo(new SocketDsn(SocketType.ZEROMQ,
					Map.of(SocketAttribute.PULL, "tcp://127.0.0.1:1", SocketAttribute.PUSH, "tcp://127.0.0.1:2")));
	}

	@Test
	void parseOfAnEmptyAuthorityBeforeAQueryHasNoAddress() {
		assertThat(SocketDsn.parse("http://?shared=edge")).isEqualTo(SocketDsn.parse("http:?shared=edge"));
		assertThat(SocketDsn.parse("http://").attributes()).isEqualTo(Map.of(SocketAttribute.ADDRESS, ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "127.0.0.1:80 | A DSN starts with a scheme and '://'.",
			"`` | A DSN starts with a scheme and '://'.", "http:/x | A DSN starts with a scheme and '://'.",
			"socket://h:1 | 'socket' is not a type of sockets.",
			"http://user@h:1 | A DSN has no user: uWSGI's sockets know none.",
			"http://h:1/path | A DSN has either a host or a path.", "http://h:1#x | A DSN has no fragment.",
			"http://h:1?colour=red | There is no parameter 'colour'.",
			"http://h:1?order=1&order=2 | The parameter 'order' is given twice.",
			"http://h:1?address=h:2 | The parameter 'address' is given twice.",
			"https://h:1?client-ca=a&client_ca=b | The parameter 'client-ca' is given twice.",
			"http://h:1?http11=maybe | The parameter 'http11' is wrong: 'maybe' is neither true nor false.",
			"http://h:1?order=x | The parameter 'order' is wrong: 'x' is not a whole number.",
			"http://h:1? | '' is not of the form name=value.", "http://h:1?=x | '=x' is not of the form name=value.",
			"http://h:1?order | 'order' is not of the form name=value.",
			"uwsgi:///a%2 | A '%' in '/a%2' is not followed by two hexadecimal digits.",
			"uwsgi:///a%zz | A '%' in '/a%zz' is not followed by two hexadecimal digits." })
	void refusesWhatIsMalformed(String text, String reason) {
		assertThatExceptionOfType(InvalidDsnException.class).isThrownBy(() -> SocketDsn.parse(text))
			.satisfies((exception) -> assertThat(exception.reason()).isEqualTo(reason));
	}

}
