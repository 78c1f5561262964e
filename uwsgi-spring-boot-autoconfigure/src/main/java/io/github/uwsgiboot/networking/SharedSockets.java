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
 * Whether a DSN with a port below 1024 becomes a shared socket, which uWSGI binds before
 * it drops its privileges.
 */
public enum SharedSockets {

	/**
	 * If uWSGI drops its privileges, or if the file is not rendered by root.
	 */
	AUTO,

	/**
	 * Always.
	 */
	TRUE,

	/**
	 * Never.
	 */
	FALSE

}
