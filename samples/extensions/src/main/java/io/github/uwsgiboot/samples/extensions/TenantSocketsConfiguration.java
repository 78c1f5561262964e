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

package io.github.uwsgiboot.samples.extensions;

import java.util.List;

import io.github.uwsgiboot.autoconfigure.UwsgiConfigCustomizer;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Opens a socket for each tenant.
 */
@Configuration(proxyBeanMethods = false)
class TenantSocketsConfiguration {

	@Bean
	UwsgiConfigCustomizer tenantSockets(Environment environment) {
		return (configuration) -> tenants(environment)
			.forEach((tenant) -> configuration.networking((networking) -> networking.socket(socket(tenant))));
	}

	private static List<String> tenants(Environment environment) {
		return Binder.get(environment).bind("shop.tenants", Bindable.listOf(String.class)).orElse(List.of());
	}

	private static Socket socket(String tenant) {
		return Socket.of(tenant, SocketType.UWSGI).address("{project_runtime_dir}/" + tenant + ".sock");
	}

}
