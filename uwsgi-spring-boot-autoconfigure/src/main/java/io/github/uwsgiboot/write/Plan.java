package io.github.uwsgiboot.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.ini.IniDocument;

/**
 * Everything that is known before a file is written.
 *
 * @param path the path of the file
 * @param state what a write would do
 * @param document the document
 * @param text the text of the file, or {@code null} if the document cannot be written
 * @param problems all problems, the worst first
 * @param startCommand the command that starts uWSGI from the file
 */
public record Plan(Path path, PlanState state, IniDocument document, @Nullable String text, List<Problem> problems,
		String startCommand) {

	/**
	 * Create a plan from a copy of the list.
	 */
	public Plan {
		problems = List.copyOf(problems);
	}

	/**
	 * Return the bytes of the file.
	 * @return the text in UTF-8
	 * @throws IllegalStateException if the document cannot be written
	 */
	public byte[] content() {
		if (this.text == null) {
			throw new IllegalStateException("There is nothing to write");
		}
		return this.text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Return the fingerprint of the file.
	 * @return the fingerprint, or {@code null} if the document cannot be written
	 */
	public @Nullable Fingerprint fingerprint() {
		return (this.text != null) ? Fingerprint.of(content()) : null;
	}

	/**
	 * Return the problems of at least the given severity.
	 * @param severity the severity
	 * @return the problems
	 */
	public List<Problem> problems(Severity severity) {
		return this.problems.stream().filter((problem) -> problem.isAtLeast(severity)).toList();
	}

}
