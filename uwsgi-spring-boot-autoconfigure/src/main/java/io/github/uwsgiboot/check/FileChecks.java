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

package io.github.uwsgiboot.check;

import java.time.Clock;
import java.util.List;

import io.github.uwsgiboot.networking.Address;

/**
 * The checks that look at the files of this machine.
 */
final class FileChecks {

	private FileChecks() {
	}

	static void addTo(List<Check> checks, CheckSubject subject, CheckSettings settings) {
		if (!subject.tlsUses().isEmpty()) {
			checks.add(new TlsFileCheck(Clock.systemUTC()));
		}
		if (!subject.tlsUses().isEmpty() && subject.lines().has("uid")) {
			checks.add(new AccountFileCheck(settings.reload()));
		}
		if (subject.lines().has("sni-dir")) {
			checks.add(new SniDirectoryCheck());
		}
		if (hasUnixSocket(subject)) {
			checks.add(new SocketFileCheck());
		}
		if (hasPath(subject.lines())) {
			checks.add(new OptionPathCheck());
		}
	}

	private static boolean hasUnixSocket(CheckSubject subject) {
		for (Listener listener : subject.listeners()) {
			if (listener.address() instanceof Address.UnixPath) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasPath(Lines lines) {
		if (lines.has("master-fifo") || lines.has("safe-pidfile")) {
			// A way to reload may have added it.
			return true;
		}
		for (Line line : lines.raw()) {
			if (line.directive().value().text().indexOf('/') >= 0) {
				return true;
			}
		}
		return false;
	}

}
