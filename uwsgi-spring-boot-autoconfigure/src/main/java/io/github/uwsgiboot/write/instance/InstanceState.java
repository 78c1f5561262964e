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

package io.github.uwsgiboot.write.instance;

/**
 * Whether a running uWSGI runs the file that it is meant to run.
 */
public enum InstanceState {

	/**
	 * It runs what the file holds, and takes requests.
	 */
	IN_SYNC,

	/**
	 * It takes requests, and runs an older content of the file or something else.
	 */
	DRIFT,

	/**
	 * It takes requests, and runs the last known good, because it refused the file.
	 */
	FALLBACK,

	/**
	 * Nothing answers, or no worker takes requests.
	 */
	DOWN,

	/**
	 * It takes requests, and the file has no proof to compare it with; or it cannot be
	 * asked, because no address of a stats server is known that a client can connect to.
	 */
	UNKNOWN

}
