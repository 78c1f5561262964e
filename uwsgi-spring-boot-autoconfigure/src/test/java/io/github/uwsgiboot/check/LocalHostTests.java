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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LocalHost}.
 */
@EnabledOnOs(OS.LINUX)
class LocalHostTests {

	private final Host host = Host.orLocal(null);

	@Test
	void rootIsAUserAndAGroup() {
		assertThat(this.host.hasUser("root")).isTrue();
		assertThat(this.host.hasGroup("root")).isTrue();
	}

	@Test
	void whatNobodyIsCalledIsNoUserAndNoGroup() {
		assertThat(this.host.hasUser("no-such-user")).isFalse();
		assertThat(this.host.hasGroup("no-such-group")).isFalse();
	}

	@Test
	void numberIsNoNameOfAUserOrOfAGroup() {
		for (String number : List.of("0", "-1", "+1", "4294967296")) {
			assertThat(this.host.hasUser(number)).as(number).isFalse();
			assertThat(this.host.hasGroup(number)).as(number).isFalse();
		}
	}

	@Test
	void localhostHasAnIpv4Address() {
		assertThat(this.host.hasIpv4Address("localhost")).isTrue();
	}

	@Test
	void reservedNameHasNoAddress() {
		assertThat(this.host.hasIpv4Address("shop.invalid")).isFalse();
	}

	@Test
	void loopbackInterfaceHasItsAddress() {
		assertThat(this.host.ipv4Addresses()).contains("127.0.0.1");
	}

	@Test
	void addressesOfIpv6AreInFullAndWithoutZones() {
		assertThat(this.host.ipv6Addresses())
			.allMatch((address) -> address.matches("([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"));
	}

	@Test
	void limitsAreThoseOfTheKernel() throws IOException {
		assertThat(this.host.longestListenQueue()).hasValue(setting("core/somaxconn"));
		assertThat(this.host.firstUnprivilegedPort()).isEqualTo(setting("ipv4/ip_unprivileged_port_start"));
	}

	private static int setting(String name) throws IOException {
		return Integer.parseInt(Files.readAllLines(Path.of("/proc/sys/net", name)).get(0));
	}

}
