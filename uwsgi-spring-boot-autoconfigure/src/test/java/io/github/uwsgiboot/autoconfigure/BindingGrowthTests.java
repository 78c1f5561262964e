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

package io.github.uwsgiboot.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.uwsgiboot.testsupport.Growth;
import org.junit.jupiter.api.Test;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that binding grows with the number of properties and no faster.
 */
class BindingGrowthTests {

	@Test
	void bindingOfSocketsWithListsIsLinear() {
		assertThat(Growth.of((size) -> {
			UwsgiPropertiesBinder binder = binder(size, "http");
			assertThat(binder.bind().problems()).isEmpty();
			return binder::bind;
		})).isLessThan(Growth.LINEAR);
	}

	@Test
	void tellingOfAnErrorInEachSocketIsLinear() {
		assertThat(Growth.of((size) -> {
			UwsgiPropertiesBinder binder = binder(size, "no such type");
			assertThat(binder.bind().problems()).hasSize(size / 5);
			return binder::bind;
		})).isLessThan(Growth.LINEAR);
	}

	private static UwsgiPropertiesBinder binder(int properties, String type) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < properties / 5; i++) {
			String socket = "uwsgi.networking.sockets.shop-" + i;
			values.put(socket + ".type", type);
			values.put(socket + ".address", "127.0.0.1:" + i);
			values.put(socket + ".bound-workers[0]", 1);
			values.put(socket + ".bound-workers[1]", 2);
			values.put("uwsgi.networking.sni.shop-" + i + ".cert", "/tls/shop.crt");
		}
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("application", values));
		return new UwsgiPropertiesBinder(environment, Set::of);
	}

}
