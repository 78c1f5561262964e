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

package io.github.uwsgiboot.ini;

/**
 * Thrown when what stands for a reference in a value leads to the same reference again,
 * as in {@code v = x%(v)}: uWSGI would replace it, and let the value grow, until it is
 * killed or out of memory.
 */
public class EndlessReferenceException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	EndlessReferenceException() {
		super("a reference in the value leads back to itself, so that uWSGI would replace it without end");
	}

}
