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

package io.github.uwsgiboot.ide;

import java.nio.file.Path;

import io.github.uwsgiboot.autoconfigure.UwsgiProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdeCompletionTests {

	@Test
	void explore(@TempDir Path directory) throws Exception {
		Path classes = Path.of(UwsgiProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		try (LanguageServer server = LanguageServer.start(directory, classes)) {
			for (String yaml : new String[] { "uwsgi:\n  ", "uwsgi:\n  networking:\n    ", "uwsgi:\n  options:\n    ma",
					"uwsgi:\n  options:\n    ", "uwsgi:\n  options:\n    log-",
					"uwsgi:\n  networking:\n    sockets:\n      web:\n        ",
					"uwsgi:\n  networking:\n    sockets:\n      web:\n        type: ",
					"uwsgi:\n  networking:\n    sockets:\n      web:\n        dsn: ",
					"uwsgi:\n  networking:\n    sockets:\n      web:\n        modifier:\n          ",
					"uwsgi:\n  networking:\n    default-socket-type: ", "uwsgi:\n  plugins:\n    - ",
					"uwsgi:\n  networking:\n    routers:\n      r:\n        type: ",
					"uwsgi:\n  networking:\n    sni:\n      r:\n        ", "uwsgi:\n  check:\n    binary: ",
					"uwsgi:\n  writer:\n    permissions: ", "uwsgi:\n  strict: ",
					"uwsgi:\n  networking:\n    buffer-size: " }) {
				var c = server.completions(yaml);
				System.out.println("### " + yaml.replace("\n", "/") + " -> " + c.size() + " " + c.keySet());
				if (!c.isEmpty()) {
					System.out.println(server.documentation(c.values().iterator().next()));
				}
			}
			for (Path y : new Path[] { Path.of("/tmp/cmpl/all.yml"), Path.of("/tmp/cmpl/bad.yml") }) {
				System.out.println("### " + y + server.problems(java.nio.file.Files.readString(y)));
			}
		}
	}

}
