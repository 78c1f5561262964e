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

package io.github.uwsgiboot.write.instance;

import java.nio.file.Path;

import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.write.Proof;

/**
 * The text of the last known good. It is an ini file and a script for a shell: uWSGI
 * ignores what stands above the section, and the shell ends there.
 * <p>
 * uWSGI keeps the arguments that it fell back with over each reload. Therefore it does
 * not read the text itself but what the script prints: the text as long as the file still
 * has the generation that was refused, which is the script's argument, and a line that
 * leads to the file as soon as it has another one.
 */
final class FallbackText {

	// No percent sign: uWSGI would replace it.
	private static final String SCRIPT = """
			generation=$(sed -n 's/^metric = name=%s,type=gauge,initial_value=//p' '%s')
			if test -r '%s' && test "$generation" != "$1"; then echo '[uwsgi]'; echo 'ini = %s'; else cat "$0"; fi
			exit
			""";

	private static final String FALLBACK = "metric = name=%s,type=gauge,initial_value=1\n";

	private final Path file;

	private final String iniArgument;

	FallbackText(Path file, String iniArgument) {
		this.file = file;
		this.iniArgument = iniArgument;
	}

	String of(String text) {
		StringBuilder copy = new StringBuilder(IniWriter.MARK).append('\n');
		copy.append(SCRIPT.formatted(Proof.GENERATION_METRIC, this.file, this.file, this.iniArgument));
		copy.append("[%s]\n".formatted(LastKnownGood.SECTION));
		text.lines()
			.filter((line) -> !line.equals(IniWriter.MARK) && !line.startsWith("[")
					&& !line.startsWith("fallback-config = "))
			.forEach((line) -> copy.append(line).append('\n'));
		return copy.append(FALLBACK.formatted(Proof.FALLBACK_METRIC)).toString();
	}

}
