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

package io.github.uwsgiboot.write.reload;

import io.github.uwsgiboot.write.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt to tell uWSGI of a change.
 *
 * @param strategy the way in which uWSGI is told
 * @param by what tells uWSGI, in words, such as {@code the FIFO '/run/shop.fifo'}
 * @param fingerprint the fingerprint of the file that uWSGI is told of
 * @param result what came of it in a word
 * @param failure why uWSGI was not told, or {@code null} if it was; {@code null} also if
 * it did not have to be
 */
public record ReloadAttempt(ReloadStrategy strategy, String by, Fingerprint fingerprint, Result result,
		@Nullable Throwable failure) {

	/**
	 * What may come of an attempt.
	 */
	public enum Result {

		/**
		 * uWSGI was told.
		 */
		TOLD,

		/**
		 * Nobody was there, and nobody had to be told: the file is the first that there
		 * ever was, and a uWSGI that starts later reads it.
		 */
		NOBODY,

		/**
		 * uWSGI was not told. Another attempt follows.
		 */
		FAILED

	}

}
