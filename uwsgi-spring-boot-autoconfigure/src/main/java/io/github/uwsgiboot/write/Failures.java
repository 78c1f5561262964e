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
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Tells an operator what an error of the system means for a publication.
 */
final class Failures {

	private final Path path;

	Failures(Path path) {
		this.path = path;
	}

	/**
	 * Return what the system says, without the file that it says it of.
	 * @param ex the error
	 * @return what the system says, without the file that it says it of
	 */
	static String reason(IOException ex) {
		String reason = (ex instanceof FileSystemException fileSystemException) ? fileSystemException.getReason()
				: ex.getMessage();
		return Objects.requireNonNullElse(reason, ex.getClass().getSimpleName());
	}

	/**
	 * Return the outcome of a publication that the given error ended before the file was
	 * replaced.
	 * @param ex the error
	 * @return the outcome of a publication that the given error ended before the file was
	 * replaced
	 */
	PublishOutcome.Failed of(IOException ex) {
		if (ex instanceof AccessDeniedException denied) {
			return accessDenied(denied);
		}
		if (ex instanceof ClosedByInterruptException || ex instanceof InterruptedIOException) {
			return failed(FailureCode.INTERRUPTED, "the thread was interrupted", "Publish again.", ex);
		}
		return failed(FailureCode.INPUT_OUTPUT, reason(ex), "Mend what the system reports, and publish again.", ex);
	}

	private PublishOutcome.Failed accessDenied(AccessDeniedException ex) {
		return failed(FailureCode.ACCESS_DENIED,
				"user " + System.getProperty("user.name") + " has no access to " + ex.getFile(),
				"Give that user access, or set uwsgi.writer.path to a file in a directory that it can write to.", ex);
	}

	private PublishOutcome.Failed failed(FailureCode code, String reason, String action, IOException ex) {
		return new PublishOutcome.Failed(this.path, code,
				this.path + " was not published: " + reason + ". Whatever stood there before still stands.", action,
				ex);
	}

}
