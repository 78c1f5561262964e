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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.option.ArgumentKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds options that do nothing without another one ({@code core/stats.c},
 * {@code core/utils.c}, {@code core/ssl.c}, {@code plugins/http},
 * {@code plugins/corerouter/cr_map.c}).
 */
class CompanionCheck implements Check {

	private static final String CODE = "companion-missing";

	private static final String STATS = "Set 'uwsgi.networking.stats.address'";

	private static final String TLS = "Add a socket of type 'https' or 'uwsgis'";

	// What is pushed is what the server of the workers would tell.
	private static final Set<String> STATS_AND_PUSHED = union(Listeners.STATS, "stats-push");

	private static final Set<String> WORKERS_AND_PUSHED = Set.of("stats", "stats-push");

	private static final Set<String> PROXIED = union(Listeners.HTTP_ROUTERS, "http-socket", "http11-socket",
			"https-socket", "protocol");

	private static final List<Companion> COMPANIONS = List.of(
			new Companion("stats-http", Listeners.STATS, "a server of statistics", STATS),
			new Companion("stats-minified", STATS_AND_PUSHED, "a server of statistics", STATS),
			new Companion("stats-no-cores", WORKERS_AND_PUSHED, "a server of statistics of the workers", STATS),
			new Companion("stats-no-metrics", WORKERS_AND_PUSHED, "a server of statistics of the workers", STATS),
			new Companion("wait-for-interface-timeout", Set.of("wait-for-interface"), "an interface to wait for",
					"Set 'uwsgi.networking.wait-for.interface'"),
			new Companion("wait-for-socket-timeout", Set.of("wait-for-socket"), "a server to wait for",
					"Set 'uwsgi.networking.wait-for.socket'"),
			new Companion("wait-for-fs-timeout", Set.of("wait-for-fs", "wait-for-mountpoint"),
					"a file or directory to wait for", "Set 'uwsgi.options.wait-for-fs'"),
			new Companion("enable-proxy-protocol", PROXIED, "a socket or router that speaks HTTP",
					"Add a socket of type 'http'"),
			new Companion("http-auto-chunked", Set.of("http-keepalive"), "connections that are kept",
					"Set 'uwsgi.networking.router.keep-alive'"),
			new Companion("http-gracetime", Set.of("http-to"), "a list of instances",
					"Set 'uwsgi.networking.router.to'"),
			tls("ssl-verbose"), tls("ssl-option"), tls("ssl-tmp-dir"), tls("ssl-verify-depth"), tls("ssl-enable3"),
			tls("ssl-enable-tlsv1"));

	private static Companion tls(String option) {
		return new Companion(option, SniCheck.TLS, "a socket or router that speaks TLS", TLS);
	}

	private static Set<String> union(Set<String> options, String... others) {
		Set<String> union = new HashSet<>(options);
		union.addAll(List.of(others));
		return union;
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		Problems problems = new Problems();
		if (!lines.hasIncludes()) {
			for (Companion companion : COMPANIONS) {
				problems.add(problem(companion, lines));
			}
		}
		return problems.stream();
	}

	private @Nullable Problem problem(Companion companion, Lines lines) {
		Line line = lines.first(companion.option());
		if (line == null || line.conditional() || line.option() == null || lines.hasAny(companion.needed())
				|| isUsedElsewhere(line, lines)) {
			return null;
		}
		boolean off = line.option().argument() == ArgumentKind.FLAG && !lines.isOn(companion.option());
		return off ? null : problem(companion, line, line.option().forcesMaster() && !lines.has("master"));
	}

	private Problem problem(Companion companion, Line line, boolean startsMaster) {
		String effect = startsMaster ? "'%s' does nothing without %s, except that it starts the master process."
				: "'%s' has no effect without %s.";
		String remedy = startsMaster ? "%s, too, or set 'uwsgi.options.master' to true and leave the property out."
				: "%s, too, or leave the property out.";
		return line.note(CODE, effect.formatted(line.key(), companion.description()),
				remedy.formatted(companion.remedy()));
	}

	// A hook may wait, and that a router is missing is told of all its options.
	private boolean isUsedElsewhere(Line line, Lines lines) {
		return line.name().startsWith("wait-for-") && lines.hasNameWith("hook-")
				|| line.needsPlugin() && !lines.hasAny(Listeners.HTTP_ROUTERS);
	}

	/**
	 * What an option needs.
	 *
	 * @param option the name of the option
	 * @param needed the names of options, of which one has to be there
	 * @param description what the option has no effect without
	 * @param remedy how that is added, as the beginning of a sentence
	 */
	private record Companion(String option, Set<String> needed, String description, String remedy) {
	}

}
