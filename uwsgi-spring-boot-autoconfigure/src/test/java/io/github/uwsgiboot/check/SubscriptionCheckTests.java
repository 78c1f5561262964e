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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SubscriptionCheck}.
 */
class SubscriptionCheckTests extends AbstractCheckTests {

	SubscriptionCheckTests() {
		super(new SubscriptionCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:2626", ":2626", "224.1.2.3:2626", "/run/subscriptions.sock" })
	void serverThatUwsgiBindsIsAccepted(String address) {
		assertThat(problemsOfOption("http-subscription-server", address)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost:2626", "[::1]:2626", "127.0.0.*:2626", "fd://3" })
	void serverThatUwsgiDoesNotBindIsRefused(String address) {
		assertThat(problemsOfOption("fastrouter-subscription-server", address)).containsExactly(Problem.error(
				"address-udp", "uwsgi.options.fastrouter-subscription-server", address,
				"uWSGI binds a subscription server to numeric IPv4 addresses and to unix sockets alone; it would log"
						+ " that it is bound and receive nothing.",
				"Write an IPv4 address and a port, for example 127.0.0.1:2626, or a path."));
	}

	@Test
	void serverWithoutAHostIsRefused() {
		assertThat(problemsOfOption("http-subscription-server", "2626")).extracting(Problem::code)
			.containsExactly("address-without-port");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:2626:shop.example.com", "127.0.0.1:2626:shop.example.com,9,SHA1:/k.pem",
			"127.0.0.1:3031=127.0.0.1:2626:shop.example.com", "=0=127.0.0.1:2626:shop.example.com",
			"127.0.0.1:2626:@/etc/keys", "/run/subscriptions.sock:shop.example.com" })
	void subscriptionToAnAddressWithAKeyIsAccepted(String subscription) {
		assertThat(problemsOfOption("subscribe-to", subscription)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.1:2626", "127.0.0.1:2626:", "/run/subscriptions.sock", "" })
	void subscriptionWithoutAKeyIsRefused(String subscription) {
		assertThat(problemsOfOption("subscribe-to", subscription)).extracting(Problem::code)
			.containsExactly("subscription-malformed");
	}

	@Test
	void keyedSubscriptionNeedsAServerAndAKey() {
		assertThat(problemsOfOption("subscribe2", "server=127.0.0.1:2626,key=shop,modifier1=9")).isEmpty();
		assertThat(problemsOfOption("subscribe2", "key=shop")).extracting(Problem::code)
			.containsExactly("subscription-malformed");
		assertThat(problemsOfOption("subscribe2", "server=127.0.0.1:2626")).extracting(Problem::code)
			.containsExactly("subscription-malformed");
	}

	@Test
	void nameOfAHostIsRefused() {
		assertThat(problemsOfOption("subscribe-to", "router:2626:shop")).extracting(Problem::code)
			.containsExactly("address-not-reachable");
		assertThat(problemsOfOption("subscribe2", "server=router:2626,key=shop")).extracting(Problem::code)
			.containsExactly("address-not-reachable");
	}

	@Test
	void expressionIsNotJudged() {
		assertThat(problemsOfDirectives("subscribe-to = $(ROUTER)", "subscribe2 = %(a)")).isEmpty();
	}

}
