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

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link OptionValueCheck}.
 */
class OptionValueCheckTests extends AbstractCheckTests {

	OptionValueCheckTests() {
		super(new OptionValueCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "TRUE", "on", "yes", "1", "false", "Off", "no", "0" })
	void flagIsOnOrOff(String value) {
		assertThat(problemsOfOption("master", value)).isEmpty();
		assertThat(problemsOfDirectives("master = " + value)).isEmpty();
	}

	@Test
	void variableInThePlaceOfANumberBelongsToDirectives() {
		assertThat(problemsOfOption("processes", "%k")).extracting(Problem::code, Problem::remedy)
			.containsExactly(tuple("option-not-a-number",
					"Write digits alone, without a unit, or 'processes = %k' in 'uwsgi.directives', where uWSGI"
							+ " replaces it."));
		assertThat(problemsOfDirectives("processes = %k")).isEmpty();
	}

	@Test
	void otherWordThanOnOrOffIsRefusedForFlag() {
		assertThat(problemsOfOption("master", "banana"))
			.containsExactly(Problem.error("option-not-a-flag", "uwsgi.options.master", "banana",
					"'master' is on or off, and uWSGI takes everything but false, off, no and 0 for on.",
					"Write true or false."));
		assertThat(problemsOfOption("master", ""))
			.containsExactly(Problem.error("option-not-a-flag", "uwsgi.options.master", "",
					"'master' is on or off, and uWSGI takes everything but false, off, no and 0 for on.",
					"Write true or false."));
		assertThat(problemsOfDirectives("vacuum = maybe"))
			.containsExactly(Problem.error("option-not-a-flag", "uwsgi.directives[0]", "maybe",
					"'vacuum' is on or off, and uWSGI takes everything but false, off, no and 0 for on.",
					"Write true or false."));
	}

	@Test
	void numberThatUwsgiTakesForOnIsWarnedAbout() {
		assertThat(problemsOfOption("enable-threads", "4"))
			.containsExactly(Problem.warning("option-not-a-flag", "uwsgi.options.enable-threads", "4",
					"'enable-threads' is on or off, and uWSGI takes everything but false, off, no and 0 for on.",
					"Write true or false."));
	}

	@Test
	void keyAloneIsAcceptedForFlagInDirective() {
		assertThat(problemsOfDirectives("vacuum", "master =")).isEmpty();
	}

	@Test
	void offIsRefusedWhereUwsgiIgnoresIt() {
		assertThat(problemsOfOption("pcre-jit", "true")).isEmpty();
		assertThat(problemsOfOption("pcre-jit", "false"))
			.containsExactly(Problem.error("option-cannot-be-off", "uwsgi.options.pcre-jit", "false",
					"uWSGI ignores the value of 'pcre-jit': that the option is there turns it on.",
					"Leave the option out."));
	}

	@Test
	void digitsAreAcceptedForNumber() {
		assertThat(problemsOfOption("processes", "4")).isEmpty();
		assertThat(problemsOfOption("harakiri", "2147483647")).isEmpty();
		assertThat(problemsOfOption("prio", "-5")).isEmpty();
		assertThat(problemsOfOption("max-requests", "5000")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "", "1.5", "4 x", "30s", "64KB", "0x10" })
	void whatIsNoNumberIsRefused(String value) {
		assertThat(problemsOfOption("processes", value)).extracting(Problem::code)
			.containsExactly("option-not-a-number");
		assertThat(problemsOfOption("max-requests", value)).extracting(Problem::code)
			.containsExactly("option-not-a-number");
		assertThat(problemsOfDirectives("reload-on-rss = " + value)).extracting(Problem::code)
			.containsExactly("option-not-a-number");
	}

	@ParameterizedTest
	@ValueSource(strings = { "4 ; two for each core", "4\t# two for each core", "4   ;" })
	void remarkBehindANumberIsAccepted(String value) {
		assertThat(problemsOfOption("processes", value)).isEmpty();
		assertThat(problemsOfDirectives("listen = " + value)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "4;", "4 x ; y", "; 4", "many ; of them" })
	void remarkBehindNoNumberIsRefused(String value) {
		assertThat(problemsOfDirectives("processes = " + value)).extracting(Problem::code)
			.containsExactly("option-not-a-number");
	}

