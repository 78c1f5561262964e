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

import java.util.List;

import io.github.uwsgiboot.networking.SniDirParameters;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link SniCheck}.
 */
class SniCheckTests extends AbstractCheckTests {

	private static final Socket TLS = Socket.of("tls", SocketType.HTTPS).address(":8443").tls("/c.pem", "/k.pem");

	SniCheckTests() {
		super(new SniCheck());
	}

	@Test
	void serverNamesAreAccepted() {
		assertThat(problems(SniEntry.of("shop.example.com", "/c.pem", "/k.pem").clientCa("!/ca.pem"),
				SniEntry.of("xn--bcher-kva.example", "/c.pem", "/k.pem")))
			.isEmpty();
		assertThat(problems((builder) -> builder.option("sni", "a.example /c.pem,/k.pem", "b.example /c.pem,/k.pem")
			.option("https", ":8443,/c.pem,/k.pem"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "^[a-z]+\\.tenant\\.example\\.com$", "^.*\\.example\\.com$", "^(?P<t>[a-z]+)\\.example$",
			"^[^.]+\\.example$" })
	void anchoredPatternIsAccepted(String pattern) {
		assertThat(problems(SniEntry.wildcard("t", pattern, "/c.pem", "/k.pem"))).isEmpty();
	}

	@Test
	void blankInAServerNameIsRefused() {
		assertThat(problems(SniEntry.of("shop example", "/c.pem", "/k.pem")))
			.containsExactly(Problem.error("sni-name-malformed", "uwsgi.networking.sni[shop example]", "shop example",
					"uWSGI ends the server name at the first blank and takes the rest for the certificate.",
					"Write a server name without blanks."));
	}

	@Test
	void patternWithoutWildcardIsRefused() {
		assertThat(problems(SniEntry.of("*.example.com", "/c.pem", "/k.pem")))
			.containsExactly(Problem.error("sni-name-pattern", "uwsgi.networking.sni[*.example.com]", "*.example.com",
					"uWSGI compares the server name letter by letter, so that no client would ever ask for it.",
					"Write a server name, or a regular expression with 'wildcard: true'."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Shop.example.com", "bücher.example", "shop.example.com.", "192.0.2.7",
			"shop.example.com:443" })
	void nameThatClientsNeverSendIsWarnedAbout(String name) {
		assertThat(problems(SniEntry.of(name, "/c.pem", "/k.pem"))).extracting(Problem::code)
			.containsExactly("sni-name-never-sent");
	}

	@Test
	void upperCaseIsExplained() {
		assertThat(problems(SniEntry.of("Shop.example.com", "/c.pem", "/k.pem"))).containsExactly(
				Problem.warning("sni-name-never-sent", "uwsgi.networking.sni[Shop.example.com]", "Shop.example.com",
						"uWSGI compares the server name letter by letter, and clients send lower-case"
								+ " ASCII letters, no final dot, no port and no IP address.",
						"Write the name as clients send it, for example 'shop.example.com'."));
	}

	@Test
	void malformedPatternIsRefused() {
		assertThat(problems(SniEntry.wildcard("t", "*.example.com", "/c.pem", "/k.pem")))
			.containsExactly(Problem.error("sni-pattern-malformed", "uwsgi.networking.sni.t.name", "*.example.com",
					"The regular expression has '*' with nothing in front of it to repeat; uWSGI exits on that.",
					"Write a regular expression, for example '^[a-z]+\\.example\\.com$'."));
	}

	@Test
	void patternThatIsNotAnchoredIsWarnedAbout() {
		assertThat(problems(SniEntry.wildcard("t", "example\\.com$", "/c.pem", "/k.pem"))).containsExactly(
				Problem.warning("sni-pattern-not-anchored", "uwsgi.networking.sni.t.name", "example\\.com$",
						"uWSGI finds the regular expression anywhere in a server name,"
								+ " so that other names get this certificate too.",
						"Begin the regular expression with '^' and end it with '$'."));
	}

	@Test
	void dotThatStandsForAnyCharacterIsWarnedAbout() {
		assertThat(problems(SniEntry.wildcard("t", "^www.example\\.com$", "/c.pem", "/k.pem")))
			.containsExactly(Problem.warning("sni-pattern-dot", "uwsgi.networking.sni.t.name", "^www.example\\.com$",
					"A dot in a regular expression stands for any character, so"
							+ " that other names get this certificate too.",
					"Write '\\.' for a dot."));
	}

	@Test
	void clientCertificatesOfAPatternAreRefused() {
		assertThat(
				problems(SniEntry.wildcard("t", "^[a-z]+\\.example\\.com$", "/c.pem", "/k.pem").clientCa("!/ca.pem")))
			.containsExactly(Problem.error("sni-pattern-client-ca", "uwsgi.networking.sni.t.client-ca", "!/ca.pem",
					"uWSGI does not ask for client certificates where the server name is"
							+ " a regular expression: anybody would be let in.",
					"List the server names one by one, without 'wildcard'."));
	}

	@Test
	void patternThatIsTooLongForPcreIsRefused() {
		assertThat(problems(SniEntry.wildcard("a", "^" + "a".repeat(65_534) + "$", "/c.pem", "/k.pem")))
			.containsExactly(Problem.error("sni-pattern-malformed", "uwsgi.networking.sni.a.name", null,
					"The regular expression is longer than PCRE allows; uWSGI exits on that.",
					"Write several entries with shorter regular expressions."));
	}

	@Test
	void patternOfAnOptionIsChecked() {
		assertThat(problems((builder) -> builder.option("sni-regexp", "example\\.com$ /c.pem,/k.pem,,/ca.pem")
			.networking((networking) -> networking.socket(TLS)))).extracting(Problem::code, Problem::property)
			.containsExactly(tuple("sni-pattern-not-anchored", "uwsgi.options.sni-regexp"),
					tuple("sni-pattern-client-ca", "uwsgi.options.sni-regexp"));
	}

	@Test
	void sameServerNameTwiceIsRefused() {
		assertThat(
				problems((builder) -> builder.option("sni", "shop.example.com /d.pem,/l.pem")
					.networking((networking) -> networking.socket(TLS)
						.sni(SniEntry.of("shop.example.com", "/c.pem", "/k.pem")))))
			.containsExactly(Problem.error("sni-name-twice", "uwsgi.options.sni", "shop.example.com",
					"The server name has another certificate in"
							+ " 'uwsgi.networking.sni[shop.example.com]'; uWSGI would serve one of" + " the two.",
					"Leave one of them out."));
	}

	@Test
	void serverNamesWithoutTlsAreWarnedAbout() {
		assertThat(
				problemsOf(SniEntry.of("a.example", "/c.pem", "/k.pem"), SniEntry.of("b.example", "/c.pem", "/k.pem")))
			.containsExactly(Problem.warning("sni-without-tls", "uwsgi.networking.sni[a.example]", null,
					"No socket speaks TLS, so that no client ever asks for a server name.",
					"Add a socket of type 'https' or 'uwsgis', or leave the server names out."));
		assertThat(problemsOf(SniDirParameters.DIR, "/etc/tls")).extracting(Problem::property)
			.containsExactly("uwsgi.networking.sni-dir.dir");
	}

	private List<Problem> problems(SniEntry... entries) {
		return problems((builder) -> builder.networking((networking) -> networking.socket(TLS).sni(entries)));
	}

}
