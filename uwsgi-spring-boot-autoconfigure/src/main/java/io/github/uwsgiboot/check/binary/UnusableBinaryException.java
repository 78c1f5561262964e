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

import io.github.uwsgiboot.check.BinaryCheck;
import io.github.uwsgiboot.check.Problem;

/**
 * Tells that the binary could not be asked.
 */
final class UnusableBinaryException extends Exception {

	private static final long serialVersionUID = 1L;

	private static final String PROPERTY = "uwsgi.check.binary-path";

	private final Reason reason;

	private final String remedy;

	/**
	 * Create an exception.
	 * @param reason why the binary could not be asked
	 * @param consequence what is wrong, a sentence
	 * @param remedy what to do, the beginning of a sentence
	 */
	UnusableBinaryException(Reason reason, String consequence, String remedy) {
		super(consequence);
		this.reason = reason;
		this.remedy = remedy;
	}

	/**
	 * Return the problem that this is: an error where a binary is required.
	 * @param settings how the binary is asked
	 * @return the problem
	 */
	Problem problem(BinarySettings settings) {
		String consequence = getMessage() + " The file is not tested by uWSGI itself.";
		String action = this.remedy + ", or set 'uwsgi.check.binary' to 'off'.";
		if (settings.use() == BinaryCheck.REQUIRED) {
			return Problem.error(this.reason.code, PROPERTY, settings.path(), consequence, action);
		}
		return (this.reason == Reason.MISSING)
				? Problem.note(this.reason.code, PROPERTY, settings.path(), consequence, action)
				: Problem.warning(this.reason.code, PROPERTY, settings.path(), consequence, action);
	}

	/**
	 * Why a binary could not be asked.
	 */
	enum Reason {

		/**
		 * There is none.
		 */
		MISSING("binary-missing"),

		/**
		 * It is a directory, or nothing that this process may execute.
		 */
		NOT_EXECUTABLE("binary-not-executable"),

		/**
		 * It did not end in time.
		 */
		TIMEOUT("binary-timeout"),

		/**
		 * It does not answer as uWSGI does.
		 */
		NOT_UWSGI("binary-not-uwsgi"),

		/**
		 * The system did not start it, or did not give it a directory.
		 */
		SYSTEM("binary-not-started"),

		/**
		 * The thread was interrupted.
		 */
		INTERRUPTED("binary-interrupted");

		private final String code;

		Reason(String code) {
			this.code = code;
		}

	}

}
