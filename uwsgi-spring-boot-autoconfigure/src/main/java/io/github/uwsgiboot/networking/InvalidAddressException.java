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

/**
 * Thrown for an address or a path that uWSGI would misread. The message is a sentence
 * that says what uWSGI would do with it.
 */
@SuppressWarnings("serial")
public class InvalidAddressException extends IllegalArgumentException {

	private final String code;

	private final String consequence;

	private final String remedy;

	/**
	 * Create the exception.
	 * @param code the stable code of the problem
	 * @param consequence what uWSGI would do, as a sentence
	 * @param remedy what to write instead, as a sentence
	 */
	public InvalidAddressException(String code, String consequence, String remedy) {
		super(consequence);
		this.code = code;
		this.consequence = consequence;
		this.remedy = remedy;
	}

	/**
	 * Return the stable code of the problem.
	 * @return the code
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Return what uWSGI would do.
	 * @return the consequence, as a sentence
	 */
	public String consequence() {
		return this.consequence;
	}

	/**
	 * Return what to write instead.
	 * @return the remedy, as a sentence
	 */
	public String remedy() {
		return this.remedy;
	}

}
