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

package io.github.uwsgiboot.actuate.endpoint;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.actuate.endpoint.Sanitizer;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DiffText}.
 */
class DiffTextTests {

	private static final String INI = """
			# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
			[uwsgi]
			strict = true
			env = A=hunter%%2
			env = B=1
			logto = /var/log/shop.log
			subscription-notify-socket = http://u:hunter2@127.0.0.1:1717
			http-socket = 127.0.0.1:8080
			""";

	@TempDir
	private Path directory;

	@Test
	void fileThatIsAsItShouldBeHasNoDifference() {
		assertThat(diff(INI, false)).isEmpty();
	}

	@Test
	void missingFileIsAddedWholly() {
		assertThat(diff(null, false)).isEqualTo("""
				--- /dev/null
				+++ %s
				 [uwsgi]
				+strict = true
				+env = ******
				+env = ******
				+logto = /var/log/shop.log
				+subscription-notify-socket = http://u:******@127.0.0.1:1717
				+http-socket = 127.0.0.1:8080
				""".formatted(file()));
	}

	@Test
	void changedSecretIsShownAsChanged() {
		assertThat(diff(INI.replace("hunter%%2", "hunter%%1").replace("hunter2", "hunter1"), false)).isEqualTo("""
				--- %s
				+++ %s
				 [uwsgi]
				-env = ******
				+env = ******
				-subscription-notify-socket = http://u:******@127.0.0.1:1717
				+subscription-notify-socket = http://u:******@127.0.0.1:1717
				""".formatted(file(), file()));
	}

	@Test
	void addedRemovedAndMovedOptionsAreToldApart() {
		String text = INI.replace("logto = /var/log/shop.log\n", "")
			.replace("strict = true\n", "")
			.replace("8080\n", "8080\nstrict = true\nmaster = true\n");
		assertThat(diff(text, false)).isEqualTo("""
				--- %s
				+++ %s
				 [uwsgi]
				~strict = true
				+logto = /var/log/shop.log
				-master = true
				""".formatted(file(), file()));
	}

	@Test
	void differenceThatIsNoneToUwsgiIsTold() {
		for (String text : new String[] { INI.strip(), INI.replace("\n", "\r\n"), INI + "; hunter2\n" }) {
			assertThat(diff(text, false)).isEqualTo("""
					--- %s
					+++ %s
					\\ Comments, blanks or the ends of lines differ, and no option
					""".formatted(file(), file()));
		}
	}

	@Test
	void secretsOfAForeignFileAreHidden() {
		assertThat(diff("""
				# password hunter2
				[uwsgi]
				env=DB=%
				hunter2
				hunter2
				master
				my-password = hunter2
				my-empty =
				[other]
				key = hunter2
				add-header = hunter2
				""", false)).isEqualTo("""
				--- %s
				+++ %s
				 [uwsgi]
				+strict = true
				-env = ******
				+env = ******
				+env = ******
				+logto = /var/log/shop.log
				+subscription-notify-socket = http://u:******@127.0.0.1:1717
				+http-socket = 127.0.0.1:8080
				-****** =
				-master =
				-my-password = ******
				-****** =
				 [other]
				-key = ******
				-add-header = ******
				""".formatted(file(), file()));
	}

	@Test
	void everythingIsShownToWhomSecretsMayBeShown() {
		assertThat(diff(INI.replace("hunter%%2", "hunter%%1") + "hunter3\nmy-password = hunter4\n", true)).isEqualTo("""
				--- %s
				+++ %s
				 [uwsgi]
				-env = A=hunter%%%%1
				+env = A=hunter%%%%2
				-hunter3 =
				-my-password = hunter4
				""".formatted(file(), file()));
	}

	@Test
	void sanitizingFunctionsAreAskedByTheirProperties() {
		SanitizingFunction function = SanitizingFunction.sanitizeValue().ifKeyContains("sockets.web", "options.logto2");
		assertThat(diff(INI.replace("8080", "8081") + "http-socket = :80\nlogto2 = /x\nsocket = :1\n", true, function))
			.isEqualTo("""
					--- %s
					+++ %s
					 [uwsgi]
					-http-socket = ******
					+http-socket = ******
					-http-socket = ******
					-logto2 = ******
					-socket = :1
					""".formatted(file(), file()));
	}

	private String diff(String text, boolean showSecrets, SanitizingFunction... functions) {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder()
			.option("env", "A=hunter%2", "B=1")
			.option("logto", "/var/log/shop.log")
			.option("subscription-notify-socket", "http://u:hunter2@127.0.0.1:1717")
			.networking((networking) -> networking.socket(Socket.of("web", SocketType.HTTP).address("127.0.0.1:8080")))
			.build();
		Plan plan = UwsgiConfigWriter.of(configuration, WriteSettings.of(file())).plan();
		assertThat(plan.text()).isEqualTo(INI);
		return new DiffText(plan,
				new ValueSanitizer(new Sanitizer(List.of(functions)), new ConfiguredProperties(null), showSecrets))
			.to((text != null) ? text.getBytes(StandardCharsets.UTF_8) : null);
	}

	private Path file() {
		return this.directory.resolve("uwsgi.ini");
	}

}
