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

package io.github.uwsgiboot.write.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.write.Proof;
import io.github.uwsgiboot.write.ProofSettings;
import org.jspecify.annotations.Nullable;

/**
 * Asks once what a uWSGI runs, and compares that with its file.
 */
final class InstanceQuestion {

	private final InstanceSettings settings;

	InstanceQuestion(InstanceSettings settings) {
		this.settings = settings;
	}

	RunningInstance ask() {
		Path file = this.settings.file();
		byte[] content;
		try {
			content = Files.exists(file) ? Files.readAllBytes(file) : null;
		}
		catch (IOException ex) {
			return new RunningInstance(InstanceState.UNKNOWN,
					"The file '%s' cannot be read: %s.".formatted(file, ex.getMessage()), null, null, null);
		}
		return ask(addresses(content), (content != null) ? Proof.of(content) : null);
	}

	private Set<StatsAddress> addresses(byte @Nullable [] content) {
		ProofSettings proof = this.settings.proof();
		if (proof.stats() != null) {
			return Set.of(StatsAddress.parse(proof.stats()));
		}
		Set<StatsAddress> addresses = new LinkedHashSet<>();
		addresses.addAll(StatsLines.in(content, this.settings.section()));
		Path fallback = proof.fallback();
		if (fallback != null) {
			addresses.addAll(StatsLines.in(LastKnownGood.read(fallback), LastKnownGood.SECTION));
		}
		return addresses;
	}

	private RunningInstance ask(Set<StatsAddress> addresses, @Nullable Proof expected) {
		if (addresses.isEmpty()) {
			return new RunningInstance(InstanceState.UNKNOWN,
					"No address of a stats server is known: the file names none, and 'uwsgi.proof.stats' is not set.",
					null, expected, null);
		}
		List<String> failures = new ArrayList<>();
		InstanceState state = InstanceState.UNKNOWN;
		for (StatsAddress address : addresses) {
			try {
				String document = new StatsClient(this.settings.proof().timeout()).read(address);
				return seen(address, expected, new StatisticsReader().read(document));
			}
			catch (IOException ex) {
				state = InstanceState.DOWN;
				failures.add("%s: %s".formatted(address.text(), ex.getMessage()));
			}
			catch (IllegalArgumentException ex) {
				failures.add(String.valueOf(ex.getMessage()));
			}
		}
		return new RunningInstance(state, "No stats server answers (%s).".formatted(String.join("; ", failures)),
				addresses.iterator().next().text(), expected, null);
	}

	private static RunningInstance seen(StatsAddress address, @Nullable Proof expected, Statistics statistics) {
		InstanceState state = state(expected, statistics);
		return new RunningInstance(state, reason(state, expected, statistics), address.text(), expected, statistics);
	}

	private static InstanceState state(@Nullable Proof expected, Statistics statistics) {
		if (statistics.accepting() == 0) {
			return InstanceState.DOWN;
		}
		if (statistics.fallback()) {
			return InstanceState.FALLBACK;
		}
		if (expected == null) {
			return InstanceState.UNKNOWN;
		}
		return expected.equals(statistics.proof()) ? InstanceState.IN_SYNC : InstanceState.DRIFT;
	}

	private static String reason(InstanceState state, @Nullable Proof expected, Statistics statistics) {
		return switch (state) {
			case IN_SYNC -> "It runs generation %d, as the file has it.".formatted(generation(expected));
			case DRIFT -> drift(expected, statistics.proof());
			case FALLBACK -> "It refused generation %d and runs the last known good, generation %d."
				.formatted(generation(expected), generation(statistics.proof()));
			case DOWN -> "It answers, and none of its %d workers takes requests.".formatted(statistics.workers());
			case UNKNOWN -> "The file has no proof: set 'uwsgi.proof.enabled' to true and write it.";
		};
	}

	private static String drift(@Nullable Proof expected, @Nullable Proof running) {
		if (running == null) {
			return "It runs something that has no proof, and the file has generation %d."
				.formatted(generation(expected));
		}
		if (running.generation() != generation(expected)) {
			return "It runs generation %d, and the file has generation %d.".formatted(running.generation(),
					generation(expected));
		}
		return "It runs another generation %d than the file has, which was changed by somebody else."
			.formatted(running.generation());
	}

	private static long generation(@Nullable Proof proof) {
		return (proof != null) ? proof.generation() : 0;
	}

}
