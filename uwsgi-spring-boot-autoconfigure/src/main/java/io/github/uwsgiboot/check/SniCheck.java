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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.SniEntry;
import org.jspecify.annotations.Nullable;

/**
 * Finds server names that uWSGI would misread, or serve without their rules.
 */
class SniCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Map<String, SniEntry> names = new HashMap<>();
		return subject.networking()
			.sni()
			.stream()
			.flatMap((entry) -> Stream.concat(check(entry), twice(entry, names.putIfAbsent(entry.name(), entry))));
	}

	private Stream<Problem> check(SniEntry entry) {
		if (entry.name().isBlank() || entry.name().chars().anyMatch(Character::isWhitespace)) {
			return Stream.of(Problem.error("sni-name-malformed", property(entry), entry.name(),
					"uWSGI ends the server name at the first blank and takes the rest for the certificate.",
					"Write a server name without blanks."));
		}
		return entry.wildcard() ? Stream.concat(pattern(entry), authority(entry)) : name(entry);
	}

	private Stream<Problem> name(SniEntry entry) {
		if (entry.name().chars().noneMatch((character) -> "*^$()[]\\|?+{}".indexOf(character) >= 0)) {
			return Stream.empty();
		}
		return Stream.of(Problem.error("sni-name-pattern", property(entry), entry.name(),
				"uWSGI compares the server name letter by letter, so that no client would ever ask for it.",
				"Write a server name, or a regular expression with 'wildcard: true'."));
	}

	private Stream<Problem> pattern(SniEntry entry) {
		try {
			Pattern.compile(entry.name());
		}
		catch (PatternSyntaxException ex) {
			return Stream.of(Problem.error("sni-pattern-malformed", property(entry), entry.name(),
					"The regular expression is malformed (%s); uWSGI exits on that.".formatted(ex.getDescription()),
					"Write a regular expression, for example '^[a-z]+\\.example\\.com$'."));
		}
		if (!entry.name().startsWith("^") || !entry.name().endsWith("$")) {
			return Stream.of(
					Problem.warning("sni-pattern-not-anchored", property(entry), entry.name(),
							"uWSGI finds the regular expression anywhere in a server name, so that other names get this"
									+ " certificate too.",
							"Begin the regular expression with '^' and end it with '$'."));
		}
		return Stream.empty();
	}

	private Stream<Problem> authority(SniEntry entry) {
		return (entry.tls().clientCa() == null) ? Stream.empty()
				: Stream
					.of(Problem.error("sni-pattern-client-ca", entry.property() + ".client-ca", entry.tls().clientCa(),
							"uWSGI does not ask for client certificates where the server name is a regular expression:"
									+ " anybody would be let in.",
							"List the server names one by one, without 'wildcard'."));
	}

	private Stream<Problem> twice(SniEntry entry, @Nullable SniEntry first) {
		return (first != null) ? Stream.of(Problem.error("sni-name-twice", property(entry), entry.name(),
				"The server name has another certificate in '%s'; uWSGI would serve one of the two."
					.formatted(first.property()),
				"Leave one of them out.")) : Stream.empty();
	}

	private String property(SniEntry entry) {
		return entry.key().equals(entry.name()) ? entry.property() : entry.property() + ".name";
	}

}
