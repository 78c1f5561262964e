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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UrlPasswords}.
 */
class UrlPasswordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			http://shop:hunter2@127.0.0.1:8080/x          | http://shop:******@127.0.0.1:8080/x
			redis+tls://:hunter2@[::1]:6379               | redis+tls://:******@[::1]:6379
			mongodb://shop:hunt/er@2@127.0.0.1/db         | mongodb://shop:******@127.0.0.1/db
			The value 'http://shop:hunter2@a' is refused. | The value 'http://shop:******@a' is refused.
			https://127.0.0.1:8443?cert=/c&password=hu2   | https://127.0.0.1:8443?cert=/c&password=******
			https://127.0.0.1?key-password=hu2&key=/k     | https://127.0.0.1?key-password=******&key=/k
			https://127.0.0.1?API_TOKEN=hunter2           | https://127.0.0.1?API_TOKEN=******
			""")
	void passwordIsHidden(String text, String shown) {
		assertThat(UrlPasswords.hide(text)).isEqualTo(shown);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "127.0.0.1:8080", "http://127.0.0.1:8080", "http://[::1]:8080/a@b",
			"https://127.0.0.1:8443?cert=/tls/shop.crt&key=/tls/shop.key", "http:127.0.0.1:8081",
			"uwsgi:///run/shop@2.sock", "rsync://backup@127.0.0.1", "realm:shop,user:name" })
	void restIsShown(String text) {
		assertThat(UrlPasswords.hide(text)).isEqualTo(text);
	}

}
