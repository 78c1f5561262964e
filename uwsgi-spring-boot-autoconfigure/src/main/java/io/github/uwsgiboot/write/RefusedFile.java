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

import io.github.uwsgiboot.check.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Makes a problem of a file that must not be written.
 */
final class RefusedFile {

	private RefusedFile() {
	}

	/**
	 * Return the problem that a publication would meet.
	 * @param preview what would become of the publication
	 * @return the problem, or {@code null} if there is none to be seen
	 */
	static @Nullable Problem problem(PublishOutcome preview) {
		if (preview instanceof PublishOutcome.Refused refused) {
			return problem(refused.path(), refused.code().problemCode(), refused.message(), refused.action());
		}
		if (preview instanceof PublishOutcome.Failed failed) {
			return problem(failed.path(), failed.code().problemCode(), failed.message(), failed.action());
		}
		return null;
	}

	private static Problem problem(Path path, String code, String message, String action) {
		return Problem.error(code, "uwsgi.writer.path", path.toString(), message, action);
	}

}
