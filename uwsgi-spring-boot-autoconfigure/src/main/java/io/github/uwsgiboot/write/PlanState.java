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
 * What a write would do.
 */
public enum PlanState {

	/**
	 * Nothing, because {@code uwsgi.enabled} is {@code false}.
	 */
	DISABLED(WriteOutcome.Result.DISABLED),

	/**
	 * Nothing, because nothing is configured.
	 */
	NOT_CONFIGURED(WriteOutcome.Result.NOT_CONFIGURED),

	/**
	 * Nothing, because of problems.
	 */
	REJECTED(WriteOutcome.Result.REJECTED),

	/**
	 * Nothing, because the file is not the one that is expected.
	 */
	CONFLICT(null),

	/**
	 * Nothing, because the file is as it should be.
	 */
	UNCHANGED(null),

	/**
	 * Write the file.
	 */
	CHANGED(null);

	private final WriteOutcome.@Nullable Result withheld;

	PlanState(WriteOutcome.@Nullable Result withheld) {
		this.withheld = withheld;
	}

	/**
	 * Return what a write comes to that does not try to publish the file.
	 * @return the result, or {@code null} if the file is published
	 */
	WriteOutcome.@Nullable Result withheld() {
		return this.withheld;
	}

}