	@Test
	void remarkBehindAFlagIsAcceptedIfItIsOn() {
		assertThat(problemsOfDirectives("vacuum = true ; removes the sockets")).isEmpty();
		assertThat(problemsOfDirectives("vacuum = false ; leaves the sockets")).extracting(Problem::code)
			.containsExactly("option-not-a-flag");
	}

	@Test
	void unitIsRefused() {
		assertThat(problemsOfOption("harakiri", "30s")).containsExactly(Problem.error("option-not-a-number",
				"uwsgi.options.harakiri", "30s",
				"'harakiri' is a whole number; uWSGI reads the digits that" + " come first, and 0 if there are none.",
				"Write digits alone, without a unit."));
	}

	@Test
	void negativeNumberIsRefused() {
		assertThat(problemsOfOption("processes", "-1")).containsExactly(Problem.error("option-negative",
				"uwsgi.options.processes", "-1", "uWSGI exits on a negative number.", "Write 0 or a greater number."));
		assertThat(problemsOfOption("max-requests", "-1"))
			.containsExactly(Problem.error("option-negative", "uwsgi.options.max-requests", "-1",
					"uWSGI takes a negative number for a huge one.", "Write 0 or a greater number."));
	}

	@Test
	void numberThatDoesNotFitIsRefused() {
		assertThat(problemsOfOption("harakiri", "2147483648"))
			.containsExactly(Problem.error("option-out-of-range", "uwsgi.options.harakiri", "2147483648",
					"uWSGI keeps 'harakiri' in fewer bits than this number needs and would use another one.",
					"Write at most 2147483647."));
		assertThat(problemsOfOption("legion-scroll-max-size", "65536"))
			.containsExactly(Problem.error("option-out-of-range", "uwsgi.options.legion-scroll-max-size", "65536",
					"uWSGI keeps 'legion-scroll-max-size' in fewer bits than this"
							+ " number needs and would use another one.",
					"Write at most 65535."));
		assertThat(problemsOfOption("max-requests", "99999999999999999999"))
			.containsExactly(Problem.error("option-out-of-range", "uwsgi.options.max-requests", "99999999999999999999",
					"uWSGI keeps 'max-requests' in fewer bits than this number needs and would use another one.",
					"Write at most 9223372036854775807."));
	}

