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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a publication, or would become of it.
 */
public sealed interface PublishOutcome {

	/**
	 * Return the file in question.
	 * @return the file that was compared or written, with symbolic links resolved; the
	 * path as it was given where nothing came of it
	 */
	Path path();

	/**
	 * Return whether the file is as it should be, or would be.
	 * @return whether nothing stands in the way
	 */
	default boolean isSuccess() {
		return this instanceof Written || this instanceof Unchanged;
	}

	/**
	 * Return what else is to be known.
	 * @return notes for the operator, none unless the file is as it should be
	 */
	default List<PublishNote> notes() {
		return List.of();
	}

	/**
	 * The file has the content already: not written, its inode and its time of
	 * modification are what they were.
	 *
	 * @param path the file
	 * @param fingerprint the fingerprint of its content
	 * @param notes what was mended, such as the permissions; empty if nothing
	 */
	record Unchanged(Path path, Fingerprint fingerprint, List<PublishNote> notes) implements PublishOutcome {

		/**
		 * Create an outcome.
		 * @param path the file
		 * @param fingerprint the fingerprint of its content
		 * @param notes what was mended, copied
		 */
		public Unchanged {
			notes = List.copyOf(notes);
		}

	}

	/**
	 * The file was written.
	 *
	 * @param path the file
	 * @param fingerprint the fingerprint of the new content
	 * @param previous the fingerprint of the content before, {@code null} if there was no
	 * file
	 * @param backup the file that keeps the content before, {@code null} if none does
	 * @param modified the time of modification that the file was given, always at least
	 * one whole second after the one of the file before
	 * @param notes what else is to be known; empty if nothing
	 */
	record Written(Path path, Fingerprint fingerprint, @Nullable Fingerprint previous, @Nullable Path backup,
			Instant modified, List<PublishNote> notes) implements PublishOutcome {

		/**
		 * Create an outcome.
		 * @param path the file
		 * @param fingerprint the fingerprint of the new content
		 * @param previous the fingerprint of the content before
		 * @param backup the file that keeps the content before
		 * @param modified the time of modification
		 * @param notes what else is to be known, copied
		 */
		public Written {
			notes = List.copyOf(notes);
		}

		/**
		 * Return a copy with other notes.
		 * @param notes what else is to be known
		 * @return the changed copy
		 */
		Written withNotes(List<PublishNote> notes) {
			return new Written(this.path, this.fingerprint, this.previous, this.backup, this.modified, notes);
		}

	}

	/**
	 * The file was not written, by a rule that the operator can change.
	 *
	 * @param path the file
	 * @param code the rule
	 * @param message what stands in the way
	 * @param action what to do instead
	 */
	record Refused(Path path, RefusalCode code, String message, String action) implements PublishOutcome {
	}

	/**
	 * The file was not written, because it is not the one that the caller has seen.
	 *
	 * @param path the file
	 * @param expected the fingerprint of what was expected, {@code null} for no file
	 * @param found the fingerprint of what stands there, {@code null} for no file
	 */
	record Conflict(Path path, @Nullable Fingerprint expected, @Nullable Fingerprint found) implements PublishOutcome {
	}

	/**
	 * The file was not written, because the system did not do it. Unless the message says
	 * otherwise, what stood there before still stands.
	 *
	 * @param path the file
	 * @param code the kind of failure
	 * @param message what happened
	 * @param action what to do
	 * @param cause the error of the system, {@code null} if it made none
	 */
	record Failed(Path path, FailureCode code, String message, String action,
			@Nullable IOException cause) implements PublishOutcome {
	}

}
