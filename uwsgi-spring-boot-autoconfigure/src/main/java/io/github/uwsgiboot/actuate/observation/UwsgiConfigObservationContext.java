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

package io.github.uwsgiboot.actuate.observation;

import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.reload.ReloadAttempt;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a step of the writer, or of an attempt of the reloader, while it is
 * observed.
 */
public class UwsgiConfigObservationContext extends Observation.Context {

	private final UwsgiConfigObservationDocumentation observation;

	private @Nullable Plan plan;

	private @Nullable WriteOutcome outcome;

	private @Nullable ReloadAttempt reload;

	/**
	 * Create the context.
	 * @param observation the observation that the context is for
	 */
	public UwsgiConfigObservationContext(UwsgiConfigObservationDocumentation observation) {
		this.observation = observation;
	}

	/**
	 * Return the observation that the context is for.
	 * @return the observation
	 */
	public UwsgiConfigObservationDocumentation getObservation() {
		return this.observation;
	}

	/**
	 * Return the plan.
	 * @return the plan, or {@code null} if there is none yet
	 */
	public @Nullable Plan getPlan() {
		return this.plan;
	}

	/**
	 * Set the plan.
	 * @param plan the plan
	 */
	public void setPlan(Plan plan) {
		this.plan = plan;
	}

	/**
	 * Return what became of the write.
	 * @return the outcome, or {@code null} if nothing is written or if it is not known
	 * yet
	 */
	public @Nullable WriteOutcome getOutcome() {
		return this.outcome;
	}

	/**
	 * Set what became of the write.
	 * @param outcome the outcome
	 */
	public void setOutcome(WriteOutcome outcome) {
		this.outcome = outcome;
		this.plan = outcome.plan();
	}

	/**
	 * Return what came of the attempt to tell uWSGI of a change.
	 * @return the attempt, or {@code null} if nobody is told or if it is not known yet
	 */
	public @Nullable ReloadAttempt getReload() {
		return this.reload;
	}

	/**
	 * Set what came of the attempt to tell uWSGI of a change.
	 * @param reload the attempt
	 */
	public void setReload(ReloadAttempt reload) {
		this.reload = reload;
	}

}
