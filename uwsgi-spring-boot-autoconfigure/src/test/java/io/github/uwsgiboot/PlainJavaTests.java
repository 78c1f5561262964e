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

package io.github.uwsgiboot;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.uwsgiboot.write.UwsgiConfigWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that everything but the Spring side works without Spring.
 */
class PlainJavaTests {

	@TempDir
	private Path directory;

	@Test
	void writesTheSameBytesWithNothingElseOnTheClassPath() throws Exception {
		Path file = this.directory.resolve("uwsgi.ini");
		Path log = this.directory.resolve("log");
		String tls = tls();
		Process process = new ProcessBuilder(List.of(System.getProperty("java.home") + "/bin/java", "-cp",
				location(UwsgiConfigWriter.class) + File.pathSeparator + location(PlainJavaProgram.class),
				PlainJavaProgram.class.getName(), file.toString(), tls))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(log).hasContent("");
		assertThat(process.exitValue()).isZero();
		assertThat(file).hasContent("""
				# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
				[uwsgi]
				strict = true
				plugin = router_http
				master = true
				processes = 2
				listen = 1024
				fastcgi-modifier1 = 9
				route-run = http:127.0.0.1:8081
				shared-socket = 127.0.0.1:8082
				fastcgi-socket = =0
				https-socket = 127.0.0.1:8443,{tls}.crt,{tls}.key
				http-socket = 127.0.0.1:8080
				uwsgi-socket = /run/shop.sock
				map-socket = 2:1,2
				sni = shop.example.com {tls}.crt,{tls}.key
				""".replace("{tls}", tls));
	}

	private String tls() throws IOException, URISyntaxException {
		return this.directory.resolve("tls").toString();
	}

	private static String location(Class<?> type) throws URISyntaxException {
		return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
	}

}
