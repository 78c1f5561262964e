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

package io.github.uwsgiboot.check;

import io.github.uwsgiboot.networking.SniDirParameters;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.SslParameters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlaceholderCheck}.
 */
class PlaceholderCheckTests extends AbstractCheckTests {

	PlaceholderCheckTests() {
		super(new PlaceholderCheck());
	}

	@Test
	void placeholdersWithValuesAreAccepted() {
		assertThat(problems((builder) -> builder.projectName("shop")
			.networking((networking) -> networking
				.socket(Socket.of("app", SocketType.UWSGI).address("{project_runtime_dir}.sock"))
				.sni(SniEntry.of("shop.example.com", "{runtime_dir}/c.pem", "{runtime_dir}/{project_name}.pem"))
				.with(SniDirParameters.DIR, "{runtime_dir}/tls"))))
			.isEmpty();
		assertThat(problemsOf(Socket.of("app", SocketType.UWSGI).address("{runtime_dir}/app.sock"))).isEmpty();
	}

	@Test
	void placeholderWithoutValueIsRefused() {
		assertThat(problemsOf(Socket.of("app", SocketType.UWSGI).address("{project_runtime_dir}.sock")))
			.containsExactly(Problem.error("placeholder-unset", "uwsgi.networking.sockets.app.address",
					"{project_runtime_dir}.sock",
					"The placeholder {project_runtime_dir} has no value, because the project has no name.",
					"Set 'uwsgi.project-name' or 'spring.application.name'."));
	}

	@Test
	void placeholderThatThereIsNotIsRefused() {
		assertThat(problemsOf(
				Socket.of("tls", SocketType.HTTPS).address("127.0.0.1:8443").tls("/tls/{name}.crt", "/tls/{name}.key")))
			.containsExactly(
					Problem.error("placeholder-unknown", "uwsgi.networking.sockets.tls.cert", "/tls/{name}.crt",
							"There is no placeholder {name}; uWSGI would take the braces for a part of the name.",
							"Write one of {project_name}, {runtime_dir}, {project_runtime_dir}."),
					Problem.error("placeholder-unknown", "uwsgi.networking.sockets.tls.key", "/tls/{name}.key",
							"There is no placeholder {name}; uWSGI would take the braces for a part of the name.",
							"Write one of {project_name}, {runtime_dir}, {project_runtime_dir}."));
	}

	@Test
	void placeholderInAServerNamesFileIsChecked() {
		assertThat(problemsOf(SniEntry.of("shop.example.com", "/c.pem", "/k.pem").clientCa("!{project_name}.pem")))
			.containsExactly(Problem.error("placeholder-unset", "uwsgi.networking.sni[shop.example.com].client-ca",
					"!{project_name}.pem",
					"The placeholder {project_name} has no value, because the project has no name.",
					"Set 'uwsgi.project-name' or 'spring.application.name'."));
	}

	@Test
	void placeholderInAPathIsChecked() {
		assertThat(problemsOf(SniDirParameters.DIR, "/etc/{project_name}/tls")).containsExactly(
				Problem.error("placeholder-unset", "uwsgi.networking.sni-dir.dir", "/etc/{project_name}/tls",
						"The placeholder {project_name} has no value, because the project has no name.",
						"Set 'uwsgi.project-name' or 'spring.application.name'."));
	}

	@Test
	void placeholderInAnOptionOrDirectiveIsRefused() {
		assertThat(problemsOfOption("pidfile", "{project_runtime_dir}.pid")).containsExactly(
				Problem.warning("placeholder-not-replaced", "uwsgi.options.pidfile", "{project_runtime_dir}.pid",
						"The placeholder {project_runtime_dir} is replaced in addresses and paths of"
								+ " typed properties alone; uWSGI would take the braces as they are.",
						"Write the value itself, or '${…}' with a property of your own."));
		assertThat(problemsOfDirectives("chdir = {runtime_dir}"))
			.containsExactly(Problem.warning("placeholder-not-replaced", "uwsgi.directives[0]", "{runtime_dir}",
					"The placeholder {runtime_dir} is replaced in addresses and paths of typed"
							+ " properties alone; uWSGI would take the braces as they are.",
					"Write the value itself, or '${…}' with a property of your own."));
	}

	@Test
	void placeholderInATextIsRefused() {
		assertThat(problems((builder) -> builder.projectName("shop")
			.networking((networking) -> networking.with(SslParameters.SESSION_CONTEXT, "{project_name}"))))
			.containsExactly(Problem.warning("placeholder-not-replaced", "uwsgi.networking.ssl.session-context",
					"{project_name}",
					"The placeholder {project_name} is replaced in addresses and paths of typed"
							+ " properties alone; uWSGI would take the braces as they are.",
					"Write the value itself, or '${…}' with a property of your own."));
	}

	@Test
	void bracesOfAPatternAreNoPlaceholder() {
		assertThat(problemsOf(SniEntry.wildcard("t", "^[a-z]{2,8}\\.example\\.com$", "/c.pem", "/k.pem"))).isEmpty();
		assertThat(problemsOfDirectives("log-format = {\"addr\": \"%(addr)\"}")).isEmpty();
	}

	@Test
	void attributeThatIsNoPathIsNotReplaced() {
		assertThat(problems((builder) -> builder.projectName("shop")
			.networking((networking) -> networking.socket(Socket.of("tls", SocketType.HTTPS)
				.address("127.0.0.1:8443")
				.tls("/c.pem", "/k.pem")
				.with(SocketAttribute.CIPHERS, "{project_name}")))))
			.containsExactly(Problem.warning("placeholder-not-replaced", "uwsgi.networking.sockets.tls.ciphers",
					"{project_name}",
					"The placeholder {project_name} is replaced in addresses and paths of typed"
							+ " properties alone; uWSGI would take the braces as they are.",
					"Write the value itself, or '${…}' with a property of your own."));
	}

}
