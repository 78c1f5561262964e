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

import java.util.List;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.RouteLine;
import io.github.uwsgiboot.option.UwsgiOption;

/**
 * The checks of the lines, whatever their options do: can they be written, has uWSGI
 * their options, does it read their values as they are meant, and are they in their
 * places.
 */
final class LineChecks {

	private LineChecks() {
	}

	static void addTo(List<Check> checks, CheckSubject subject) {
		addTexts(checks, subject);
		addOptions(checks, subject);
		addNames(checks, subject.lines());
		addPlaces(checks, subject);
	}

	private static void addTexts(List<Check> checks, CheckSubject subject) {
		if (!subject.document().isWritable()) {
			checks.add(new WritableCheck());
		}
		if (hasUnusableDirectory(subject.configuration())) {
			checks.add(new DirectoryCheck());
		}
		if (!subject.networking().parameters().isEmpty()) {
			checks.add(new ParameterCheck());
		}
		if (!subject.textsWithBraces().isEmpty() || subject.lines().hasCharacter('{')) {
			checks.add(new PlaceholderCheck());
			checks.add(new SpringPlaceholderCheck());
		}
		if (subject.lines().hasCharacter('%')) {
			checks.add(new PercentEncodingCheck());
		}
	}

	private static void addOptions(List<Check> checks, CheckSubject subject) {
		checks.add(new OptionCheck());
		if (!subject.lines().raw().isEmpty()) {
			checks.add(new OptionValueCheck());
		}
		if (hasTexts(subject.lines())) {
			checks.add(new ValueFormCheck());
		}
	}

	private static void addNames(List<Check> checks, Lines lines) {
		if (hasNames(lines)) {
			checks.add(new NamedValueCheck());
		}
		if (lines.hasNameWith("alarm") || lines.hasNameWith("cache") || lines.has("farm")) {
			checks.add(new ReferenceCheck());
		}
		if (hasJumps(lines)) {
			checks.add(new RouteLabelCheck());
		}
		if (hasPatterns(lines)) {
			checks.add(new RegularExpressionCheck());
		}
	}

	private static void addPlaces(List<Check> checks, CheckSubject subject) {
		Lines lines = subject.lines();
		if (lines.hasRepeatedOptions()) {
			checks.add(new RepeatedOptionCheck());
		}
		if (lines.hasNameWith("ssl-")) {
			checks.add(new BuildFeatureCheck());
		}
		if (mayLackCompanion(lines)) {
			checks.add(new CompanionCheck());
		}
		if (lines.hasBlocks()) {
			checks.add(new BlockCheck());
		}
		if (!subject.configuration().directives().isEmpty()) {
			checks.add(new LineOrderCheck());
		}
		if (lines.hasPluginOptions() || lines.has("plugin") || lines.has("need-plugin")
				|| !subject.configuration().plugins().isEmpty()) {
			checks.add(new PluginCheck());
		}
	}

	private static boolean hasUnusableDirectory(UwsgiConfiguration configuration) {
		String pluginsDir = configuration.pluginsDir();
		return isUnusable(configuration.runtimeDir()) || pluginsDir != null && isUnusable(pluginsDir);
	}

	private static boolean isUnusable(String directory) {
		return directory.isBlank() || directory.charAt(0) == '~' || directory.indexOf(':') >= 0;
	}

	private static boolean hasTexts(Lines lines) {
		for (Line line : lines.raw()) {
			UwsgiOption option = line.option();
			if (option != null && ArgumentRule.of(option.argument()) == ArgumentRule.TEXT) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasNames(Lines lines) {
		for (Line line : lines.raw()) {
			if (OptionCatalogue.uwsgi20().hasNamesIn(line.name())) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasJumps(Lines lines) {
		for (Line line : lines.raw()) {
			if (line.name().contains("route") && line.directive().value().text().contains("goto:")) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasPatterns(Lines lines) {
		for (Line line : lines.raw()) {
			RouteLine route = RouteLine.of(line.name(), line.directive().value().text());
			if (route != null && route.pattern() != null) {
				return true;
			}
		}
		return lines.has("php-app-bypass") || lines.hasNameWith("log-") || lines.hasNameWith("static-");
	}

	private static boolean mayLackCompanion(Lines lines) {
		return lines.has("enable-proxy-protocol") || lines.has("http-auto-chunked") || lines.has("http-gracetime")
				|| lines.hasNameWith("ssl-") || lines.hasNameWith("stats-") || lines.hasNameWith("wait-for-");
	}

}
