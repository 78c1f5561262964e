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

import org.jspecify.annotations.Nullable;

/**
 * What stands at a target, and what a publication there is about to do.
 *
 * @param current what stands there, or {@code null} if nothing does
 * @param outcome what the publication comes to if the system does its part
 * @param inPlace whether the file is overwritten in place
 */
record Inspection(@Nullable CurrentFile current, PublishOutcome outcome, boolean inPlace) {

	/**
	 * Return whether a publication that comes to the given outcome has nothing to do.
	 */
	static boolean isSettled(PublishOutcome outcome) {
		return !(outcome instanceof PublishOutcome.Written)
				&& !(outcome instanceof PublishOutcome.Unchanged unchanged && !unchanged.notes().isEmpty());
	}

}
