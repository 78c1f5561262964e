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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A socket in one line, the "data source name": {@code scheme://host:port},
 * {@code scheme://[ipv6]:port}, {@code scheme:///unix/path} or, without an address,
 * {@code scheme:} or {@code scheme://}, followed by {@code ?name=value&name=value}. The
 * schemes are the types of sockets; the names are those of the properties, in kebab or in
 * snake case. Values are percent-decoded; a plus sign is a plus sign.
 *
 * @param type the type of the socket
 * @param attributes the attributes of the socket
 */
record SocketDsn(SocketType type, Map<SocketAttribute<?>, Object> attributes) {

	private static final Pattern SYNTAX = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):(//([^?#]*))?(\\?([^#]*))?(#.*)?",
			Pattern.DOTALL);

	private static final Pattern PATH = Pattern.compile("(/|\\{(project_)?runtime_dir}).*", Pattern.DOTALL);

	/**
	 * Read a DSN.
	 * @param text the text
	 * @return the DSN
	 * @throws InvalidDsnException if the text is malformed
	 */
	static SocketDsn parse(String text) {
		Matcher matcher = SYNTAX.matcher(text);
		if (!matcher.matches()) {
			throw new InvalidDsnException("A DSN starts with a scheme and '://'.",
					"Write, for example, 'http://127.0.0.1:8080', 'uwsgi:///run/app.sock' or 'http:?shared=edge'.");
		}
		if (matcher.group(6) != null) {
			throw new InvalidDsnException("A DSN has no fragment.", "Write '%23' for a literal '#'.");
		}
		Map<SocketAttribute<?>, Object> attributes = new LinkedHashMap<>();
		String authority = matcher.group(3);
		String query = matcher.group(5);
		if (authority != null && !(authority.isEmpty() && query != null)) {
			attributes.put(SocketAttribute.ADDRESS, address(authority));
		}
		if (query != null) {
			addQuery(query, attributes);
		}
		return new SocketDsn(type(matcher.group(1)), attributes);
	}

	private static SocketType type(String scheme) {
		Optional<SocketType> type = SocketType.find(scheme.toLowerCase(Locale.ROOT));
		if (type.isEmpty()) {
			SocketVariant variant = SocketVariant.named(scheme);
			throw new InvalidDsnException("'%s' is not a type of sockets.".formatted(scheme),
					(variant != null) ? "Write '%s'.".formatted(variant.dsn())
							: "Write one of %s.".formatted(String.join(", ", SocketType.names())));
		}
		return type.get();
	}

	private static String address(String authority) {
		if (!PATH.matcher(authority).matches()) {
			if (authority.startsWith("@") && authority.indexOf(':') < 0) {
				throw new InvalidDsnException("What stands before an '@' would be a user, and a DSN has none.",
						"Write '%%40' for the '@' of an abstract name: 'scheme://%%40%s'."
							.formatted(authority.substring(1)));
			}
			if (authority.indexOf('@') >= 0) {
				throw new InvalidDsnException("A DSN has no user: uWSGI's sockets know none.",
						"Leave out what stands before the '@'.");
			}
			if (authority.indexOf('/') >= 0) {
				throw new InvalidDsnException("A DSN has either a host or a path.",
						"Write 'scheme://host:port', or 'scheme:///path' with three slashes.");
			}
		}
		return decode(authority);
	}

	private static void addQuery(String query, Map<SocketAttribute<?>, Object> attributes) {
		for (String pair : query.split("&", -1)) {
			int equals = pair.indexOf('=');
			if (equals < 1) {
				throw new InvalidDsnException("'%s' is not of the form name=value.".formatted(pair),
						"Write '?name=value', with '&' between two of them.");
			}
			addAttribute(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)), attributes);
		}
	}

	private static void addAttribute(String name, String value, Map<SocketAttribute<?>, Object> attributes) {
		SocketAttribute<?> attribute = SocketAttribute.find(name)
			.orElseThrow(() -> new InvalidDsnException("There is no parameter '%s'.".formatted(name), "Write one of %s."
				.formatted(SocketAttribute.all().stream().map(String::valueOf).collect(Collectors.joining(", ")))));
		if (attributes.put(attribute, parsed(attribute, value)) != null) {
			throw new InvalidDsnException("The parameter '%s' is given twice.".formatted(attribute), "Write it once.");
		}
	}

	private static Object parsed(SocketAttribute<?> attribute, String value) {
		try {
			return attribute.parse(value);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidDsnException("The parameter '%s' is wrong: %s.".formatted(attribute, ex.getMessage()),
					"Correct the value.");
		}
	}

	private static String decode(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < encoded.length; i++) {
			if (encoded[i] == '%') {
				bytes.write(decodedByte(text, encoded, i));
				i += 2;
			}
			else {
				bytes.write(encoded[i]);
			}
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static int decodedByte(String text, byte[] encoded, int percent) {
		int high = (percent + 2 < encoded.length) ? Character.digit(encoded[percent + 1], 16) : -1;
		int low = (percent + 2 < encoded.length) ? Character.digit(encoded[percent + 2], 16) : -1;
		if (high < 0 || low < 0) {
			throw new InvalidDsnException("A '%%' in '%s' is not followed by two hexadecimal digits.".formatted(text),
					"Write '%25' for a literal '%'.");
		}
		return 16 * high + low;
	}

}
