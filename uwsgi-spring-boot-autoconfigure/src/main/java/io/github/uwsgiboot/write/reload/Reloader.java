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

import java.io.IOException;

/**
 * Tells a running uWSGI to read its file again.
 */
@FunctionalInterface
interface Reloader {

	/**
	 * Tell uWSGI to reload.
	 * @throws UnreachableUwsgiException if no uWSGI is there to be told
	 * @throws IOException if it could not be told for another reason, with a message for
	 * the operator
	 * @throws InterruptedException if the thread was interrupted while it waited
	 */
	void reload() throws IOException, InterruptedException;

}
