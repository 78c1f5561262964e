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

/**
 * What is known of the reload of the last change.
 */
public enum ReloadState {

	/**
	 * Nothing has changed so far.
	 */
	IDLE,

	/**
	 * uWSGI is to be told of a change, and no attempt has failed yet.
	 */
	PENDING,

	/**
	 * uWSGI is to be told of a change, and the last attempt failed. The next one follows,
	 * unless the application has ended.
	 */
	FAILED,

	/**
	 * uWSGI was told of the last change. What it made of it is not known here.
	 */
	DONE,

	/**
	 * Nobody was there to be told, and nobody had to be: the file is the first that there
	 * ever was, and a uWSGI that starts later reads it.
	 */
	NOBODY

}
