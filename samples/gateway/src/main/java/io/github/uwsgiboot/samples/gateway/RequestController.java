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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers each request with a description of how it came in, so that a client sees what
 * reached the application behind uWSGI.
 */
@RestController
class RequestController {

	private static final String FORWARDED = "x-forwarded-";

	/**
	 * Describe the request as plain text, one line for each fact.
	 * @param request the request
	 * @param body what was posted, if anything was
	 * @return the description
	 */
	@RequestMapping(path = { "/", "/hello" }, produces = MediaType.TEXT_PLAIN_VALUE)
	String describe(HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
		List<String> lines = new ArrayList<>();
		lines.add(request.getMethod() + " " + target(request));
		lines.add("host: " + request.getHeader(HttpHeaders.HOST));
		lines.add("scheme: " + request.getScheme());
		lines.addAll(forwardedHeaders(request));
		lines.add("body: " + ((body != null) ? body.length : 0) + " bytes");
		return String.join("\n", lines) + "\n";
	}

	private String target(HttpServletRequest request) {
		String query = request.getQueryString();
		return (query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
	}

	private List<String> forwardedHeaders(HttpServletRequest request) {
		return Collections.list(request.getHeaderNames())
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.filter((name) -> name.startsWith(FORWARDED))
			.sorted()
			.map((name) -> name + ": " + String.join(", ", Collections.list(request.getHeaders(name))))
			.toList();
	}

}
