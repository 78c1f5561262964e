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

import java.util.function.BiConsumer;
import java.util.function.Supplier;

import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.UwsgiConfigWriterInterceptor;
import io.github.uwsgiboot.write.WriteOutcome;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Observes each plan, check and write as {@link UwsgiConfigObservationDocumentation}
 * describes it.
 */
public class UwsgiConfigObservations implements UwsgiConfigWriterInterceptor {

	private final ObservationRegistry registry;

	private final @Nullable UwsgiConfigObservationConvention convention;

	/**
	 * Create the observations.
	 * @param registry the registry
	 * @param convention gives the observations their key values, or {@code null} for the
	 * default
	 */
	public UwsgiConfigObservations(ObservationRegistry registry,
			@Nullable UwsgiConfigObservationConvention convention) {
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public Plan plan(Supplier<Plan> plan) {
		return observe(UwsgiConfigObservationDocumentation.PLAN, plan, UwsgiConfigObservationContext::setPlan);
	}

	@Override
	public Plan check(Supplier<Plan> check) {
		return observe(UwsgiConfigObservationDocumentation.CHECK, check, UwsgiConfigObservationContext::setPlan);
	}

	@Override
	public WriteOutcome write(Supplier<WriteOutcome> write) {
		return observe(UwsgiConfigObservationDocumentation.WRITE, write, UwsgiConfigObservationContext::setOutcome);
	}

	private <T> T observe(UwsgiConfigObservationDocumentation observation, Supplier<T> step,
			BiConsumer<UwsgiConfigObservationContext, T> result) {
		UwsgiConfigObservationContext context = new UwsgiConfigObservationContext(observation);
		return observation.create(this.convention, context, this.registry).observe(() -> {
			T value = step.get();
			result.accept(context, value);
			return value;
		});
	}

}
