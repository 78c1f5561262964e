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

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SeparateProperties} and {@link FlatProperties}.
 */
class SeparatePropertiesTests {

	private final FlatProperties flat = new FlatProperties();

	@ParameterizedTest
	@EnumSource
	void prefixIsThatOfTheJavaBean(SeparateProperties group) {
		assertThat(group.type().getAnnotation(ConfigurationProperties.class).value())
			.isEqualTo(UwsgiProperties.PREFIX + "." + group.prefix());
	}

	@ParameterizedTest
	@CsvSource({ "networking.ssl.verifydepth, SSL", "networking.ssl, SSL", "networking.sslx, ",
			"networking.snidir.dir, SNI_DIR", "networking.buffersize, ", "networking.socket.timeout, SOCKET",
			"networking.sockets, ", "reload.retry.max, RELOAD", "section, " })
	void groupFollowsFromTheName(String uniform, SeparateProperties group) {
		assertThat(SeparateProperties.of(uniform)).isEqualTo(group);
	}

	@ParameterizedTest
	@CsvSource({ "UWSGI_NETWORKING_SNI_DIR_DIR, SNI_DIR", "UWSGI_NETWORKING_WAITFOR_SOCKET_0, WAIT_FOR",
			"UWSGI_NETWORKING_WAIT_FOR_SOCKET_0, WAIT_FOR", "UWSGI_PROOF_ENABLED, PROOF" })
	void groupIsSetByAnEnvironmentVariable(String variable, SeparateProperties group) {
		ConfigurationPropertySource source = ConfigurationPropertySource
			.from(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, "1")));
		RankedProperties ranked = new RankedProperties(ConfigurationPropertyName.of("uwsgi"), List.of(source));
		assertThat(SeparateProperties.setBy(ranked.all())).isEqualTo(Set.of(group));
	}

	@Test
	void namesOfAllGroupsAreKnown() {
		assertThat(this.flat.find("networking.ssl.verifydepth")).isEqualTo("networking.ssl.verify-depth");
		assertThat(this.flat.findJoined("networkingsnidirdir")).isEqualTo("networking.sni-dir.dir");
		assertThat(this.flat.find("networking.sockets")).isEqualTo("networking.sockets");
		assertThat(this.flat.find("networking.ssl.verifydept")).isNull();
		assertThat(this.flat.below("networking.stats")).contains("address", "no-cores")
			.hasSize(BeanUtils.getPropertyDescriptors(StatsProperties.class).length - 1);
		assertThat(this.flat.nearest("networking.ssl.verify-deep")).containsExactly("networking.ssl.verify-depth");
	}

	@Test
	void bindingOrderIsByNameBehindFlags() {
		assertThat(List.of("uwsgi.strict", "uwsgi.check.files", "uwsgi.check.timeout",
				"uwsgi.networking.bsd-socket.port-reuse", "uwsgi.networking.buffer-size",
				"uwsgi.networking.ssl.raw-options[1]", "uwsgi.networking.ssl.verify-depth",
				"uwsgi.reload.emperor.unblock", "uwsgi.reload.strategy"))
			.isSortedAccordingTo(Comparator.comparing(this.flat::bindingOrder));
	}

}
