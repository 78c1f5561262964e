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

package io.github.uwsgiboot.option;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteCatalogue}.
 */
class RouteCatalogueTests {

	private final RouteCatalogue routes = OptionCatalogue.uwsgi20().routes();

	@ParameterizedTest
	@CsvSource({ "http,router_http", "httpdumb,router_http", "proxyhttp,router_http", "redirect,router_redirect",
			"redirect-301,router_redirect", "rewrite,router_rewrite", "static,router_static", "uwsgi,router_uwsgi",
			"basicauth,router_basicauth", "cachestore,router_cache", "gzip,transformation_gzip", "rpc,rpc", "cgi,cgi" })
	void actionOfAPlugin(String action, String plugin) {
		assertThat(this.routes.hasAction(action)).isTrue();
		assertThat(this.routes.pluginOfAction(action)).isEqualTo(plugin);
	}

	@ParameterizedTest
	@ValueSource(strings = { "break", "last", "continue", "return", "send", "goto", "addheader", "log", "setuser" })
	void actionOfTheCore(String action) {
		assertThat(this.routes.hasAction(action)).isTrue();
		assertThat(this.routes.pluginOfAction(action)).isNull();
	}

	@Test
	void unknownAction() {
		assertThat(this.routes.hasAction("htpp")).isFalse();
		assertThat(this.routes.pluginOfAction("htpp")).isNull();
		assertThat(this.routes.nearestActions("htpp")).containsExactly("http");
	}

	@ParameterizedTest
	@CsvSource({ "incache,router_cache", "equal,", "<=,", "inchache," })
	void pluginOfCondition(String condition, @Nullable String plugin) {
		assertThat(this.routes.pluginOfCondition(condition)).isEqualTo(plugin);
	}

	@ParameterizedTest
	@ValueSource(strings = { "incache", "equal", "<=" })
	void conditionIsKnown(String condition) {
		assertThat(this.routes.hasCondition(condition)).isTrue();
	}

	@Test
	void unknownCondition() {
		assertThat(this.routes.hasCondition("exits")).isFalse();
		assertThat(this.routes.nearestConditions("exits")).containsExactly("exists");
	}

	@ParameterizedTest
	@CsvSource({ "metric,router_metrics", "geoip,geoip", "math,matheval", "xattr2,xattr", "cookie,", "cache," })
	void pluginOfVariable(String variable, @Nullable String plugin) {
		assertThat(this.routes.pluginOfVariable(variable)).isEqualTo(plugin);
	}

}
