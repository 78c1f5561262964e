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
 * Something to be known about a publication that went well.
 *
 * @param code what it is about
 * @param message a sentence for the operator
 */
public record PublishNote(Code code, String message) {

	/**
	 * What a {@link PublishNote} is about.
	 */
	public enum Code {

		/**
		 * The content was right, the permissions were not: they were set.
		 */
		PERMISSIONS_MENDED,

		/**
		 * The content was right, the owner was not: it was set.
		 */
		OWNER_MENDED,

		/**
		 * The content was right, the group was not: it was set.
		 */
		GROUP_MENDED,

		/**
		 * Directories that lead to the file were missing: they were created.
		 */
		DIRECTORIES_CREATED,

		/**
		 * A symbolic link stood where the file stands now.
		 */
		LINK_REPLACED,

		/**
		 * The file was overwritten in place, where others may see it half written.
		 */
		IN_PLACE,

		/**
		 * The time of modification lies in the future.
		 */
		MODIFIED_IN_FUTURE,

		/**
		 * The file is in place, but the system did not confirm that it would be after a
		 * power failure.
		 */
		NOT_SYNCED,

		/**
		 * Backups beyond the number to keep are still there.
		 */
		BACKUPS_NOT_PRUNED,

		/**
		 * A temporary file of a publication that was killed is still there.
		 */
		LEFTOVER_NOT_REMOVED

	}

}
