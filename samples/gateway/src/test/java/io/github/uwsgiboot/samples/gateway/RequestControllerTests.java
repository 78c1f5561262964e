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

package io.github.uwsgiboot.samples.gateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestController}.
 */
@WebMvcTest(RequestController.class)
class RequestControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/hello" })
	void getIsDescribedAsPlainText(String path) {
		assertThat(this.mvc.get().uri(path).header(HttpHeaders.HOST, "shop.example.com")).hasStatusOk()
			.hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
			.hasBodyTextEqualTo("""
					GET %s
					host: shop.example.com
					scheme: http
					body: 0 bytes
					""".formatted(path));
	}

	@Test
	void postIsDescribedWithQueryAndLengthOfBody() {
		assertThat(this.mvc.post()
			.uri("/hello?to=you")
			.header(HttpHeaders.HOST, "127.0.0.1:8081")
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.content(new byte[70000])).hasStatusOk().hasBodyTextEqualTo("""
					POST /hello?to=you
					host: 127.0.0.1:8081
					scheme: http
					body: 70000 bytes
					""");
	}

	@Test
	void forwardedHeadersAreShownInOrderOfNameWithAllValues() {
		assertThat(this.mvc.get()
			.uri("/hello")
			.secure(true)
			.header(HttpHeaders.HOST, "shop.example.com")
			.header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-For", "192.0.2.1", "192.0.2.2")
			.header("X-Request-Id", "7")).hasStatusOk().hasBodyTextEqualTo("""
					GET /hello
					host: shop.example.com
					scheme: http
					x-forwarded-for: 192.0.2.1, 192.0.2.2
					x-forwarded-proto: https
					body: 0 bytes
					""");
	}

	@Test
	void otherPathIsNotFound() {
		assertThat(this.mvc.get().uri("/goodbye")).hasStatus(HttpStatus.NOT_FOUND);
	}

}
