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

package io.github.uwsgiboot.write;

import java.util.List;
import java.util.function.Function;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.ini.IniWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link UwsgiConfigWriter} is asked to write.
 *
 * @param subject the configuration and its document
 * @param checks the checks that the configuration has to pass
 * @param problems the problems that were found while the configuration was read
 * @param origins tells where a property was set
 * @param settings how the configuration is written
 */
public record WriteRequest(CheckSubject subject, Checks checks, List<Problem> problems,
		Function<String, @Nullable String> origins, WriteSettings settings) {

	/**
	 * Create a request from a copy of the list.
	 */
	public WriteRequest {
		problems = List.copyOf(problems);
	}

	/**
	 * Return the file that is written.
	 * @return the file
	 */
	ConfigFile file() {
		return new ConfigFile(this.settings.path(), this.settings.policy(), IniWriter.MARK);
	}

	/**
	 * Return this request with an expectation, which takes the place of the one that a
	 * property tells.
	 * @param expected what must stand at the path for it to be written, or {@code null}
	 * for this request as it is
	 * @return the request
	 */
	WriteRequest expecting(@Nullable ExpectedFile expected) {
		if (expected == null) {
			return this;
		}
		return new WriteRequest(this.subject, this.checks, this.problems,
				(property) -> property.equals(StoppedPublication.EXPECTED) ? null : this.origins.apply(property),
				this.settings.withExpected(expected));
	}

}
