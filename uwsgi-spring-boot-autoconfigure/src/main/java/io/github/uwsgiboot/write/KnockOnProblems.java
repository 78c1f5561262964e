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

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.networking.Networking;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes problems that follow from others: where a property could not be read, it is
 * no news that something is missing, that nobody uses a shared socket or an option that
 * is for others, or that what keeps the place of an element is wrong.
 */
public final class KnockOnProblems {

	private static final String MISSING = "-missing";

	private static final String UNUSED = "shared-socket-unused";

	private static final String COMPANION = "companion-missing";

	private static final List<String> USERS = List.of(Networking.PROPERTY + ".sockets",
			Networking.PROPERTY + ".routers");

	private static final Set<String> UNREAD = Set.of("placeholder-unresolved", "value-malformed");

	/**
	 * Errors that tell themselves what YAML makes of a mode.
	 */
	private static final Set<String> OF_MODES = Set.of("mode-malformed", "umask-malformed", "writer-permissions");

	private final Set<String> affected = new HashSet<>();

	private final Set<String> unread = new HashSet<>();

	/**
	 * Create the knock-on problems of others.
	 * @param problems the problems that were found while the configuration was read
	 */
	public KnockOnProblems(List<Problem> problems) {
		for (Problem problem : problems) {
			String property = problem.property();
			this.affected.add(property);
			if (UNREAD.contains(problem.code())) {
				this.unread.add(property);
			}
			for (int dot = property.lastIndexOf('.'); dot > 0; dot = property.lastIndexOf('.', dot - 1)) {
				this.affected.add(property.substring(0, dot));
			}
		}
	}

	/**
	 * Return problems without those that are no news where an error is told of the same
	 * property: that it lacks another one, and what YAML made of it, unless the error
	 * shows another number than the one that was written.
	 * @param problems the problems
	 * @return the others
	 */
	static List<Problem> withoutRefusedAnyway(List<Problem> problems) {
		return problems.stream().filter((problem) -> !isRefusedAnyway(problem, problems)).toList();
	}

	private static boolean isRefusedAnyway(Problem problem, List<Problem> all) {
		boolean reinterpreted = problem.code().equals("yaml-reinterpreted");
		boolean number = reinterpreted && isNumber(problem.value());
		return (reinterpreted || problem.code().equals(COMPANION)) && all.stream()
			.anyMatch((other) -> other.isAtLeast(Severity.ERROR) && other.property().equals(problem.property())
					&& (!number || OF_MODES.contains(other.code())));
	}

	private static boolean isNumber(@Nullable String value) {
		return value != null && !value.isEmpty() && !Character.isLetter(value.charAt(0));
	}

	/**
	 * Return the problems that stand for themselves.
	 * @param problems the problems that were found later
	 * @return those that follow from no other
	 */
	public List<Problem> independent(List<Problem> problems) {
		return problems.stream().filter(this::isIndependent).toList();
	}

	private boolean isIndependent(Problem problem) {
		String property = problem.property();
		String parent = property.substring(0, Math.max(0, property.lastIndexOf('.')));
		if (problem.code().equals(UNUSED) || problem.code().equals(COMPANION)) {
			// What it is for is perhaps what could not be read.
			return !this.affected.contains(parent) && USERS.stream().noneMatch(this.affected::contains);
		}
		if (this.unread.contains(property)) {
			return false;
		}
		boolean parentIsEntry = parent.chars().filter((character) -> character == '.').count() > 2;
		return !problem.code().endsWith(MISSING)
				|| !(this.affected.contains(property) || parentIsEntry && this.affected.contains(parent));
	}

}
