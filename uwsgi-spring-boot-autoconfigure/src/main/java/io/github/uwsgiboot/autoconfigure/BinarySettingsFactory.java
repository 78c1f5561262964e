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

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.networking.Quantity;

/**
 * Turns properties into {@link BinarySettings}, and tells what is wrong with them.
 */
final class BinarySettingsFactory {

	static final String AUTO = "auto";

	static final String NONE = "none";

	private static final String TIMEOUT = UwsgiProperties.PREFIX + ".check.timeout";

	private static final String EMBEDDED_PLUGINS = UwsgiProperties.PREFIX + ".embedded-plugins";

	private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

	private final CheckProperties check;

	private final List<String> embeddedPlugins;

	private final Consumer<Problem> problems;

	BinarySettingsFactory(UwsgiProperties properties, Consumer<Problem> problems) {
		this.check = properties.getCheck();
		this.embeddedPlugins = properties.getEmbeddedPlugins();
		this.problems = problems;
	}

	BinarySettings create() {
		if (this.embeddedPlugins.contains(NONE) && this.embeddedPlugins.size() > 1) {
			this.problems.accept(
					Problem.error("embedded-plugins-mixed", EMBEDDED_PLUGINS, String.join(",", this.embeddedPlugins),
							"'none' stands for no plugin, and other plugins stand beside it.",
							"Write 'none' alone, or the names of plugins."));
		}
		return BinarySettings.of(this.check.getBinary(), this.check.getBinaryPath())
			.withTimeout(timeout(this.check.getTimeout()))
			.withFiles(this.check.isFiles())
			.withEmbeddedPlugins(this.embeddedPlugins.contains(AUTO));
	}

	private Duration timeout(Duration timeout) {
		if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
			this.problems.accept(Problem.error("check-timeout", TIMEOUT, Quantity.of(timeout),
					"The uWSGI binary is waited for longer than not at all, and for an hour at most.",
					"Write a time in this range, for example '10s'."));
			return BinarySettings.DEFAULT_TIMEOUT;
		}
		return timeout;
	}

}
