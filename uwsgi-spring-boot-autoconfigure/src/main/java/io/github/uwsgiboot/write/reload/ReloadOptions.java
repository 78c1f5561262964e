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

package io.github.uwsgiboot.write.reload;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.AddedOption;
import io.github.uwsgiboot.config.RawOption;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

/**
 * The options that uWSGI needs so that it can be told to reload, as far as a
 * configuration does not have them: {@code touch-reload} and {@code master-fifo}, which
 * turn the master process on by themselves, or {@code safe-pidfile} and {@code master}.
 * The {@code safe-pidfile} is written when uWSGI has started and never by one that fails,
 * and like every pid file it is not written by a reload ({@code core/uwsgi.c}).
 */
public final class ReloadOptions {

	/**
	 * The property that the options come from.
	 */
	public static final String PROPERTY = "uwsgi.reload.strategy";

	private static final List<String> PID_FILES = List.of("safe-pidfile", "safe-pidfile2", "pidfile", "pidfile2");

	private final UwsgiConfiguration configuration;

	/**
	 * Create the options for a configuration.
	 * @param configuration the configuration
	 */
	public ReloadOptions(UwsgiConfiguration configuration) {
		this.configuration = configuration;
	}

	/**
	 * Return the configuration with what it lacks. Options that it has are left as they
	 * are and not written twice.
	 * @param settings how uWSGI is told to reload
	 * @return the configuration that is to be written
	 */
	public UwsgiConfiguration add(ReloadSettings settings) {
		UwsgiConfiguration.Builder builder = this.configuration.toBuilder();
		Path path = settings.path();
		if (path != null) {
			missing(settings.strategy(), path.toString()).forEach(builder::addition);
		}
		return builder.build();
	}

	private Stream<AddedOption> missing(ReloadStrategy strategy, String path) {
		return switch (strategy) {
			case TOUCH -> missing(path, List.of("touch-reload"), "touch-reload");
			case FIFO -> missing(path, List.of("master-fifo"), "master-fifo");
			case SIGNAL -> Stream.concat(has("master") ? Stream.empty() : Stream.of(option("master", "true")),
					missing(path, PID_FILES, "safe-pidfile"));
			case NONE, COMMAND -> Stream.empty();
		};
	}

	private Stream<AddedOption> missing(String path, List<String> names, String added) {
		boolean there = names.stream().flatMap(this::values).anyMatch(path::equals);
		return there ? Stream.empty() : Stream.of(option(added, path));
	}

	private static AddedOption option(String name, String value) {
		return new AddedOption(name, value, PROPERTY);
	}

	/**
	 * Return the FIFO that the configuration has, the first one: uWSGI reads no other
	 * until it is told to ({@code core/fifo.c}).
	 * @return the value of {@code master-fifo}, or {@code null} if there is none
	 */
	public @Nullable String fifo() {
		return values("master-fifo").findFirst().orElse(null);
	}

	/**
	 * Return the pid file that the configuration has.
	 * @return the value of {@code safe-pidfile} or the like, or {@code null} if there is
	 * none
	 */
	public @Nullable String pidFile() {
		return PID_FILES.stream().flatMap(this::values).findFirst().orElse(null);
	}

	/**
	 * Return whether the configuration turns the master process off.
	 * @return whether the last word on it is no
	 */
	public boolean isMasterOff() {
		return values("master").reduce((first, last) -> last)
			.filter((text) -> List.of("false", "off", "no", "0").contains(text))
			.isPresent();
	}

	private boolean has(String name) {
		boolean directive = this.configuration.directives()
			.stream()
			.map((line) -> line.split("=", 2)[0].strip())
			.anyMatch((key) -> isNamed(key, name));
		return directive || values(name).findAny().isPresent();
	}

	private Stream<String> values(String name) {
		return this.configuration.options()
			.stream()
			.filter((option) -> isNamed(option.name(), name))
			.map(RawOption::values)
			.flatMap(List::stream);
	}

	private static boolean isNamed(String key, String name) {
		UwsgiOption option = OptionCatalogue.uwsgi20().find(key);
		return option != null && option.name().equals(name);
	}

}
