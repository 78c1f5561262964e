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
import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StandardChecks}. That a check is made where it finds a problem is held
 * by the tests of the checks and by the golden cases.
 */
class StandardChecksTests {

	@Test
	void emptyConfigurationHasFewChecks() {
		assertThat(checks((builder) -> builder)).extracting(Object::getClass)
			.containsExactly(OptionCheck.class, MasterCheck.class);
	}

	@Test
	void socketOfItsOwnHasFewChecks() {
		assertThat(checks(StandardChecksTests::ordinary)).extracting(Object::getClass)
			.containsExactly(OptionCheck.class, OptionValueCheck.class, SocketAttributeCheck.class, AddressCheck.class,
					MasterCheck.class);
	}

	@Test
	void checksAreInOneOrder() {
		List<Check> checks = checks((builder) -> ordinary(builder).option("listen", "10")
			.option("uid", "www-data")
			.directive("if-env = A")
			.directive("include = %d/other.ini")
			.directive("endif ="));
		assertThat(checks).extracting(Object::getClass)
			.containsExactly(PercentEncodingCheck.class, OptionCheck.class, OptionValueCheck.class,
					ValueFormCheck.class, BlockCheck.class, LineOrderCheck.class, SocketAttributeCheck.class,
					AddressCheck.class, SocketNumberCheck.class, MasterCheck.class, PrivilegedPortCheck.class,
					AccountCheck.class, ListenQueueCheck.class, OptionPathCheck.class);
	}

	@ParameterizedTest
	@EnumSource
	void routerOfAnyTypeIsARouter(RouterType type) {
		assertThat(checks((builder) -> builder.directive(type.option() + " = 127.0.0.1:8080")))
			.hasAtLeastOneElementOfType(RouterDestinationCheck.class)
			.hasAtLeastOneElementOfType(RouterOptionCheck.class)
			.hasAtLeastOneElementOfType(AddressCheck.class);
	}

	@Test
	void optionOfAnOldOpenSslIsLookedAt() {
		assertThat(OptionCatalogue.uwsgi20().options()).filteredOn(UwsgiOption::needsOldOpenSsl)
			.isNotEmpty()
			.allSatisfy((option) -> assertThat(checks((builder) -> builder.option(option.name(), "1")))
				.hasAtLeastOneElementOfType(BuildFeatureCheck.class));
	}

	@Test
	void eachOfTwoSocketsOfOneNameIsLookedAt() {
		assertThat(checks((builder) -> builder.option("uid", "www-data")
			.networking((networking) -> networking.socket(Socket.fromDsn("web", "http://127.0.0.1:80"),
					Socket.of("web", SocketType.SHARED).address("127.0.0.1:8080")))))
			.hasAtLeastOneElementOfType(AutomaticSharedSocketCheck.class);
	}

	@Test
	void thisMachineIsAskedWhenNoOtherIsGiven() {
		CheckSubject subject = subject((builder) -> builder.option("uid", "no-such-user-of-this-machine"));
		CheckSettings settings = CheckSettings.none().withHost(true);
		assertThat(Checks.standard(settings).run(subject)).extracting(Problem::code).containsExactly("user-unknown");
	}

	private static UwsgiConfiguration.Builder ordinary(UwsgiConfiguration.Builder builder) {
		return builder.option("master", "true")
			.networking((networking) -> networking.socket(Socket.of("web", SocketType.HTTP).address("127.0.0.1:8080")));
	}

	private static List<Check> checks(UnaryOperator<UwsgiConfiguration.Builder> configuration) {
		return StandardChecks.of(subject(configuration), CheckSettings.none().withHost(true).withFiles(true),
				new FakeHost());
	}

	private static CheckSubject subject(UnaryOperator<UwsgiConfiguration.Builder> configuration) {
		return CheckSubject.of(configuration.apply(UwsgiConfiguration.builder()).build(), Set.of());
	}

}
