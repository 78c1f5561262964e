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

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

import io.github.uwsgiboot.check.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Makes a problem of a publication that was stopped, or would be.
 */
final class StoppedPublication {

	/**
	 * The property that tells what must stand at the path.
	 */
	static final String EXPECTED = "uwsgi.writer.expected";

	private static final String PROPERTY = "uwsgi.writer.path";

	private StoppedPublication() {
	}

	/**
	 * Return what stands in the way of a publication.
	 * @param outcome what became of the publication, or would become of it
	 * @return the problem
	 * @throws IllegalArgumentException if nothing stands in the way
	 */
	static Problem problem(PublishOutcome outcome) {
		if (outcome instanceof PublishOutcome.Refused refused) {
			return refused(refused);
		}
		if (outcome instanceof PublishOutcome.Failed failed) {
			return problem(failed.path(), failed.code().problemCode(), failed.message(), failed.action());
		}
		if (outcome instanceof PublishOutcome.Conflict conflict) {
			return conflict(conflict);
		}
		throw new IllegalArgumentException("Nothing stands in the way: " + outcome);
	}

	/**
	 * Return what stands in the way of a publication that is planned.
	 * @param preview what would become of the publication
	 * @param origins tells where a property was set
	 * @return the problem, of the property that tells what is expected if that is why
	 * @throws IllegalArgumentException if nothing stands in the way
	 */
	static Problem problem(PublishOutcome preview, Function<String, @Nullable String> origins) {
		Problem problem = problem(preview);
		return (preview instanceof PublishOutcome.Conflict conflict && origins.apply(EXPECTED) != null)
				? Problem.error(problem.code(), EXPECTED, new ExpectedFile(conflict.expected()).toString(),
						problem.consequence(), problem.remedy())
				: problem;
	}

	private static Problem refused(PublishOutcome.Refused refused) {
		RefusalCode code = refused.code();
		String property = code.property();
		return (property != null)
				? Problem.error(code.problemCode(), property, null, refused.message(), refused.action())
				: problem(refused.path(), code.problemCode(), refused.message(), refused.action());
	}

	private static Problem conflict(PublishOutcome.Conflict conflict) {
		return Problem.error("file-conflict", PROPERTY, conflict.path().toString(),
				"%s was expected, but there is %s: somebody has changed it. Nothing was written."
					.formatted(described(conflict.expected()), described(conflict.found()).toLowerCase(Locale.ROOT)),
				"Look at the difference, then write with the fingerprint that the file has now, or without one.");
	}

	private static String described(@Nullable Fingerprint fingerprint) {
		return (fingerprint != null) ? "A file with the fingerprint " + fingerprint : "No file";
	}

	private static Problem problem(Path path, String code, String message, String action) {
		return Problem.error(code, PROPERTY, path.toString(), message, action);
	}

}
