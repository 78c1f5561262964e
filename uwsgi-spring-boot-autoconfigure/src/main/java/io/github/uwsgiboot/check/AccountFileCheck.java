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

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.TlsMaterial;
import org.jspecify.annotations.Nullable;

/**
 * Finds certificates and keys that uWSGI could not read again once it has become the user
 * of {@code uid}: a reload starts uWSGI anew as that user, and a file that it cannot read
 * then ends it.
 */
class AccountFileCheck implements Check {

	private final boolean reload;

	/**
	 * Create the check.
	 * @param reload whether uWSGI is reloaded after a write
	 */
	AccountFileCheck(boolean reload) {
		this.reload = reload;
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Privileges privileges = Privileges.of(subject.lines());
		Account account = privileges.masterAsRoot() ? null : Account.of(privileges);
		Problems problems = new Problems();
		if (account != null) {
			for (TlsUse use : subject.tlsUses()) {
				problems.add(check(use, "cert", use.tls().cert(), subject, account));
				problems.add(check(use, "key", use.tls().key(), subject, account));
				problems.add(check(use, "client-ca", use.tls().clientCa(), subject, account));
			}
		}
		return problems.stream();
	}

	private @Nullable Problem check(TlsUse use, String part, @Nullable String text, CheckSubject subject,
			Account account) {
		Path path = (text != null) ? path(use, text, subject) : null;
		return (path == null || account.canRead(path)) ? null
				: problem(use.property(part), text, account.user().getName());
	}

	private @Nullable Path path(TlsUse use, String text, CheckSubject subject) {
		String file = text.startsWith(TlsMaterial.MANDATORY) ? text.substring(1) : text;
		String literal = use.raw() ? file : subject.literal(file);
		try {
			return (literal != null && literal.startsWith("/")) ? Path.of(literal) : null;
		}
		catch (InvalidPathException ex) {
			// No file can have such a name here, which is told where the file is looked
			// at.
			return null;
		}
	}

	private Problem problem(String property, @Nullable String value, String user) {
		String consequence = "The user '%s' may not read the file: uWSGI would start as root, and end at its first"
			.formatted(user) + " reload.";
		String remedy = "Let the user or the group of 'uid' and 'gid' read the file, and the directories above it.";
		return this.reload ? Problem.error("tls-file-lost-at-reload", property, value, consequence, remedy)
				: Problem.warning("tls-file-lost-at-reload", property, value, consequence, remedy);
	}

}
