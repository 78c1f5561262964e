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

package io.github.uwsgiboot.samples.ownwriter;

import java.nio.file.Path;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteSettings;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Writes a configuration that no property describes.
 */
@Configuration(proxyBeanMethods = false)
public class OwnWriterConfiguration {

	@Bean
	UwsgiConfigWriter uwsgiConfigWriter(@Value("${shop.ini}") Path file) {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder()
			.option("master", "true")
			.option("die-on-term", "true")
			.networking((networking) -> networking.socket(Socket.of("web", SocketType.HTTP).address("127.0.0.1:8080")))
			.build();
		return UwsgiConfigWriter.of(configuration, WriteSettings.of(file));
	}

}
