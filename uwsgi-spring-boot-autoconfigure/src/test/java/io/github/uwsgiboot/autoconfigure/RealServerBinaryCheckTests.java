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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.testsupport.Certificates;
import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests that an application does not start with a file that a real uWSGI refuses, and
 * that what uWSGI complains of is told with its place in {@code application.yml}.
 */
@RealServerTest
class RealServerBinaryCheckTests {

	private static final String SETTINGS = """
			spring.main.banner-mode: "off"
			uwsgi:
			  options: { die-on-term: true, master: true }
			  writer:
			    path: DIR/uwsgi.ini
			  check.binary: required
			  check.binary-path: UWSGI
			  networking:
			""";

	@TempDir
	private Path directory;

	@Test
	void keyOfAnotherCertificateIsFoundBeforeUwsgiIsAsked() throws Exception {
		Certificates certificates = new Certificates(this.directory);
		certificates.make("shop");
		certificates.make("blog");
		assertRefused("""
				    sockets:
				      tls: { dsn: "https://127.0.0.1:8443?cert=DIR/shop.crt", key: "DIR/blog.key" }
				""", "tls-key-mismatch", "uwsgi.networking.sockets.tls.key", "10:",
				"The key does not belong to the certificate.");
	}

	@Test
	void ciphersThatOpenSslDoesNotKnowAreFound() throws Exception {
		new Certificates(this.directory).make("shop");
		assertRefused("""
				    sockets:
				      tls: { dsn: "https://127.0.0.1:8443?cert=DIR/shop.crt&key=DIR/shop.key", ciphers: NOSUCH }
				""", "binary-refused", "uwsgi.networking.sockets.tls", "10:19",
				"[uwsgi-ssl] unable to set requested ciphers (NOSUCH) for context \"127.0.0.1:8443\"");
	}

	@Test
	void ciphersOfAServerNameAreFound() throws Exception {
		new Certificates(this.directory).make("shop");
		assertRefused("""
				    sockets:
				      tls: { dsn: "https://127.0.0.1:8443?cert=DIR/shop.crt&key=DIR/shop.key" }
				    sni:
				      shop: { name: shop.example.com, cert: DIR/shop.crt, key: DIR/shop.key, ciphers: NOSUCH }
				""", "binary-sni-not-loaded", "uwsgi.networking.sni.shop", "12:21",
				"[uwsgi-ssl] unable to set requested ciphers (NOSUCH) for context \"shop.example.com\"");
	}

	@Test
	void missingPluginIsFound() throws IOException {
		assertRefused("""
				    sockets:
				      web: { dsn: "http://127.0.0.1:8080" }
				  plugins:
				    - python3
				    - nosuch
				""", "binary-plugin-not-loaded", "uwsgi.plugins[1]", "13:7", "nosuch_plugin.so");
	}

	@Test
	void unknownOptionInADirectiveIsFound() throws IOException {
		assertRefused("""
				    sockets:
				      web: { dsn: "http://127.0.0.1:8080" }
				  directives:
				    - route-run = log:hello
				    - no-such-option = 1
				  check:
				    allow-options: no-such-option
				""", "binary-refused", "uwsgi.directives[1]", "13:7",
				"[strict-mode] unknown config directive: no-such-option");
	}

	@Test
	void goodFileIsWritten() throws IOException {
		Path file = this.directory.resolve("uwsgi.ini");
		start("""
				    sockets:
				      web: { dsn: "http://127.0.0.1:8080" }
				""");
		assertThat(file).exists();
	}

	private void assertRefused(String lines, String code, String property, String place, String complaint)
			throws IOException {
		ApplicationContextException failure = catchThrowableOfType(ApplicationContextException.class,
				() -> start(lines));
		assertThat(failure).hasCauseInstanceOf(UwsgiConfigurationException.class);
		List<Problem> problems = ((UwsgiConfigurationException) failure.getCause()).getProblems()
			.stream()
			.filter((problem) -> problem.severity() == Severity.ERROR)
			.toList();
		assertThat(problems).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(code);
			assertThat(problem.property()).isEqualTo(property);
			assertThat(problem.origin()).contains("application.yml] - " + place);
			assertThat(problem.consequence()).contains(complaint.replace("DIR", this.directory.toString()));
		});
		assertThat(this.directory.resolve("uwsgi.ini")).doesNotExist();
	}

	private void start(String lines) throws IOException {
		String text = SETTINGS.concat(lines)
			.replace("DIR", this.directory.toString())
			.replace("UWSGI", Servers.get("uwsgi").toString());
		Path file = Files.writeString(this.directory.resolve("application.yml"), text);
		SpringApplication application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.config.location=" + file)
			.build();
		application.run().close();
	}

	/**
	 * An application with nothing but uWSGI's configuration.
	 */
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(UwsgiAutoConfiguration.class)
	static class Application {

	}

}
