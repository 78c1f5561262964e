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

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds numbers of users and groups that the system does not have, so that uWSGI takes
 * another one: it reads them with {@code atoi()}, and those of most options only if they
 * are digits alone ({@code core/uwsgi.c}, {@code uwsgi_chown()} and
 * {@code uwsgi_as_root()} in {@code core/utils.c}).
 */
class AccountNumberCheck implements Check {

	private static final List<String> OPTIONS = List.of("uid", "gid", "add-gid", "immediate-uid", "immediate-gid",
			"http-uid", "http-gid", "fastrouter-uid", "fastrouter-gid", "chown-socket");

	// The number that follows stands for no change.
	private static final BigInteger GREATEST = BigInteger.valueOf(4294967294L);

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		for (String option : OPTIONS) {
			for (Line line : subject.lines().named(option)) {
				problems.add(problem(line));
			}
		}
		return problems.stream();
	}

	private @Nullable Problem problem(Line line) {
		String text = (line.literal() != null) ? line.literal() : "";
		for (String account : text.split(":", 2)) {
			if (account.matches("-\\d+")) {
				return line.name().equals("add-gid") ? problem(line, account) : negative(line, account);
			}
			if (account.matches("\\d{10,}") && new BigInteger(account).compareTo(GREATEST) > 0) {
				return problem(line, account);
			}
		}
		return null;
	}

	private Problem negative(Line line, String account) {
		return line.error("account-out-of-range",
				"uWSGI takes digits alone for a number, looks for an account of the name '%s', and exits."
					.formatted(account),
				"Write a number from 1 to %s, or a name.".formatted(GREATEST));
	}

	private Problem problem(Line line, String account) {
		return line.error("account-out-of-range",
				"uWSGI keeps 32 bits of the number %s, which %s.".formatted(account, kept(account)),
				"Write a number from 1 to %s, or a name.".formatted(GREATEST));
	}

	// Beyond 64 bits all bits are set.
	private String kept(String account) {
		int kept = new BigInteger(account).min(BigInteger.valueOf(Long.MAX_VALUE)).intValue();
		return switch (kept) {
			case 0 -> "are 0, the number of root: it would take that account, or exit";
			case -1 -> "stand for no account: it would change none, or exit";
			default -> "are %s: it would take that account".formatted(Integer.toUnsignedString(kept));
		};
	}

}
