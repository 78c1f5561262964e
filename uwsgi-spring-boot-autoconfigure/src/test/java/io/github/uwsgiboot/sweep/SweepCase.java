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

package io.github.uwsgiboot.sweep;

/**
 * One configuration that may be wrong in one place.
 *
 * @param subject what the place is: the name of an option, of a property, or the
 * beginning of a line
 * @param value what is written there
 * @param yaml the whole configuration
 */
record SweepCase(String subject, String value, String yaml) {

	/**
	 * Return a text as a scalar of YAML that stands for this text, whatever is in it.
	 * @param text the text
	 * @return the text in quotes
	 */
	static String quoted(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	@Override
	public String toString() {
		return this.subject + " = " + this.value;
	}

}
