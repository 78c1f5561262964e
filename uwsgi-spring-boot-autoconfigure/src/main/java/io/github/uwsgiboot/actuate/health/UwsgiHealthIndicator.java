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

package io.github.uwsgiboot.actuate.health;

import io.github.uwsgiboot.write.Proof;
import io.github.uwsgiboot.write.instance.InstanceProbe;
import io.github.uwsgiboot.write.instance.InstanceState;
import io.github.uwsgiboot.write.instance.RunningInstance;
import io.github.uwsgiboot.write.instance.Statistics;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * {@link HealthIndicator} that asks the uWSGI that runs from the file. {@code UP} is one
 * that runs what the file holds, and {@code DOWN} one that takes no requests. One that
 * takes requests but runs something else is {@code DRIFT} or {@code FALLBACK}: by default
 * such statuses do not change the health of the application.
 */
public class UwsgiHealthIndicator extends AbstractHealthIndicator {

	private final InstanceProbe probe;

	/**
	 * Create an indicator.
	 * @param probe asks uWSGI
	 */
	public UwsgiHealthIndicator(InstanceProbe probe) {
		super("uWSGI health check failed");
		this.probe = probe;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		RunningInstance instance = this.probe.ask();
		builder.status(status(instance.state())).withDetail("reason", instance.reason());
		addGeneration("generation", instance.expected(), builder);
		Statistics statistics = instance.statistics();
		if (statistics != null) {
			addGeneration("runningGeneration", statistics.proof(), builder);
			builder.withDetail("version", statistics.version())
				.withDetail("pid", statistics.pid())
				.withDetail("workers", statistics.workers())
				.withDetail("accepting", statistics.accepting())
				.withDetail("listenQueueErrors", statistics.listenQueueErrors());
		}
	}

	private static void addGeneration(String name, @Nullable Proof proof, Health.Builder builder) {
		if (proof != null) {
			builder.withDetail(name, proof.generation());
		}
	}

	private static Status status(InstanceState state) {
		return switch (state) {
			case IN_SYNC -> Status.UP;
			case DOWN -> Status.DOWN;
			case UNKNOWN -> Status.UNKNOWN;
			case DRIFT, FALLBACK -> new Status(state.name());
		};
	}

}
