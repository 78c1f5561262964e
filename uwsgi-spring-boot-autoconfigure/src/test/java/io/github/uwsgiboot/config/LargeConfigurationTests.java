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
import java.util.stream.IntStream;

import io.github.uwsgiboot.ini.IniDiff;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniReader;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the time for large configurations does not grow faster than they do: each of
 * these would take minutes if it did.
 */
@Timeout(20)
class LargeConfigurationTests {

	private static final int SIZE = 100_000;

	@Test
	void manyOptionsAreRenderedReadAndComparedInLittleTime() {
		UwsgiConfiguration.Builder builder = UwsgiConfiguration.builder().strict(false);
		String[] values = IntStream.range(0, SIZE)
			.mapToObj((i) -> "A%d=$ (x) %%(unknown) 50%% @ (%d) \u00e9".formatted(i, i))
			.toArray(String[]::new);
		builder.option("env", values);
		IniDocument document = builder.build().document();
		String text = new IniWriter().write(document);
		assertThat(new IniReader().read(text, "uwsgi")).hasSize(SIZE);
		assertThat(IniDiff.between(text, document)).isEmpty();
	}

	@Test
	void manyDirectivesThatReferToOthersAreRenderedInLittleTime() {
		UwsgiConfiguration.Builder builder = UwsgiConfiguration.builder().strict(false).directive("base = 1");
		for (int i = 0; i < SIZE; i++) {
			builder.directive("v-%d = x%%(base) %%n %%%% %%(v-%d)".formatted(i, i + SIZE));
		}
		assertThat(new IniWriter().write(builder.build().document()).lines().count()).isEqualTo(SIZE + 3);
	}

	@Test
	void manySocketsAreRenderedInLittleTime() {
		Socket[] sockets = IntStream.range(0, SIZE)
			.mapToObj((i) -> Socket.of("s" + i, SocketType.HTTP)
				.address("127.0.0.1:" + (1024 + i % 60_000))
				.boundWorkers(1))
			.toArray(Socket[]::new);
		IniDocument document = UwsgiConfiguration.builder()
			.networking((networking) -> networking.socket(sockets))
			.build()
			.document();
		List<String> lines = new IniWriter().write(document).lines().toList();
		assertThat(lines).hasSize(2 * SIZE + 3).contains("map-socket = 99999:1");
	}

}
