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

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations of the writer.
 */
public enum UwsgiConfigObservationDocumentation implements ObservationDocumentation {

	/**
	 * A plan: the properties are bound, rendered and checked, and the file on disk is
	 * compared. Made for the actuator, for example.
	 */
	PLAN("uwsgi.config.plan", PlanKeyNames.values()),

	/**
	 * A plan that the uWSGI binary tests, where there is one. Part of each write.
	 */
	CHECK("uwsgi.config.check", PlanKeyNames.values()),

	/**
	 * A write, at startup, on request or after a change of the environment, and what its
	 * listeners do.
	 */
	WRITE("uwsgi.config.write", WriteKeyNames.values());

	private final String name;

	private final KeyName[] lowCardinalityKeyNames;

	UwsgiConfigObservationDocumentation(String name, KeyName[] lowCardinalityKeyNames) {
		this.name = name;
		this.lowCardinalityKeyNames = lowCardinalityKeyNames;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public String getContextualName() {
		return this.name.replace('.', ' ');
	}

	@Override
	public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
		return DefaultUwsgiConfigObservationConvention.class;
	}

	@Override
	public KeyName[] getLowCardinalityKeyNames() {
		return this.lowCardinalityKeyNames.clone();
	}

	@Override
	public KeyName[] getHighCardinalityKeyNames() {
		return HighCardinalityKeyNames.values();
	}

	/**
	 * Low cardinality key names of plans and checks.
	 */
	public enum PlanKeyNames implements KeyName {

		/**
		 * What a write would do: {@code changed}, {@code unchanged}, {@code conflict},
		 * {@code rejected}, {@code not-configured} or {@code disabled}; {@code none} if
		 * an exception was thrown.
		 */
		STATE {

			@Override
			public String asString() {
				return "state";
			}

		}

	}

	/**
	 * Low cardinality key names of writes.
	 */
	public enum WriteKeyNames implements KeyName {

		/**
		 * What became of the write: {@code written}, {@code unchanged}, {@code conflict},
		 * {@code rejected}, {@code failed}, {@code not-configured} or {@code disabled};
		 * {@code none} if an exception was thrown.
		 */
		OUTCOME {

			@Override
			public String asString() {
				return "outcome";
			}

		}

	}

	/**
	 * High cardinality key names.
	 */
	public enum HighCardinalityKeyNames implements KeyName {

		/**
		 * The absolute path of the file.
		 */
		PATH {

			@Override
			public String asString() {
				return "path";
			}

		},

		/**
		 * The fingerprint (SHA-256) of the file that was planned, or {@code none} if it
		 * could not be rendered.
		 */
		FINGERPRINT {

			@Override
			public String asString() {
				return "fingerprint";
			}

		}

	}

}
