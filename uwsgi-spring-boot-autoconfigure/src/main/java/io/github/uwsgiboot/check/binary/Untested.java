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

package io.github.uwsgiboot.check.binary;

import io.github.uwsgiboot.ini.Directive;

/**
 * A line of the file that the binary did not test, or not as it will stand in the file.
 *
 * @param option the option
 * @param property the property that the line came from
 * @param reason why, half a sentence
 */
public record Untested(String option, String property, String reason) {

	static Untested of(Directive directive, String reason) {
		return new Untested(directive.key(), directive.property(), reason);
	}

}
