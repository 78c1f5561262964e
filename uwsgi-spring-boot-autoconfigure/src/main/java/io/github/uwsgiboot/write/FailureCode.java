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

/**
 * What kind of failure kept a {@link ConfigFile} from being published.
 */
public enum FailureCode {

	/**
	 * Another publication of the file did not end in time.
	 */
	LOCKED("file-locked"),

	/**
	 * The system denied access.
	 */
	ACCESS_DENIED("file-access-denied"),

	/**
	 * The thread was interrupted.
	 */
	INTERRUPTED("file-interrupted"),

	/**
	 * Any other error of the system, such as a full disk.
	 */
	INPUT_OUTPUT("file-input-output");

	private final String problemCode;

	FailureCode(String code) {
		this.problemCode = code;
	}

	/**
	 * Return the stable code of the problem that this makes.
	 * @return the code
	 */
	public String problemCode() {
		return this.problemCode;
	}

}
