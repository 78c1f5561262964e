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

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a configuration.
 *
 * @param severity how bad it is
 * @param code the stable code of the kind of problem
 * @param property the name of the property
 * @param value the value, or {@code null} if there is none or if it is not shown
 * @param consequence what is wrong, and what uWSGI would do, in sentences
 * @param remedy what to write instead, in sentences
 * @param origin where the property was set, or {@code null} if that is not known
 */
public record Problem(Severity severity, String code, String property, @Nullable String value, String consequence,
		String remedy, @Nullable String origin) {

	/**
	 * Create a problem. Passwords in URLs are hidden: problems go to logs and into
	 * exceptions.
	 */
	public Problem {
		value = (value != null) ? UrlPasswords.hide(value) : null;
		consequence = UrlPasswords.hide(consequence);
		remedy = UrlPasswords.hide(remedy);
	}

	/**
	 * Create an error.
	 * @param code the stable code
	 * @param property the name of the property
	 * @param value the value, or {@code null}
	 * @param consequence what is wrong, and what uWSGI would do, in sentences
	 * @param remedy what to write instead, in sentences
	 * @return the problem
	 */
	public static Problem error(String code, String property, @Nullable String value, String consequence,
			String remedy) {
		return new Problem(Severity.ERROR, code, property, value, consequence, remedy, null);
	}

	/**
	 * Create a warning.
	 * @param code the stable code
	 * @param property the name of the property
	 * @param value the value, or {@code null}
	 * @param consequence what is wrong, and what uWSGI would do, in sentences
	 * @param remedy what to write instead, in sentences
	 * @return the problem
	 */
	public static Problem warning(String code, String property, @Nullable String value, String consequence,
			String remedy) {
		return new Problem(Severity.WARNING, code, property, value, consequence, remedy, null);
	}

	/**
	 * Create a note.
	 * @param code the stable code
	 * @param property the name of the property
	 * @param value the value, or {@code null}
	 * @param consequence what is worth knowing, in sentences
	 * @param remedy what could be written instead, in sentences
	 * @return the problem
	 */
	public static Problem note(String code, String property, @Nullable String value, String consequence,
			String remedy) {
		return new Problem(Severity.NOTE, code, property, value, consequence, remedy, null);
	}

	/**
	 * Return this problem with the place where the property was set.
	 * @param origin the place, or {@code null} if it is not known
	 * @return the problem
	 */
	public Problem at(@Nullable String origin) {
		return new Problem(this.severity, this.code, this.property, this.value, this.consequence, this.remedy, origin);
	}

	/**
	 * Return whether this problem is at least as bad as the given severity.
	 * @param severity the severity
	 * @return whether it is
	 */
	public boolean isAtLeast(Severity severity) {
		return this.severity.compareTo(severity) >= 0;
	}

}
