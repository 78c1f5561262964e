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

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.check.binary.BinaryReport;
import io.github.uwsgiboot.ini.IniDocument;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known before a file is written.
 *
 * @param path the path of the file
 * @param state what a write would do
 * @param document the document
 * @param text the text of the file, or {@code null} if there is none: an error keeps it
 * from being rendered, nothing is configured, or writing is disabled
 * @param problems all problems, the worst first
 * @param preview what the publication of the file would have come to when the plan was
 * made, or {@code null} if there is nothing to publish
 * @param startCommand the command that starts uWSGI from the file
 * @param origins tells where a property was set
 * @param binary what the uWSGI binary said when it tested this very file last, or
 * {@code null} if it did not
 */
public record Plan(Path path, PlanState state, IniDocument document, @Nullable String text, List<Problem> problems,
		@Nullable PublishOutcome preview, String startCommand, Function<String, @Nullable String> origins,
		@Nullable BinaryReport binary) {

	/**
	 * Create a plan from a copy of the list.
	 */
	public Plan {
		problems = List.copyOf(problems);
	}

	/**
	 * Return the bytes of the file.
	 * @return the text in UTF-8
	 * @throws IllegalStateException if there is no {@linkplain #text() text}
	 */
	public byte[] content() {
		if (this.text == null) {
			throw new IllegalStateException("There is nothing to write");
		}
		return this.text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Return the fingerprint of the file.
	 * @return the fingerprint, or {@code null} if there is no {@linkplain #text() text}
	 */
	public @Nullable Fingerprint fingerprint() {
		return (this.text != null) ? Fingerprint.of(content()) : null;
	}

	/**
	 * Return what is to be known about the file itself, such as that it would be dated
	 * ahead of the clock.
	 * @return the notes
	 */
	public List<PublishNote> notes() {
		return (this.preview != null) ? this.preview.notes() : List.of();
	}

	/**
	 * Return the problems of at least the given severity.
	 * @param severity the severity
	 * @return the problems
	 */
	public List<Problem> problems(Severity severity) {
		return this.problems.stream().filter((problem) -> problem.isAtLeast(severity)).toList();
	}

	/**
	 * Return what may stand in a log: nothing of the content of the file, which may hold
	 * secrets.
	 */
	@Override
	public String toString() {
		return "Plan[path=%s, state=%s, fingerprint=%s, problems=%d]".formatted(this.path, this.state, fingerprint(),
				this.problems.size());
	}

}
