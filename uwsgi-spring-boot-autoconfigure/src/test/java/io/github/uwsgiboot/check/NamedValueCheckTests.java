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

import java.util.Set;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NamedValueCheck}.
 */
class NamedValueCheckTests extends AbstractCheckTests {

	NamedValueCheckTests() {
		super(new NamedValueCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "logger = file:/var/log/a.log", "logger = audit rsyslog:127.0.0.1:514,shop",
			"req-logger = stdio:", "log-encoder = json {}", "stats-push = statsd:127.0.0.1:8125",
			"alarm = mail cmd:mail", "clock = realtime", "loop = gevent", "cheaper-algo = busyness",
			"subscription-algo = lrc", "emperor = zmq://tcp://127.0.0.1:5252", "emperor = /etc/vassals",
			"hook-as-root = mkdir:/run/shop", "clock = $(CLOCK)", "alarm = broken" })
	void nameOfWhatIsThereIsAccepted(String line) {
		assertThat(problemsOfDirectives(line)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "logger = nosuch:a", "req-logger = nosuch", "log-encoder = nosuch a",
			"log-req-encoder = nosuch", "stats-push = nosuch:127.0.0.1:8125", "alarm = mail nosuch:a", "clock = nosuch",
			"loop = nosuch", "cheaper-algo = nosuch", "subscription-algo = ip", "emperor = nosuch://a",
			"hook-as-root = nosuch:a", "hook-touch = /run/a nosuch:a" })
	void nameOfWhatIsNotThereIsAProblem(String line) {
		assertThat(problemsOfDirectives("plugin = python3,http,corerouter", line)).extracting(Problem::code)
			.containsExactly("option-name-unknown");
	}

	@Test
	void nameBesideOptionsThatTheCatalogueDoesNotHaveIsAccepted() {
		CheckSubject subject = CheckSubject.of(UwsgiConfiguration.builder().directive("logger = shop:a").build(),
				Set.of("shop-option"));
		assertThat(new NamedValueCheck().check(subject)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "plugin = shop", "need-plugin = /opt/shop_plugin.so", "autoload = true",
			"dlopen = /opt/shop.so", "include = other.ini" })
	void nameThatAnotherPluginMayHaveIsAccepted(String line) {
		assertThat(problemsOfDirectives(line, "logger = shop:a")).isEmpty();
	}

	@Test
	void nameThatAnEmbeddedPluginMayHaveIsAccepted() {
		assertThat(problems((builder) -> builder.embeddedPlugin("shop").option("logger", "shop:a"))).isEmpty();
	}

	@Test
	void hookWithoutAnActionIsRefused() {
		assertThat(problemsOfDirectives("hook-as-root = mkdir"))
			.containsExactly(Problem.error("option-malformed", "uwsgi.directives[0]", null,
					"'hook-as-root' takes an action, a colon and what the action needs. On anything else uWSGI exits.",
					"Write it like 'mkdir:/run/shop'."));
	}

	@Test
	void clockThatIsNotThereIsRefused() {
		assertThat(problemsOfOption("clock", "atomic")).containsExactly(Problem.error("option-name-unknown",
				"uwsgi.options.clock", "atomic", "uWSGI has nothing that 'clock' could mean by that name, and exits.",
				"Write monotonic or realtime or unix, or load the plugin of your own that has it."));
	}

	@Test
	void algorithmThatIsNotThereIsWarnedAbout() {
		assertThat(problemsOfOption("subscription-algo", "ip")).containsExactly(Problem.warning("option-name-unknown",
				"uwsgi.options.subscription-algo", "ip",
				"uWSGI has nothing that 'subscription-algo' could mean by that name; it takes 'wrr' for it without a"
						+ " word.",
				"Write lrc or wlrc or wrr, or load the plugin of your own that has it."));
	}

}
