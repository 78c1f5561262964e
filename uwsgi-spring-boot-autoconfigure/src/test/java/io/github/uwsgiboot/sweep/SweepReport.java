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

package io.github.uwsgiboot.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.sweep.IsolatedUwsgi.Start;

/**
 * What came of all cases.
 */
final class SweepReport {

	private final List<KnownExit> known;

	private int refused;

	private int warned;

	private final Map<String, Integer> warnings = new TreeMap<>();

	private int alive;

	private int ofAnotherBuild;

	private int knownExits;

	private final Set<KnownExit> seen = new HashSet<>();

	private final Set<String> unknownExits = new TreeSet<>();

	SweepReport(List<KnownExit> known) {
		this.known = known;
	}

	synchronized void addRefused() {
		this.refused++;
	}

	synchronized void addWarned(List<Problem> problems) {
		this.warned++;
		problems.stream().map(Problem::code).distinct().forEach((code) -> this.warnings.merge(code, 1, Integer::sum));
	}

	synchronized void add(SweepCase tried, Start start) {
		if (!start.ended()) {
			this.alive++;
		}
		else if (start.isOfAnotherBuild(tried.subject())) {
			this.ofAnotherBuild++;
		}
		else {
			addExit(tried, start);
		}
	}

	private void addExit(SweepCase tried, Start start) {
		List<KnownExit> matching = this.known.stream().filter((exit) -> exit.matches(tried, start.log())).toList();
		this.seen.addAll(matching);
		if (matching.isEmpty()) {
			this.unknownExits.add("%s\t%s\t%s".formatted(tried.subject(), tried.value(), start.lastWords()));
		}
		else {
			this.knownExits++;
		}
	}

	/**
	 * Return what ended uWSGI and is not known to: the subject, the value and the last
	 * words of uWSGI, with tabs between them.
	 */
	synchronized List<String> unknownExits() {
		return List.copyOf(this.unknownExits);
	}

	/**
	 * Return the number of files that were accepted without a word and started.
	 */
	synchronized int starts() {
		return this.alive + this.ofAnotherBuild + this.knownExits + this.unknownExits.size();
	}

	@Override
	public synchronized String toString() {
		List<String> lines = new ArrayList<>();
		lines.add(("%d refused, %d warned about, %d accepted without a word: %d run, %d ended uWSGI as is known, "
				+ "%d as is not known, %d want another build of uWSGI or a plugin that is not here")
			.formatted(this.refused, this.warned, starts(), this.alive, this.knownExits, this.unknownExits.size(),
					this.ofAnotherBuild));
		lines.addAll(this.unknownExits);
		lines.add("warnings: " + this.warnings);
		this.known.stream()
			.filter((exit) -> !this.seen.contains(exit) && !exit.says().isEmpty())
			.forEach((exit) -> lines.add("known, not seen: %s\t%s".formatted(exit.subject(), exit.says())));
		return String.join("\n", lines) + "\n";
	}

}
