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

package io.github.uwsgiboot.networking;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The placeholders that stand in addresses and paths: {@code {project_name}},
 * {@code {runtime_dir}} and {@code {project_runtime_dir}}, which is the runtime directory
 * followed by a slash and the project's name.
 */
public final class Placeholders {

	// Names in the spelling of properties or variables are no placeholders, but are told
	// of.
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_-]+)}");

	private static final List<String> NAMES = List.of("project_name", "runtime_dir", "project_runtime_dir");

	private final @Nullable String projectName;

	private final String runtimeDir;

	/**
	 * Create the placeholders of a project.
	 * @param projectName the name of the project, {@code null} or blank if it has none
	 * @param runtimeDir the directory for what exists only while the project runs
	 */
	public Placeholders(@Nullable String projectName, String runtimeDir) {
		this.projectName = (projectName != null && !projectName.isBlank()) ? projectName : null;
		this.runtimeDir = runtimeDir;
	}

	/**
	 * Replace the placeholders in the given text. What has no value is left as it is.
	 * @param text the text
	 * @return the text with the values in place of the placeholders
	 */
	public String resolve(String text) {
		return (text.indexOf('{') < 0) ? text
				: PLACEHOLDER.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(valueOf(match)));
	}

	/**
	 * Return the placeholders in the given text that have no value.
	 * @param text the text
	 * @return the names of the placeholders
	 */
	public List<String> unresolved(String text) {
		return (text.indexOf('{') < 0) ? List.of()
				: PLACEHOLDER.matcher(text)
					.results()
					.map((match) -> match.group(1))
					.filter((name) -> value(name) == null)
					.toList();
	}

	/**
	 * Return whether there is a placeholder of the given name, with a value or without.
	 * @param name the name
	 * @return whether the name is known
	 */
	public boolean isKnown(String name) {
		return NAMES.contains(name);
	}

	/**
	 * Return the names of all placeholders.
	 * @return the names
	 */
	public List<String> names() {
		return NAMES;
	}

	private String valueOf(MatchResult match) {
		String value = value(match.group(1));
		return (value != null) ? value : match.group();
	}

	private @Nullable String value(String name) {
		return switch (name) {
			case "project_name" -> this.projectName;
			case "runtime_dir" -> this.runtimeDir;
			case "project_runtime_dir" -> (this.projectName != null) ? this.runtimeDir + "/" + this.projectName : null;
			default -> null;
		};
	}

}
