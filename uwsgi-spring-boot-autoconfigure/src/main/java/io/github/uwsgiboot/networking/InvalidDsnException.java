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
 * Thrown for a malformed {@linkplain SocketDsn DSN}. The message is a sentence that says
 * what is wrong with it.
 */
@SuppressWarnings("serial")
public class InvalidDsnException extends IllegalArgumentException {

	private final String reason;

	private final String remedy;

	/**
	 * Create the exception.
	 * @param reason what is wrong, as a sentence
	 * @param remedy what to write instead, as a sentence
	 */
	public InvalidDsnException(String reason, String remedy) {
		super(reason);
		this.reason = reason;
		this.remedy = remedy;
	}

	/**
	 * Return what is wrong.
	 * @return the reason, as a sentence
	 */
	public String reason() {
		return this.reason;
	}

	/**
	 * Return what to write instead.
	 * @return the remedy, as a sentence
	 */
	public String remedy() {
		return this.remedy;
	}

}
