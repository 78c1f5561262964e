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
 * What a write would do.
 */
public enum PlanState {

	/**
	 * Nothing, because {@code uwsgi.enabled} is {@code false}.
	 */
	DISABLED,

	/**
	 * Nothing, because nothing is configured.
	 */
	NOT_CONFIGURED,

	/**
	 * Nothing, because of problems.
	 */
	REJECTED,

	/**
	 * Nothing, because the file is not the one that is expected.
	 */
	CONFLICT,

	/**
	 * Nothing, because the file is as it should be.
	 */
	UNCHANGED,

	/**
	 * Write the file.
	 */
	CHANGED

}
