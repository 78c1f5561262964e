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

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What stood at the path of a {@link ConfigFile} when it was read, and what each
 * publication would have come to then.
 */
final class FileSnapshot {

	private final byte @Nullable [] content;

	private final Function<Draft, PublishOutcome> preview;

	/**
	 * Create a snapshot.
	 * @param content the content of the file, or {@code null} if there was no file that
	 * could be read
	 * @param preview tells what the publication of a draft would have come to
	 */
	FileSnapshot(byte @Nullable [] content, Function<Draft, PublishOutcome> preview) {
		this.content = content;
		this.preview = preview;
	}

	byte @Nullable [] content() {
		return this.content;
	}

	PublishOutcome preview(Draft draft) {
		return this.preview.apply(draft);
	}

}
