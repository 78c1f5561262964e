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

/**
 * The value of {@code fallback-config}, which uWSGI starts itself with when it ends with
 * status 1 ({@code uwsgi_fallback_config()} in {@code core/config.c}).
 * <p>
 * A plain path would stick: uWSGI keeps the arguments that it was started with over each
 * reload, so that it would never read its own file again. Therefore the value is a
 * command whose output uWSGI reads as its file ({@code uwsgi_scheme_exec()} in
 * {@code core/io.c}). It names the generation that failed: as long as that stands in the
 * file, the last known good answers for it, and as soon as another one does, that one is
 * read.
 */
final class FallbackCommand {

	private FallbackCommand() {
	}

	static String of(Path fallback, Proof proof) {
		// Behind the last dot uWSGI looks for the kind of the file.
		return "exec:///bin/sh '%s' %d .ini".formatted(fallback, proof.generation());
	}

}
