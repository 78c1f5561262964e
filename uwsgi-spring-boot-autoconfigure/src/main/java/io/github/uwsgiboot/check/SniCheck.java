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

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Address;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SocketType;
import org.jspecify.annotations.Nullable;

/**
 * Finds server names that uWSGI would misread, never find, or serve without their rules
 * ({@code uwsgi_sni_cb()} in {@code core/ssl.c}).
 */
class SniCheck implements Check {

	private static final String PATTERN_CHARACTERS = "*^$()[]\\|?+{}";

	/**
	 * Options that add sockets and routers that speak TLS.
	 */
	static final Set<String> TLS = speakingTls();

	private static final Set<String> SNI = Set.of("sni", "sni-regexp", "sni-dir");

	private static Set<String> speakingTls() {
		Set<String> options = new HashSet<>(Listeners.KEYED_TLS_ROUTERS);
		for (SocketType type : SocketType.values()) {
			if (type.isTls()) {
				options.add(type.option());
			}
		}
		for (RouterType type : RouterType.values()) {
			if (type.isTls()) {
				options.add(type.option());
			}
		}
		return options;
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		Map<String, TlsUse> names = new HashMap<>();
		for (TlsUse use : subject.tlsUses()) {
			String name = use.serverName();
			if (name != null) {
				check(use, use.nameProperty(), name, problems);
				problems.add(twice(use.nameProperty(), name, names.putIfAbsent(name, use)));
			}
		}
		problems.add(unused(subject.lines()));
		problems.add(ciphersAlone(subject.lines()));
		return problems.stream();
	}

	private void check(TlsUse use, String property, String name, Problems problems) {
		if (!use.pattern() && isOrdinary(name)) {
			return;
		}
		if (name.isEmpty()) {
			problems.add(Problem.error("sni-name-malformed", property, name, "The server name is empty.",
					"Write a server name."));
		}
		else if (name.chars().anyMatch(Character::isWhitespace)) {
			problems.add(Problem.error("sni-name-malformed", property, name,
					"uWSGI ends the server name at the first blank and takes the rest for the certificate.",
					"Write a server name without blanks."));
		}
		else if (use.pattern()) {
			problems.add(new ServerNamePattern(name).problem(property));
			problems.add(authority(use));
		}
		else {
			problems.add(name(property, name));
		}
	}

	// Nearly all names are: a look at each character settles them.
	private boolean isOrdinary(String name) {
		for (int i = 0; i < name.length(); i++) {
			char character = name.charAt(i);
			boolean letter = character >= 'a' && character <= 'z';
			boolean digit = character >= '0' && character <= '9';
			if (!letter && !digit && character != '.' && character != '-') {
				return false;
			}
		}
		return !name.isEmpty() && Character.isLetter(name.charAt(name.length() - 1));
	}

	private @Nullable Problem name(String property, String name) {
		if (name.chars().anyMatch((character) -> PATTERN_CHARACTERS.indexOf(character) >= 0)) {
			return Problem.error("sni-name-pattern", property, name,
					"uWSGI compares the server name letter by letter, so that no client would ever ask for it.",
					"Write a server name, or a regular expression with 'wildcard: true'.");
		}
		boolean asked = name.chars().allMatch((character) -> character < 128 && !Character.isUpperCase(character))
				&& !name.endsWith(".") && !name.contains(":") && !Address.isIpv4(name);
		return asked ? null
				: Problem.warning("sni-name-never-sent", property, name,
						"uWSGI compares the server name letter by letter, and clients send lower-case ASCII letters, no"
								+ " final dot, no port and no IP address.",
						"Write the name as clients send it, for example 'shop.example.com'.");
	}

	private @Nullable Problem authority(TlsUse use) {
		String clientCa = use.tls().clientCa();
		return (clientCa != null) ? Problem.error("sni-pattern-client-ca", use.property("client-ca"), clientCa,
				"uWSGI does not ask for client certificates where the server name is a regular expression: anybody"
						+ " would be let in.",
				"List the server names one by one, without 'wildcard'.") : null;
	}

	private @Nullable Problem twice(String property, String name, @Nullable TlsUse first) {
		return (first != null) ? Problem.error("sni-name-twice", property, name,
				"The server name has another certificate in '%s'; uWSGI would serve one of the two."
					.formatted(first.property()),
				"Leave one of them out.") : null;
	}

	private @Nullable Problem unused(Lines lines) {
		Line first = lines.hasAny(TLS) ? null : lines.firstOf(SNI);
		return (first != null) ? Problem.warning("sni-without-tls", first.property(), null,
				"No socket speaks TLS, so that no client ever asks for a server name.",
				"Add a socket of type 'https' or 'uwsgis', or leave the server names out.") : null;
	}

	// They count for the certificates of subscriptions, too (core/subscription.c).
	private @Nullable Problem ciphersAlone(Lines lines) {
		boolean used = lines.has("sni-dir") || lines.hasNameWith("subscription-server");
		Line ciphers = used ? null : lines.last("sni-dir-ciphers");
		return (ciphers != null) ? ciphers.warning("sni-dir-ciphers-alone",
				"uWSGI takes these ciphers for the certificates of a directory, and no directory is set.",
				"Set 'uwsgi.networking.sni-dir.dir', too, or leave the property out.") : null;
	}

}
