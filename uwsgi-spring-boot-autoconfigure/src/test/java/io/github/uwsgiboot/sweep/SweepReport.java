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

	private int warnedAbout;

	private int alive;

	private int ofAnotherBuild;

	private final Map<String, Integer> codes = new TreeMap<>();

	private final Map<String, Integer> knownExits = new TreeMap<>();

	private final Set<String> unknownExits = new TreeSet<>();

	SweepReport(List<KnownExit> known) {
		this.known = known;
	}

	synchronized void addRefused(List<Problem> errors) {
		this.refused++;
		addCodes(errors);
	}

	synchronized void addWarnedAbout(List<Problem> warnings) {
		this.warnedAbout++;
		addCodes(warnings);
	}

	private void addCodes(List<Problem> problems) {
		problems.stream().map(Problem::code).distinct().forEach((code) -> this.codes.merge(code, 1, Integer::sum));
	}

	synchronized void addStarted(SweepCase tried, Start start) {
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
		for (KnownExit exit : this.known) {
			if (exit.matches(tried, start.log())) {
				this.knownExits.merge(exit.subject() + ": " + exit.why(), 1, Integer::sum);
				return;
			}
		}
		this.unknownExits.add("%s\t%s\t%s".formatted(tried.subject(), tried.value(), start.lastWords()));
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
		return this.alive + this.ofAnotherBuild + knownExitCount() + this.unknownExits.size();
	}

	private int knownExitCount() {
		return this.knownExits.values().stream().mapToInt(Integer::intValue).sum();
	}

	@Override
	public synchronized String toString() {
		List<String> lines = new ArrayList<>();
		lines.add(("%d refused, %d warned about, %d accepted without a word: %d run, %d ended uWSGI as is known, "
				+ "%d as is not known, %d want another build of uWSGI or a plugin that is not here")
			.formatted(this.refused, this.warnedAbout, starts(), this.alive, knownExitCount(), this.unknownExits.size(),
					this.ofAnotherBuild));
		lines.addAll(this.unknownExits);
		this.knownExits.forEach((exit, count) -> lines.add("known, %d: %s".formatted(count, exit)));
		lines.add("problems: " + this.codes);
		return String.join("\n", lines) + "\n";
	}

}
