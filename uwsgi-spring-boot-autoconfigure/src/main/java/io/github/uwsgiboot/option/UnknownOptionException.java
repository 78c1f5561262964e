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

package io.github.uwsgiboot.option;

import java.util.List;

/**
 * Thrown for the name of an option that uWSGI does not have.
 */
public class UnknownOptionException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String name;

	@SuppressWarnings("serial")
	private final List<String> nearest;

	/**
	 * Create an exception.
	 * @param name the name that uWSGI does not know
	 * @param nearest the names that come nearest to it, the nearest first
	 */
	public UnknownOptionException(String name, List<String> nearest) {
		super(message(name, nearest));
		this.name = name;
		this.nearest = List.copyOf(nearest);
	}

	/**
	 * Return the name that uWSGI does not know.
	 * @return the name
	 */
	public String getName() {
		return this.name;
	}

	/**
	 * Return the names of options that come nearest, the nearest first.
	 * @return the nearest names
	 */
	public List<String> getNearest() {
		return this.nearest;
	}

	private static String message(String name, List<String> nearest) {
		String message = "uWSGI has no option '%s'".formatted(name);
		return nearest.isEmpty() ? message
				: "%s: did you mean '%s'?".formatted(message, String.join("' or '", nearest));
	}

}
