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
 * What stood at the path of a {@link ConfigFile} when it was read.
 *
 * @param target where the path leads to, or {@code null} if it leads nowhere
 * @param current the file, or {@code null} if there was none that could be read
 * @param failure what each publication would have come to, or {@code null} if that
 * depends on what is published
 */
record FileSnapshot(@Nullable Target target, @Nullable CurrentFile current, @Nullable PublishOutcome failure) {

	/**
	 * Return the content of the file.
	 * @return the content, or {@code null} if there was no file that could be read
	 */
	byte @Nullable [] content() {
		return (this.current != null) ? this.current.content() : null;
	}

}
