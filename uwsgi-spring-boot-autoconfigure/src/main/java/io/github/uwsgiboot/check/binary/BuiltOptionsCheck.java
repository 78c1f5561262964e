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

package io.github.uwsgiboot.check.binary;

import java.util.stream.Stream;

import io.github.uwsgiboot.check.Check;
import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

/**
 * Tells of options that uWSGI has, but a certain binary has not: it is older than the
 * option, or was built without something that the option needs.
 */
public final class BuiltOptionsCheck implements Check {

	private final BinaryProbe probe;

	/**
	 * Create a check.
	 * @param probe what the binary is made of
	 */
	public BuiltOptionsCheck(BinaryProbe probe) {
		this.probe = probe;
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		return subject.document()
			.directives()
			.stream()
			.filter((directive) -> !subject.allowedOptions().contains(directive.key()))
			.filter((directive) -> isLacking(directive, subject.options().find(directive.key())))
			.map((directive) -> problem(directive, subject.options().get(directive.key())));
	}

	// Whether a plugin that is loaded later has an option is not known before.
	private boolean isLacking(Directive directive, @Nullable UwsgiOption option) {
		return option != null && !option.needsOldOpenSsl()
				&& (!option.needsPlugin() || option.plugins().stream().anyMatch(this.probe::embeds))
				&& !this.probe.options().contains(directive.key());
	}

	private Problem problem(Directive directive, UwsgiOption option) {
		String needs = option.features().isEmpty() ? ""
				: " It needs %s.".formatted(String.join(" and ", option.features()));
		return Problem.error("option-not-built", directive.property(), null,
				"uWSGI %s was built without the option '%s': it exits when it is strict, and ignores the option otherwise."
					.formatted(this.probe.version(), directive.key()) + needs,
				"Leave the property out, or install a uWSGI that has the option and set 'uwsgi.check.binary-path' to it.");
	}

}
