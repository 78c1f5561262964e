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
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.boot.support.SystemEnvironmentPropertySourceEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Turns the sources of a {@link GoldenCase} into an environment and runs it as the
 * auto-configuration runs an application; neither a context is needed nor, unless the
 * case wants it, anything asked of this machine. <code>{{tls}}</code> stands for a
 * directory of certificates that are made for the test, <code>{{files}}</code> for one of
 * certificates that are kept, and <code>{{dir}}</code> for one of the case's own in which
 * its {@code commands} are run.
 */
final class GoldenEnvironment {

	private static final String TOKEN = "{{tls}}";

	private static final String FILES = "{{files}}";

	private static final String OWN_DIRECTORY = "{{dir}}";

	private static final Pattern SOMAXCONN = Pattern.compile("(net\\.core\\.somaxconn is )\\d+");

	private static final String COMMANDS = "commands";

	private static final String USER = "user.name";

	private final GoldenCase golden;

	private final Path directory;

	private @Nullable Path ownDirectory;

	/**
	 * Create the environment of a case.
	 * @param golden the case
	 * @param directory the directory of certificates, in which nothing is written
	 */
	GoldenEnvironment(GoldenCase golden, Path directory) {
		this.golden = golden;
		this.directory = directory;
	}

	/**
	 * Return what would be written. The user is one without privileges unless the case
	 * names another.
	 */
	Plan plan() {
		return asUser(() -> {
			prepare();
			return (this.ownDirectory != null) ? writer().check() : writer().plan();
		});
	}

	/**
	 * Return what is checked.
	 */
	CheckSubject subject() {
		return asUser(() -> requests().get().subject());
	}

	private <T> T asUser(Supplier<T> action) {
		String user = System.getProperty(USER);
		System.setProperty(USER, this.golden.sources().getOrDefault("user", "app").strip());
		try {
			return action.get();
		}
		finally {
			System.setProperty(USER, user);
		}
	}

	private UwsgiConfigWriter writer() {
		return new UwsgiConfigWriter(requests(), (outcome) -> {
		});
	}

	private WriteRequests requests() {
		ConfigurableEnvironment environment = environment();
		return new WriteRequests(environment, new UwsgiPropertiesBinder(environment, Set::of));
	}

	private void prepare() {
		String commands = this.golden.sources().get(COMMANDS);
		if (commands != null) {
			try {
				this.ownDirectory = Files.createTempDirectory(this.directory, "case");
				for (Path path : List.of(this.directory, this.ownDirectory)) {
					Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
				}
				Command.Result result = Command.of(Path.of("/bin/sh"), this.ownDirectory).run("-ec", located(commands));
				assertThat(result.exitCode()).as(result.error()).isZero();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	/**
	 * Return the text with the token in place of the directory.
	 * @param text the text
	 */
	String withToken(String text) {
		String own = (this.ownDirectory != null) ? text.replace(this.ownDirectory.toString(), OWN_DIRECTORY) : text;
		String shown = own.replace(this.directory.toString(), TOKEN).replace(files(), FILES);
		return SOMAXCONN.matcher(shown).replaceAll("$1{{somaxconn}}");
	}

	ConfigurableEnvironment environment() {
		StandardEnvironment environment = new StandardEnvironment();
		MutablePropertySources sources = environment.getPropertySources();
		sources.stream().map(PropertySource::getName).toList().forEach(sources::remove);
		sources.addLast(defaults());
		sources.addLast(new RandomValuePropertySource());
		this.golden.sources().forEach((title, text) -> {
			if (title.endsWith(".yml")) {
				yaml(title, text).forEach(sources::addFirst);
			}
		});
		sources.addFirst(new SystemEnvironmentPropertySource(
				StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables()));
		new SystemEnvironmentPropertySourceEnvironmentPostProcessor().postProcessEnvironment(environment,
				new SpringApplication());
		sources.addFirst(new SimpleCommandLinePropertySource(lines("arguments").toArray(String[]::new)));
		addJson(environment);
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

	private void addJson(ConfigurableEnvironment environment) {
		String json = this.golden.sources().get("json");
		if (json != null) {
			String property = SpringApplicationJsonEnvironmentPostProcessor.SPRING_APPLICATION_JSON_PROPERTY;
			environment.getPropertySources().addFirst(new MapPropertySource("json", Map.of(property, json)));
			new SpringApplicationJsonEnvironmentPostProcessor().postProcessEnvironment(environment,
					new SpringApplication());
		}
	}

	private MapPropertySource defaults() {
		// Whoever runs the tests, the user of a case could read the file.
		return new MapPropertySource("defaultProperties",
				Map.of("uwsgi.writer.path", this.directory.resolve("uwsgi.ini").toString(), "uwsgi.check.binary", "off",
						"uwsgi.check.files", "false", "uwsgi.check.host", "false", "uwsgi.writer.permissions", "644"));
	}

	private List<PropertySource<?>> yaml(String name, String text) {
		byte[] content = located(text).getBytes(StandardCharsets.UTF_8);
		try {
			return new YamlPropertySourceLoader().load(name, new ByteArrayResource(content) {

				@Override
				public String getDescription() {
					return name;
				}

			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, Object> variables() {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(located(this.golden.sources().getOrDefault("environment", ""))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, Object> variables = new LinkedHashMap<>();
		properties.stringPropertyNames().stream().sorted().forEach((key) -> variables.put(key, properties.get(key)));
		return variables;
	}

	private static String files() {
		return GoldenCase.directory().resolveSibling("io/github/uwsgiboot/check/tls").toString();
	}

	private List<String> lines(String title) {
		return located(this.golden.sources().getOrDefault(title, "")).lines().toList();
	}

	private String located(String text) {
		String own = (this.ownDirectory != null) ? text.replace(OWN_DIRECTORY, this.ownDirectory.toString()) : text;
		return own.replace(TOKEN, this.directory.toString()).replace(FILES, files());
	}

}
