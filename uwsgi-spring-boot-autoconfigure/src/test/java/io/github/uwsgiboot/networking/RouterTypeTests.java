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

import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.Phase;
import io.github.uwsgiboot.option.UwsgiOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouterType}.
 */
class RouterTypeTests {

	@Test
	void namesAreThoseOfTheOptions() {
		assertThat(RouterType.names()).containsExactly("http", "https", "http-to-https", "fastrouter", "rawrouter",
				"sslrouter");
	}

	@ParameterizedTest
	@EnumSource
	void optionAddsARouterBehindTheSockets(RouterType type) {
		UwsgiOption option = OptionCatalogue.uwsgi20().get(type.option());
		assertThat(option.name()).isEqualTo(type.option());
		assertThat(option.repeatable()).isTrue();
		assertThat(option.phase()).isEqualTo(Phase.AFTER_SOCKETS);
	}

	@ParameterizedTest
	@EnumSource
	void addedByFindsTheTypeOfAnOption(RouterType type) {
		assertThat(RouterType.addedBy(type.option())).contains(type);
		assertThat(RouterType.addedBy("http-socket")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void destinationsAreThoseOfAnOption(RouterType type) {
		assertThat(type.destinations() == null || OptionCatalogue.uwsgi20().find(type.destinations() + "-to") != null)
			.isTrue();
	}

}
