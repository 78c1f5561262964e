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
import java.util.List;

/**
 * Checks that run one after the other.
 */
public final class Checks {

	private final List<Check> checks;

	private Checks(List<Check> checks) {
		this.checks = List.copyOf(checks);
	}

	/**
	 * Return the checks that need nothing but the configuration.
	 * @return the checks
	 */
	public static Checks standard() {
		return new Checks(List.of(new WritableCheck(), new ParameterCheck(), new PlaceholderCheck(),
				new SocketAttributeCheck(), new AddressCheck(), new ParameterAddressCheck(), new RedirectPortCheck(),
				new TlsCheck(), new SharedSocketCheck(), new PrivilegedPortCheck(), new SniCheck(), new OptionCheck(),
				new BuildFeatureCheck()));
	}

	/**
	 * Return these checks and one more.
	 * @param check the check
	 * @return the checks
	 */
	public Checks and(Check check) {
		List<Check> extended = new ArrayList<>(this.checks);
		extended.add(check);
		return new Checks(extended);
	}

	/**
	 * Run all checks.
	 * @param subject what is checked
	 * @return all problems, in the order of the checks
	 */
	public List<Problem> run(CheckSubject subject) {
		return this.checks.stream().flatMap((check) -> check.check(subject)).distinct().toList();
	}

}