	@Test
	void pairNeedsAnEqualsSign() {
		assertThat(problemsOfDirectives("set-placeholder = name=shop", "set-ph = empty=")).isEmpty();
		assertThat(problemsOfDirectives("set-placeholder = name")).containsExactly(Problem.error("option-not-a-pair",
				"uwsgi.directives[0]", null, "'set-placeholder' takes a name and a value with '=' between them; uWSGI"
						+ " exits without it, or drops the variable of that name.",
				"Write name=value."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "chdir", "pidfile", "loop", "touch-reload", "static-index", "cron" })
	void emptyTextIsRefused(String option) {
		assertThat(problemsOfOption(option, "")).extracting(Problem::code).containsExactly("option-empty");
		assertThat(problemsOfDirectives(option)).extracting(Problem::code).containsExactly("option-empty");
	}

	@Test
	void emptyTextIsExplained() {
		assertThat(problemsOfOption("static-index", "index.html", ""))
			.containsExactly(Problem.error("option-empty", "uwsgi.options.static-index[1]", "",
					"'static-index' takes a text, and uWSGI uses an empty one as it is, in the place of a path, a"
							+ " name or a rule: depending on the option it exits, its workers die, or nothing comes"
							+ " of the line.",
					"Write a text, or leave the option out."));
	}

	@Test
	void emptyTextThatSaysSomethingIsAccepted() {
		assertThat(problemsOfOption("carbon-root", "")).isEmpty();
		assertThat(problemsOfOption("procname-prefix", "")).isEmpty();
		assertThat(problemsOfOption("mule", "")).isEmpty();
		assertThat(problemsOfDirectives("if-reload =", "print =", "endif")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-socket", "plugin", "map-socket", "subscribe-to", "stop", "sni" })
	void emptyTextIsLeftToTheCheckThatTellsOfIt(String option) {
		assertThat(problemsOfOption(option, "")).isEmpty();
		assertThat(Checks.standard().run(UwsgiConfiguration.builder().option(option, "").build()))
			.extracting(Problem::property)
			.contains("uwsgi.options." + option);
	}

	@Test
	void valueOfSecretOptionIsNotShown() {
		assertThat(problemsOfOption("env", "TOKEN:hunter2")).containsExactly(Problem.error("option-not-a-pair",
				"uwsgi.options.env", null, "'env' takes a name and a value with '=' between them; uWSGI exits"
						+ " without it, or drops the variable of that name.",
				"Write name=value."));
	}

	@Test
	void optionIsHeldToTheConstraintsOfItsTypedProperty() {
		assertThat(problemsOfOption("listen", "0"))
			.containsExactly(Problem.error("queue-size-out-of-range", "uwsgi.options.listen", "0",
					"uWSGI would listen with no queue at all on 0, and exit on a negative number.",
					"Write a number from 1 to the host's net.core.somaxconn."));
		assertThat(problemsOfOption("socket-protocol", "https"))
			.containsExactly(Problem.error("default-socket-type-unknown", "uwsgi.options.socket-protocol", "https",
					"uWSGI would exit with \"unable to find protocol\", or crash on"
							+ " each connection if it is https or suwsgi.",
					"Write one of uwsgi, puwsgi, http, http11, fastcgi, fastcgi-nph, scgi, scgi-nph, raw."));
		assertThat(problemsOfDirectives("umask = 22"))
			.containsExactly(Problem.error("umask-malformed", "uwsgi.directives[0]", "22",
					"uWSGI reads three or four octal digits; anything shorter sets"
							+ " the umask 000, which lets everybody connect. YAML reads an unquoted 022"
							+ " as the number 18.",
					"Write three or four octal digits in quotation marks, for example \"007\"."));
		assertThat(problemsOfOption("chown-socket", "www-data www-data"))
			.containsExactly(Problem.error("owner-malformed", "uwsgi.options.chown-socket", "www-data www-data",
					"uWSGI would look for a user of that very name and exit.",
					"Write user, user:group or :group, for example \"www-data:www-data\"."));
		assertThat(problemsOfOption("https-session-context", "x".repeat(33)))
			.containsExactly(
					Problem.error("session-context-out-of-range", "uwsgi.options.https-session-context",
							"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
							"OpenSSL takes at most 32 bytes; uWSGI would go on without a context, and"
									+ " clients with a certificate could not resume a session.",
							"Write 1 to 32 bytes."));
	}

	@Test
	void modeIsNotShortenedWhereItIsNotRendered() {
		assertThat(problemsOfOption("chmod-socket", "660")).isEmpty();
		assertThat(problemsOfOption("chmod", "0660"))
			.containsExactly(Problem.error("mode-malformed", "uwsgi.options.chmod", "0660",
					"uWSGI reads exactly three octal digits and exits on anything else, or makes the socket"
							+ " useless to its own owner. YAML reads an unquoted 0660 as the number 432.",
					"Write three octal digits in quotation marks, for example \"660\"."));
	}

	@Test
	void shorthandsThatUwsgiKnowsAreAccepted() {
		assertThat(problemsOfOption("chmod-socket", "1")).isEmpty();
		assertThat(problemsOfOption("protocol", "mongrel2")).isEmpty();
		assertThat(problemsOfOption("http-keepalive", "1")).isEmpty();
	}

	@Test
	void numberOfSslOptionIsDecimal() {
		assertThat(problemsOfOption("ssl-option", "536870912", "0")).isEmpty();
		assertThat(problemsOfOption("ssl-option", "0x20000000")).containsExactly(Problem.error("option-not-a-number",
				"uwsgi.options.ssl-option", "0x20000000",
				"'ssl-option' is a whole number; uWSGI reads the digits" + " that come first, and 0 if there are none.",
				"Write digits alone, without a unit."));
		assertThat(problemsOfOption("ssl-option", "-1"))
			.containsExactly(Problem.error("ssl-option-out-of-range", "uwsgi.options.ssl-option", "-1",
					"uWSGI would set the bits of a negative number, and with" + " them nearly every option of OpenSSL.",
					"Write decimal numbers from 0 to 2147483647."));
		assertThat(problemsOfOption("ssl-option", "2147483648"))
			.containsExactly(Problem.error("option-out-of-range", "uwsgi.options.ssl-option", "2147483648",
					"uWSGI keeps 'ssl-option' in fewer bits than this number needs and would use another one.",
					"Write at most 2147483647."));
	}

	@Test
	void addressOfAServerIsHeldToTheRuleOfItsTypedProperty() {
		assertThat(problemsOfOption("stats", "127.0.0.1:9191")).isEmpty();
		assertThat(problemsOfOption("stats-server", "=0"))
			.containsExactly(Problem.error("address-shared-number", "uwsgi.options.stats-server", "=0",
					"Only sockets and routers can have a shared socket: uWSGI would create a unix socket"
							+ " file of that name.",
					"Write an IPv4 address and a port, for example 127.0.0.1:9191, or a path."));
		assertThat(problemsOfOption("stats", "fd://3")).containsExactly(Problem.error("address-descriptor",
				"uwsgi.options.stats", "fd://3",
				"Only sockets and routers can have a file descriptor: uWSGI would bind a port that the kernel picks.",
				"Write an IPv4 address and a port, for example 127.0.0.1:9191, or a path."));
		assertThat(problemsOfOption("stats", "127.0.*:9191"))
			.containsExactly(Problem.error("address-host", "uwsgi.options.stats", "127.0.*:9191",
					"uWSGI completes '*' for sockets alone; it would bind 255.255.255.255, where nobody can connect.",
					"Write an IPv4 address and a port, for example 127.0.0.1:9191, or a path."));
		assertThat(problemsOfOption("http-to", "/run/app.sock", "127.0.0.1:3031")).isEmpty();
		assertThat(problemsOfOption("http-to", "app.example.com:3031"))
			.containsExactly(Problem.error("address-not-reachable", "uwsgi.options.http-to", "app.example.com:3031",
					"uWSGI connects to numeric IPv4 addresses with a port and to unix sockets alone; it"
							+ " looks no name up, and would connect elsewhere or nowhere.",
					"Write an IPv4 address and a port, for example 127.0.0.1:9191, or a path."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "emperor-stats", "http-stats", "fastrouter-stats", "rawrouter-stats", "sslrouter-stats",
			"forkptyrouter-stats", "tuntap-router-stats" })
	void serverThatEndsTheHostAtTheFirstColonHasNoIpv6Address(String option) {
		assertThat(problemsOfOption(option, "127.0.0.1:9191")).isEmpty();
		assertThat(problemsOfOption(option, "[::1]:9191"))
			.containsExactly(Problem.error("address-ipv6", "uwsgi.options." + option, "[::1]:9191",
					"uWSGI takes what follows the first colon for the port here, and would bind another address.",
					"Write an IPv4 address and a port, for example 127.0.0.1:9191, or a path."));
		assertThat(problemsOfOption("stats", "[::1]:9191")).isEmpty();
	}

	@Test
	void zeroTurnsAnOptionOff() {
		assertThat(problemsOfOption("limit-post", "0")).isEmpty();
		assertThat(problemsOfOption("post-buffering", "0")).isEmpty();
		assertThat(problemsOfOption("http-timeout", "0")).isEmpty();
		assertThat(problemsOfOption("http-keepalive", "0")).isEmpty();
		assertThat(problemsOfOption("socket-timeout", "0"))
			.containsExactly(Problem.error("duration-out-of-range", "uwsgi.options.socket-timeout", "0",
					"uWSGI would take 0 for no time at all, and exit on a negative number.",
					"Write one second or more, for example '5s'."));
	}

	@Test
	void valueThatUwsgiPutsTogetherIsLeftAlone() {
		assertThat(problemsOfDirectives("processes = %k", "harakiri = $(SECONDS)", "buffer-size = %(size)",
				"master = @(flag)"))
			.isEmpty();
		assertThat(problems((builder) -> builder.expressions(Expressions.PASS).option("processes", "%k"))).isEmpty();
	}

	@Test
	void unknownOptionIsLeftToTheOptionCheck() {
		assertThat(problemsOfOption("no-such-option", "banana")).isEmpty();
	}

}
