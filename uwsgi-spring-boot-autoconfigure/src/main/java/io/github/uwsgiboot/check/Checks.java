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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Checks that run one after the other.
 */
public final class Checks {

	private final CheckSettings settings;

	private final @Nullable Host host;

	private final List<Check> others;

	private Checks(CheckSettings settings, @Nullable Host host, List<Check> others) {
		this.settings = settings;
		this.host = host;
		this.others = others;
	}

	/**
	 * Return the checks that need nothing but the configuration.
	 * @return the checks
	 */
	public static Checks standard() {
		return standard(CheckSettings.none());
	}

	/**
	 * Return the checks that look at what the settings allow, on this machine.
	 * @param settings the settings
	 * @return the checks
	 */
	public static Checks standard(CheckSettings settings) {
		return new Checks(settings, null, List.of());
	}

	/**
	 * Return the checks that look at what the settings allow.
	 * @param settings the settings
	 * @param host the machine that uWSGI runs on
	 * @return the checks
	 */
	static Checks standard(CheckSettings settings, Host host) {
		return new Checks(settings, host, List.of());
	}

	/**
	 * Return these checks and one more.
	 * @param check the check
	 * @return the checks
	 */
	public Checks and(Check check) {
		List<Check> others = new ArrayList<>(this.others);
		others.add(check);
		return new Checks(this.settings, this.host, List.copyOf(others));
	}

	/**
	 * Run all checks.
	 * @param configuration what is checked
	 * @return all problems, in the order of the checks
	 */
	public List<Problem> run(UwsgiConfiguration configuration) {
		return run(CheckSubject.of(configuration, this.settings.allowOptions()));
	}

	/**
	 * Run all checks.
	 * @param subject what is checked
	 * @return all problems, in the order of the checks
	 */
	public List<Problem> run(CheckSubject subject) {
		Set<Problem> problems = new LinkedHashSet<>();
		addProblems(StandardChecks.of(subject, this.settings, this.host), subject, problems);
		addProblems(this.others, subject, problems);
		return List.copyOf(problems);
	}

	private static void addProblems(List<Check> checks, CheckSubject subject, Set<Problem> problems) {
		for (Check check : checks) {
			problems.addAll(check.check(subject).toList());
		}
	}

}
