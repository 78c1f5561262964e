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

import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Thrown when the system refuses to put a file in the place of another because that one
 * is a mount point.
 */
@SuppressWarnings("serial")
final class NotReplaceableException extends FileSystemException {

	private NotReplaceableException(Path file, FileSystemException cause) {
		super(file.toString(), null, cause.getReason());
		initCause(cause);
	}

	/**
	 * Return an error as one of this type if it is one. Java has no type for the error
	 * that it is on most systems, only the system's words.
	 * @param file the file in whose place another was to be put
	 * @param ex the error
	 * @return the error, or one of this type that was caused by it
	 */
	static FileSystemException explained(Path file, FileSystemException ex) {
		String reason = ex.getReason();
		boolean isMountPoint = ex instanceof AtomicMoveNotSupportedException
				|| (reason != null && reason.endsWith("esource busy"));
		return isMountPoint ? new NotReplaceableException(file, ex) : ex;
	}

}
