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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.uwsgiboot.check.binary.UnusableBinaryException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What binaries are made of. Each is asked once, by two options that make uWSGI print and
 * exit before it looks at anything else: {@code --cflags}, which has the plugins that
 * were built in, and {@code --help}, which has the options ({@code uwsgiconfig.py},
 * {@code core/uwsgi.c}).
 */
final class BinaryProbes {

	private static final Pattern VERSION = Pattern.compile("-DUWSGI_VERSION=\"\\\\\"([^\"\\\\]+)\\\\\"\"");

	private static final Pattern PLUGINS_DIR = Pattern.compile("-DUWSGI_PLUGIN_DIR=\"\\\\\"([^\"\\\\]*)\\\\\"\"");

	private static final Pattern PLUGIN = Pattern.compile("\\bUDEP\\((\\w+)\\)");

	private static final Pattern FEATURE = Pattern.compile("-DUWSGI_(\\w+)(?=\\s|$)");

	private static final Pattern OPTION = Pattern.compile("(?m)^    (?:-.\\|)?--(\\S+)");

	private final Map<UwsgiBinary, Outcome> outcomes = new ConcurrentHashMap<>();

	/**
	 * Return what a binary is made of, if it was asked already, and answered.
	 * @param binary the binary
	 * @return what it is made of, or {@code null}
	 */
	@Nullable BinaryProbe known(UwsgiBinary binary) {
		Outcome outcome = this.outcomes.get(binary);
		return (outcome != null) ? outcome.probe() : null;
	}

	/**
	 * Ask a binary, unless it has answered before.
	 * @param binary the binary
	 * @param process runs the binary
	 * @return what it is made of
	 * @throws UnusableBinaryException if it does not answer as uWSGI does
	 */
	BinaryProbe ask(UwsgiBinary binary, BinaryProcess process) throws UnusableBinaryException {
		BinaryProbe known = known(binary);
		if (known != null) {
			return known;
		}
		try {
			BinaryProbe probe = run(binary, process);
			this.outcomes.put(binary, new Outcome(probe, null));
			return probe;
		}
		catch (UnusableBinaryException ex) {
			this.outcomes.put(binary, new Outcome(null, ex));
			throw ex;
		}
	}

	/**
	 * Return what a binary answered when it was asked last, even if it did not answer
	 * then: who just waited for it in vain does not wait again.
	 * @param binary the binary
	 * @param process runs the binary if it was never asked
	 * @return what it is made of
	 * @throws UnusableBinaryException if it does not answer as uWSGI does
	 */
	BinaryProbe answer(UwsgiBinary binary, BinaryProcess process) throws UnusableBinaryException {
		Outcome outcome = this.outcomes.get(binary);
		if (outcome != null && outcome.failure() != null) {
			throw outcome.failure();
		}
		return ask(binary, process);
	}

	private BinaryProbe run(UwsgiBinary binary, BinaryProcess process) throws UnusableBinaryException {
		BinaryOutput flags = process.run(List.of("--cflags"));
		BinaryOutput help = process.run(List.of("--help"));
		Matcher version = VERSION.matcher(flags.text());
		Set<String> options = all(OPTION, help);
		if (!version.find() || options.isEmpty()) {
			throw new UnusableBinaryException(Reason.NOT_UWSGI,
					"'%s' does not answer '--cflags' and '--help' as uWSGI does.".formatted(binary.path()),
					"Set 'uwsgi.check.binary-path' to the uWSGI binary");
		}
		Matcher pluginsDir = PLUGINS_DIR.matcher(flags.text());
		return new BinaryProbe(version.group(1), all(PLUGIN, flags), pluginsDir.find() ? pluginsDir.group(1) : ".",
				all(FEATURE, flags), options);
	}

	private static Set<String> all(Pattern pattern, BinaryOutput output) {
		return pattern.matcher(output.text())
			.results()
			.map((MatchResult match) -> match.group(1))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * What came of asking a binary: one of the two.
	 *
	 * @param probe what it is made of
	 * @param failure why it did not answer
	 */
	private record Outcome(@Nullable BinaryProbe probe, @Nullable UnusableBinaryException failure) {

	}

}
