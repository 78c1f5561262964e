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

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.management.JMException;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.ReflectionException;

import io.github.uwsgiboot.autoconfigure.UwsgiAutoConfiguration;
import io.github.uwsgiboot.autoconfigure.UwsgiEndpointAutoConfiguration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jmx.JmxEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jmx.JmxAutoConfiguration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link UwsgiEndpoint} over JMX.
 */
class UwsgiEndpointJmxTests {

	@TempDir
	private Path directory;

	private Path file;

	private ApplicationContextRunner runner;

	@BeforeEach
	void setUp() {
		this.file = this.directory.resolve("uwsgi.ini");
		this.runner = new ApplicationContextRunner()
			.withInitializer(
					(context) -> context.getEnvironment().setConversionService(new ApplicationConversionService()))
			.withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class, UwsgiEndpointAutoConfiguration.class,
					JacksonAutoConfiguration.class, JmxAutoConfiguration.class, EndpointAutoConfiguration.class,
					JmxEndpointAutoConfiguration.class))
			.withPropertyValues("spring.jmx.enabled=true", "management.endpoints.jmx.exposure.include=uwsgi",
					"management.endpoint.uwsgi.access=unrestricted",
					"management.endpoints.jmx.domain=" + getClass().getName())
			.withPropertyValues(TestProperties.pairs(TestProperties.all(this.file)));
	}

	@Test
	void planIsAMap() {
		this.runner.run((context) -> {
			Object plan = invoke(context, "plan");
			assertThat(plan).isInstanceOfSatisfying(Map.class, (map) -> {
				assertThat(map.get("path")).isEqualTo(this.file.toString());
				assertThat(map.get("state")).isEqualTo("CHANGED");
				assertThat(map.get("fingerprint")).isEqualTo(TestProperties.fingerprint(TestProperties.INI));
				assertThat((List<?>) map.get("directives")).hasSize(9)
					.element(2)
					.isEqualTo(Map.of("line", 5, "option", "env", "value", "******", "property", "uwsgi.options.env",
							"origin", "\"uwsgi.options.env\" from property source \"test\""));
			});
		});
	}

	@Test
	void textsAreShownByTheirNames() {
		this.runner.run((context) -> {
			assertThat(invoke(context, "text", "ini")).isEqualTo(TestProperties.HIDDEN_INI);
			assertThat(invoke(context, "write", new Object[] { null })).isInstanceOf(Map.class);
			assertThat(invoke(context, "text", "diff")).isEqualTo("");
			assertThatExceptionOfType(ReflectionException.class).isThrownBy(() -> invoke(context, "text", "other"))
				.withCause(new IllegalArgumentException("There is no view 'other': there are 'ini' and 'diff'"));
		});
	}

	@Test
	void secretsAreShownToWhomTheyAreShownWhenAuthorized() {
		this.runner.withPropertyValues("management.endpoint.uwsgi.show-values=when-authorized")
			.run((context) -> assertThat(invoke(context, "text", "ini")).isEqualTo(TestProperties.INI));
	}

	@Test
	void fileIsWritten() {
		this.runner.run((context) -> {
			assertThat(invoke(context, "write", "0".repeat(64))).asInstanceOf(InstanceOfAssertFactories.MAP)
				.containsEntry("result", "CONFLICT");
			assertThat(this.file).doesNotExist();
			Map<String, Object> written = new LinkedHashMap<>();
			written.put("result", "WRITTEN");
			written.put("path", this.file.toString());
			written.put("fingerprint", TestProperties.fingerprint(TestProperties.INI));
			written.put("previous", null);
			written.put("backup", null);
			written.put("code", null);
			written.put("message", "The file was written.");
			written.put("action",
					"Reload uWSGI, unless an Emperor does, or start it with: env -i PATH=\"$PATH\" uwsgi --ini "
							+ this.file);
			written.put("notes", List.of());
			written.put("problems", List.of());
			assertThat(invoke(context, "write", new Object[] { null })).isEqualTo(written);
			assertThat(this.file).hasContent(TestProperties.INI);
			assertThatExceptionOfType(ReflectionException.class).isThrownBy(() -> invoke(context, "write", "hunter2"))
				.withCause(new IllegalArgumentException("A fingerprint is the SHA-256 of a file in 64 lower-case "
						+ "hexadecimal digits, but this has 7 characters: 'hunter2'"));
		});
	}

	@Test
	void writingIsClosedUnlessItIsOpened() {
		this.runner.withPropertyValues("management.endpoint.uwsgi.access=")
			.run((context) -> assertThat(operations(context)).containsExactlyInAnyOrder("plan", "text"));
		this.runner
			.run((context) -> assertThat(operations(context)).containsExactlyInAnyOrder("plan", "text", "write"));
	}

	private static Stream<String> operations(ApplicationContext context) throws JMException {
		MBeanServer server = context.getBean(MBeanServer.class);
		return Stream.of(server.getMBeanInfo(name(server)).getOperations()).map(MBeanOperationInfo::getName);
	}

	private static Object invoke(ApplicationContext context, String operation, Object... arguments) throws JMException {
		MBeanServer server = context.getBean(MBeanServer.class);
		String[] signature = Stream.of(arguments).map((argument) -> String.class.getName()).toArray(String[]::new);
		return server.invoke(name(server), operation, arguments, signature);
	}

	private static ObjectName name(MBeanServer server) throws JMException {
		ObjectName pattern = new ObjectName(UwsgiEndpointJmxTests.class.getName() + ":type=Endpoint,name=Uwsgi,*");
		return server.queryNames(pattern, null).iterator().next();
	}

}
