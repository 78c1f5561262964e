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

import java.util.function.Supplier;

import io.github.uwsgiboot.write.reload.ReloadAttempt;
import io.github.uwsgiboot.write.reload.UwsgiReloaderInterceptor;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Observes each attempt to tell uWSGI of a change as
 * {@link UwsgiConfigObservationDocumentation#RELOAD} describes it.
 */
public class UwsgiReloadObservations implements UwsgiReloaderInterceptor {

	private final ObservationRegistry registry;

	private final @Nullable UwsgiConfigObservationConvention convention;

	/**
	 * Create the observations.
	 * @param registry the registry
	 * @param convention gives the observations their key values, or {@code null} for the
	 * default
	 */
	public UwsgiReloadObservations(ObservationRegistry registry,
			@Nullable UwsgiConfigObservationConvention convention) {
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public ReloadAttempt reload(Supplier<ReloadAttempt> reload) {
		UwsgiConfigObservationContext context = new UwsgiConfigObservationContext(
				UwsgiConfigObservationDocumentation.RELOAD);
		Observation observation = context.getObservation().create(this.convention, context, this.registry);
		return observation.observe(() -> {
			ReloadAttempt attempt = reload.get();
			context.setReload(attempt);
			if (attempt.failure() != null) {
				observation.error(attempt.failure());
			}
			return attempt;
		});
	}

}
