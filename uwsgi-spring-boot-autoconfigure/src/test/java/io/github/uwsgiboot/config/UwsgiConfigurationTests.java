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

import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link UwsgiConfiguration}.
 */
class UwsgiConfigurationTests {

	@Test
	void ordersLinesByTheirPhases() {
		assertThat(text(UwsgiConfiguration.builder()
			.pluginsDir("/plugins")
			.plugin("python3")
			.option("set-placeholder", "a=b")
			.option("processes", "2")
			.directive("route-run = log:x")
			.networking((networking) -> networking.socket(Socket.of("b", SocketType.HTTP).shared("a").boundWorkers(1),
					Socket.of("a", SocketType.SHARED).address(":1")))))
			.isEqualTo("""
					[uwsgi]
					strict = true
					plugins-dir = /plugins
					plugin = python3
					set-placeholder = a=b
					processes = 2
					route-run = log:x
					shared-socket = :1
					http-socket = =0
					map-socket = 0:1
					""");
	}

	@Test
	void putsRawSocketsBeforeTypedOnesAndCountsThem() {
		assertThat(text(UwsgiConfiguration.builder()
			.option("shared-socket", ":1", ":2")
			.option("http-socket", "=1")
			.option("suwsgi-socket", ":3,c,k")
			.directive("socket = :4")
			.networking((networking) -> networking.socket(Socket.of("a", SocketType.SHARED).address(":5"),
					Socket.of("b", SocketType.HTTP).shared("a").boundWorkers(1)))))
			.isEqualTo("""
					[uwsgi]
					strict = true
					socket = :4
					shared-socket = :1
					shared-socket = :2
					shared-socket = :5
					http-socket = =1
					suwsgi-socket = :3,c,k
					http-socket = =2
					map-socket = 3:1
					""");
	}

	@Test
	void loadsPluginsThatOptionsAndRoutesNeedOnce() {
		assertThat(text(UwsgiConfiguration.builder()
			.option("http", ":1")
			.option("plugins", "router_redirect,echo")
			.directive("route = ^/old redirect-permanent:/new")
			.directive("route-run = http:127.0.0.1:1")
			.directive("route-run = log:x")
			.embeddedPlugin("http")
			.plugin("echo2"))).isEqualTo("""
					[uwsgi]
					strict = true
					plugin = echo2
					plugin = router_http
					plugins = router_redirect,echo
					route = ^/old redirect-permanent:/new
					route-run = http:127.0.0.1:1
					route-run = log:x
					http = :1
					""");
	}

	@Test
	void loadsNoPluginThatALineLoadsUnderAnotherName() {
		assertThat(text(UwsgiConfiguration.builder()
			.directive("need-plugin = router_http")
			.directive("route-run = http:127.0.0.1:1"))).isEqualTo("""
					[uwsgi]
					strict = true
					need-plugin = router_http
					route-run = http:127.0.0.1:1
					""");
	}

	@Test
	void doublesPercentSignsInLiteralsAlone() {
		UwsgiConfiguration.Builder builder = UwsgiConfiguration.builder()
			.strict(false)
			.section("shop")
			.option("log-format", "%(addr) 100%%")
			.directive("if-env = HOME")
			.directive("procname = %n")
			.directive("endif");
		assertThat(text(builder)).isEqualTo("""
				[shop]
				log-format = %%(addr) 100%%%%
				if-env = HOME
				procname = %n
				endif =
				""");
		assertThat(text(builder.expressions(Expressions.PASS))).isEqualTo("""
				[shop]
				log-format = %(addr) 100%%
				if-env = HOME
				procname = %n
				endif =
				""");
	}

	@Test
	void flagIsNotSetByItsNameAlone() {
		UwsgiConfiguration.Builder builder = UwsgiConfiguration.builder();
		assertThatIllegalArgumentException().isThrownBy(() -> builder.option("master"))
			.withMessage("The option 'master' has no value, and would make no line: a flag is set by \"true\"");
		assertThat(builder.build().isEmpty()).isTrue();
	}

	private static String text(UwsgiConfiguration.Builder builder) {
		String text = new IniWriter().write(builder.build().document());
		assertThat(text).startsWith(IniWriter.MARK + "\n");
		return text.substring(IniWriter.MARK.length() + 1);
	}

}
