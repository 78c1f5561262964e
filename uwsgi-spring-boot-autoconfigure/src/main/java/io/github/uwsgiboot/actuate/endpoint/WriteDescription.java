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

package io.github.uwsgiboot.actuate.endpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import io.github.uwsgiboot.write.Fingerprint;
import io.github.uwsgiboot.write.PublishNote;
import io.github.uwsgiboot.write.PublishOutcome;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.reload.ReloadState;
import io.github.uwsgiboot.write.reload.ReloadStatus;
import org.jspecify.annotations.Nullable;

/**
 * Describes what became of a write.
 */
final class WriteDescription {

	private final WriteOutcome outcome;

	private final @Nullable ReloadStatus reload;

	private final List<ProblemDescriptor> problems;

	/**
	 * Create the description.
	 * @param outcome what became of the write
	 * @param reload how far the reload of the last change is, or {@code null} if nothing
	 * tells uWSGI
	 * @param problems all problems with the configuration
	 */
	WriteDescription(WriteOutcome outcome, @Nullable ReloadStatus reload, List<ProblemDescriptor> problems) {
		this.outcome = outcome;
		this.reload = reload;
		this.problems = problems;
	}

	WriteDescriptor describe() {
		PublishOutcome publication = this.outcome.publication();
		if (publication instanceof PublishOutcome.Written written) {
			return written(written);
		}
		if (publication instanceof PublishOutcome.Unchanged unchanged) {
			return descriptor(unchanged.path(), unchanged.fingerprint(), null, null, null,
					"The file is as it should be and was not written.", outstanding(unchanged.fingerprint()),
					unchanged.notes());
		}
		return (publication != null) ? stopped(publication) : untouched();
	}

	private WriteDescriptor written(PublishOutcome.Written written) {
		return descriptor(written.path(), written.fingerprint(), written.previous(), written.backup(), null,
				"The file was written.", afterwards(written.fingerprint()), written.notes());
	}

	private String afterwards(Fingerprint written) {
		ReloadStatus status = this.reload;
		String start = "start it with: " + this.outcome.plan().startCommand();
		if (status == null || !(written.equals(status.pending()) || written.equals(status.reloaded()))) {
			return "Reload uWSGI, unless an Emperor does, or " + start;
		}
		return reload(status) + " If it does not run, " + start;
	}

	private @Nullable String outstanding(Fingerprint unchanged) {
		ReloadStatus status = this.reload;
		return (status != null && unchanged.equals(status.pending())) ? reload(status) : null;
	}

	private static String reload(ReloadStatus status) {
		return ((status.state() == ReloadState.FAILED)
				? "uWSGI could not be told of the change by %s so far, which is tried again; a GET tells why, as 'reload'."
				: "uWSGI is told of changes by %s.")
			.formatted(status.by());
	}

	private WriteDescriptor stopped(PublishOutcome publication) {
		ProblemDescriptor problem = this.problems.get(0);
		Fingerprint found = (publication instanceof PublishOutcome.Conflict conflict) ? conflict.found() : null;
		return descriptor(publication.path(), found, null, null, problem.code(), problem.consequence(),
				problem.remedy(), List.of());
	}

	private WriteDescriptor untouched() {
		boolean rejected = this.outcome.result() == WriteOutcome.Result.REJECTED;
		return descriptor(this.outcome.plan().path(), null, null, null, null, reason(),
				rejected ? "Do what the problems say, then write again." : null, List.of());
	}

	private String reason() {
		return switch (this.outcome.result()) {
			case DISABLED -> "The property uwsgi.enabled is false, and nothing was written.";
			case NOT_CONFIGURED -> "Nothing is configured, and nothing was written.";
			default -> "Problems with the configuration kept the file from being written.";
		};
	}

	private WriteDescriptor descriptor(Path path, @Nullable Fingerprint fingerprint, @Nullable Fingerprint previous,
			@Nullable Path backup, @Nullable String code, String message, @Nullable String action,
			List<PublishNote> notes) {
		return new WriteDescriptor(this.outcome.result(), AbsolutePath.of(path), text(fingerprint), text(previous),
				(backup != null) ? AbsolutePath.of(backup) : null, code, message, action,
				notes.stream().map(PublishNote::message).toList(), this.problems);
	}

	private static @Nullable String text(@Nullable Fingerprint fingerprint) {
		return Objects.toString(fingerprint, null);
	}

}
