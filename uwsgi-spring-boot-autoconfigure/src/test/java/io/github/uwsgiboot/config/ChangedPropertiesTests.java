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

package io.github.uwsgiboot.config;

import java.util.List;
import java.util.function.UnaryOperator;

import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SharedSockets;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChangedProperties}.
 */
class ChangedPropertiesTests {

	private final UwsgiConfiguration before = UwsgiConfiguration.builder()
		.plugin("http")
		.option("master", "true")
		.directive("route-run = last:")
		.networking((networking) -> networking.with(BasicParameters.QUEUE_SIZE, 100)
			.with(BasicParameters.FREEBIND, true)
			.socket(Socket.of("web", SocketType.HTTP).address("127.0.0.1:8080")))
		.build();

	@Test
	void betweenEqualConfigurationsIsEmpty() {
		assertThat(changes((builder) -> builder.networking((networking) -> networking))).isEmpty();
	}

	@Test
	void betweenSettingsIsEachOfThem() {
		assertThat(changes((builder) -> builder.section("shop")
			.strict(false)
			.projectName("shop")
			.runtimeDir("/tmp")
			.pluginsDir("/plugins")
			.plugin("php"))).containsExactlyInAnyOrder("uwsgi.section", "uwsgi.strict", "uwsgi.project-name",
					"uwsgi.runtime-dir", "uwsgi.plugins-dir", "uwsgi.plugins");
	}

	@Test
	void betweenOptionsAndDirectivesIsWhatWasAdded() {
		assertThat(changes((builder) -> builder.option("processes", "2")
			.option(new RawOption("cheaper", List.of("1"), "shop.workers.min"))
			.directive("route-run = break:404")))
			.containsExactlyInAnyOrder("uwsgi.options.processes", "shop.workers.min", "uwsgi.directives[1]");
	}

	@Test
	void betweenOptionsIsOneThatWasGivenOnceMore() {
		assertThat(changes((builder) -> builder.option("master", "true"))).containsExactly("uwsgi.options.master");
	}

	@Test
	void betweenNetworkingIsWhatWasAddedOrChanged() {
		assertThat(
				changes((builder) -> builder.networking((networking) -> networking.with(BasicParameters.QUEUE_SIZE, 200)
					.with(BasicParameters.MAX_VARS, 100)
					.allowSharedSockets(SharedSockets.FALSE)
					.socket(Socket.of("app", SocketType.UWSGI).address("/run/app.sock"))
					.sni(SniEntry.of("shop.example.com", "shop.crt", "shop.key"))
					.router(Router.of("edge", RouterType.HTTP).address("127.0.0.1:8081")))))
			.containsExactlyInAnyOrder("uwsgi.networking.queue-size", "uwsgi.networking.max-vars",
					"uwsgi.networking.allow-shared-sockets", "uwsgi.networking.sockets.app",
					"uwsgi.networking.sni[shop.example.com]", "uwsgi.networking.routers.edge");
	}

	private Iterable<String> changes(UnaryOperator<UwsgiConfiguration.Builder> change) {
		return ChangedProperties.between(this.before, change.apply(this.before.toBuilder()).build());
	}

}
