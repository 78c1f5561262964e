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

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds users and groups that the machine does not know: uWSGI exits on them, in part
 * only after it has bound its sockets.
 */
class AccountCheck implements Check {

	private static final List<String> USERS = List.of("uid", "immediate-uid", "http-uid", "fastrouter-uid");

	private static final List<String> GROUPS = List.of("gid", "immediate-gid", "http-gid", "fastrouter-gid");

	private final Host host;

	/**
	 * Create the check.
	 * @param host the machine
	 */
	AccountCheck(Host host) {
		this.host = host;
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		Problems problems = new Problems();
		for (String option : USERS) {
			for (Line line : lines.named(option)) {
				problems.add(user(line, line.literal(), true));
			}
		}
		for (String option : GROUPS) {
			for (Line line : lines.named(option)) {
				problems.add(group(line, line.literal(), true));
			}
		}
		for (Line line : lines.named("chown-socket")) {
			addOwner(line, problems);
		}
		return problems.stream();
	}

	private void addOwner(Line line, Problems problems) {
		String text = line.literal();
		if (text != null) {
			String[] parts = text.split(":", 2);
			problems.add(user(line, parts[0], false));
			problems.add(group(line, (parts.length > 1) ? parts[1] : null, false));
		}
	}

	private @Nullable Problem user(Line line, @Nullable String name, boolean zeroIsName) {
		return (name == null || isNumber(name, zeroIsName) || this.host.hasUser(name)) ? null : line
			.error("user-unknown", "The machine has no user '%s'; uWSGI exits.".formatted(name), remedy("user"));
	}

	private @Nullable Problem group(Line line, @Nullable String name, boolean zeroIsName) {
		return (name == null || isNumber(name, zeroIsName) || this.host.hasGroup(name)) ? null : line
			.error("group-unknown", "The machine has no group '%s'; uWSGI exits.".formatted(name), remedy("group"));
	}

	private boolean isNumber(String name, boolean zeroIsName) {
		// In 'uid' and 'gid' uWSGI looks 0 up as a name, since 0 stands for no change
		// there. What is wrong with a negative number is so on any machine.
		return name.matches("\\d*|-\\d+") && !(zeroIsName && name.matches("0+"));
	}

	private String remedy(String kind) {
		return "Add the %s to the machine, write a %s that it has, or set 'uwsgi.check.host' to false if uWSGI runs on"
			.formatted(kind, kind) + " another machine.";
	}

}
