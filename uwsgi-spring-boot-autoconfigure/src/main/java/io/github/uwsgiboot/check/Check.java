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

package io.github.uwsgiboot.check;

import java.util.stream.Stream;

/**
 * Finds problems of one kind in a configuration. A check tells all problems that it
 * finds, touches nothing, and starts no process. With the auto-configuration, beans of
 * this type are run after the checks of this library, in order, unless nothing is
 * configured at all.
 */
@FunctionalInterface
public interface Check {

	/**
	 * Find problems.
	 * @param subject what is checked
	 * @return the problems
	 */
	Stream<Problem> check(CheckSubject subject);

}
