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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.InvalidAddressException;
import io.github.uwsgiboot.networking.PathRules;
import org.jspecify.annotations.Nullable;

/**
 * Finds directories that have no name, for which uWSGI would take the root directory, and
 * those that uWSGI would look for in its working directory.
 */
class DirectoryCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		UwsgiConfiguration configuration = subject.configuration();
		List<Problem> problems = new ArrayList<>();
		if (isBlank(configuration.runtimeDir())) {
			problems.add(blank("uwsgi.runtime-dir", configuration.runtimeDir(),
					"Paths with {runtime_dir} would begin at the root directory."));
		}
		if (isBlank(configuration.pluginsDir())) {
			problems.add(blank("uwsgi.plugins-dir", configuration.pluginsDir(),
					"uWSGI would look for plugins in the root directory."));
		}
		addMisread("uwsgi.runtime-dir", configuration.runtimeDir(), problems);
		addMisread("uwsgi.plugins-dir", configuration.pluginsDir(), problems);
		return problems.stream();
	}

	private boolean isBlank(@Nullable String directory) {
		return directory != null && directory.isBlank();
	}

	private void addMisread(String property, @Nullable String directory, List<Problem> problems) {
		try {
			if (directory != null) {
				PathRules.requireFile(directory);
			}
		}
		catch (InvalidAddressException ex) {
			problems.add(Problem.error(ex.code(), property, directory, ex.consequence(), ex.remedy()));
		}
	}

	private Problem blank(String property, @Nullable String directory, String consequence) {
		return Problem.error("value-blank", property, directory, consequence,
				"Write a path, or leave the property out.");
	}

}
