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

import io.micrometer.common.KeyValues;

/**
 * Adds the names of an observation to a convention, which serves several. Whether an
 * observation is turned off is decided by the name that its convention tells, before
 * there is an observation.
 *
 * @param observation the observation
 * @param keyValues gives the key values, and another contextual name where wanted
 */
record NamedObservationConvention(UwsgiConfigObservationDocumentation observation,
		UwsgiConfigObservationConvention keyValues) implements UwsgiConfigObservationConvention {

	@Override
	public String getName() {
		return this.observation.getName();
	}

	@Override
	public String getContextualName(UwsgiConfigObservationContext context) {
		String name = this.keyValues.getContextualName(context);
		return (name != null) ? name : this.observation.getContextualName();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(UwsgiConfigObservationContext context) {
		return this.keyValues.getLowCardinalityKeyValues(context);
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(UwsgiConfigObservationContext context) {
		return this.keyValues.getHighCardinalityKeyValues(context);
	}

}
