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

package io.github.uwsgiboot.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.networking.Placeholders;
import io.github.uwsgiboot.networking.Quantity;
import io.github.uwsgiboot.write.ProofSettings;
import io.github.uwsgiboot.write.instance.StatsAddress;
import org.jspecify.annotations.Nullable;

/**
 * Makes the settings of the proof of its properties. What is wrong with them is told, and
 * the default stands in its place.
 */
final class ProofSettingsFactory {

	private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

	private final @Nullable ProofProperties proof;

	private final @Nullable FallbackProperties fallback;

	private final Placeholders placeholders;

	private final Consumer<Problem> problems;

	ProofSettingsFactory(@Nullable ProofProperties proof, @Nullable FallbackProperties fallback,
			Placeholders placeholders, Consumer<Problem> problems) {
		this.proof = proof;
		this.fallback = fallback;
		this.placeholders = placeholders;
		this.problems = problems;
	}

	ProofSettings create() {
		ProofSettings settings = (this.proof != null) ? create(this.proof) : ProofSettings.none();
		return (this.fallback != null) ? settings.withFallback(path(this.fallback.getPath())) : settings;
	}

	private ProofSettings create(ProofProperties proof) {
		ProofSettings settings = proof.isEnabled() ? ProofSettings.on() : ProofSettings.none();
		return settings.withStats(stats(proof.getStats())).withTimeout(timeout(proof.getTimeout()));
	}

	private @Nullable String stats(@Nullable String stats) {
		if (stats == null || stats.isBlank()) {
			return null;
		}
		String address = this.placeholders.resolve(stats);
		if (!StatsAddress.parse(address).isConnectable()) {
			this.problems.accept(Problem.error("proof-stats", UwsgiProperties.PREFIX + ".proof.stats", stats,
					"No stats server could be asked there, so that it would stay unknown what uWSGI runs.",
					"Write 'host:port', an absolute path, or 'http://' and one of these."));
			return null;
		}
		return address;
	}

	private Duration timeout(Duration timeout) {
		if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
			this.problems.accept(Problem.error("proof-timeout", UwsgiProperties.PREFIX + ".proof.timeout",
					Quantity.of(timeout),
					"The stats server is given more than 0 seconds to answer, and a minute at most; with none at all"
							+ " the proof would never be seen.",
					"Write a time in this range, for example '2s'."));
			return ProofSettings.none().timeout();
		}
		return timeout;
	}

	private @Nullable Path path(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		PathText path = new PathText(text, this.placeholders);
		String objection = path.objection();
		if (objection != null) {
			this.problems.accept(Problem.error("fallback-path", UwsgiProperties.PREFIX + ".fallback.path", text,
					objection + ", so that uWSGI would have nothing to fall back to.", path.remedy()));
			return null;
		}
		return path.path();
	}

}
