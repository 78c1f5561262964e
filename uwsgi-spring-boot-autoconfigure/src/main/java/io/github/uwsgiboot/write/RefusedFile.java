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

import java.util.Locale;

import io.github.uwsgiboot.check.Problem;

/**
 * Makes a problem of a file that must not be written.
 */
final class RefusedFile {

	private RefusedFile() {
	}

	static Problem problem(PublishOutcome.Refused refused) {
		String code = refused.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
		return Problem.error("file-" + code, "uwsgi.writer.path", refused.path().toString(), refused.message(),
				refused.action());
	}

}
