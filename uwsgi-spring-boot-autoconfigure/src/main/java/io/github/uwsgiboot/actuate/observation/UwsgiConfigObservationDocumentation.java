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
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.docs.ObservationDocumentation;
import org.jspecify.annotations.Nullable;

/**
 * The observations of the writer and of the reloader.
 */
public enum UwsgiConfigObservationDocumentation implements ObservationDocumentation {

	/**
	 * A plan: the properties are bound, rendered and checked, and the file on disk is
	 * compared. Made for the actuator, for example.
	 */
	PLAN("uwsgi.config.plan", PlanKeyNames.values(), HighCardinalityKeyNames.values()),

	/**
	 * A plan that the uWSGI binary tests, where there is one. Part of each write.
	 */
	CHECK("uwsgi.config.check", PlanKeyNames.values(), HighCardinalityKeyNames.values()),

	/**
	 * A write, at startup, on request or after a change of the environment, and what its
	 * listeners do.
	 */
	WRITE("uwsgi.config.write", WriteKeyNames.values(), HighCardinalityKeyNames.values()),

	/**
	 * An attempt to tell a running uWSGI of a change. Made by a thread of its own after
	 * the write, and again until it has succeeded.
	 */
	RELOAD("uwsgi.config.reload", ReloadKeyNames.values(), ReloadHighCardinalityKeyNames.values());

	private static final UwsgiConfigObservationConvention DEFAULT = new DefaultUwsgiConfigObservationConvention();

	private final String name;

	private final KeyName[] lowCardinalityKeyNames;

	private final KeyName[] highCardinalityKeyNames;

	UwsgiConfigObservationDocumentation(String name, KeyName[] lowCardinalityKeyNames,
			KeyName[] highCardinalityKeyNames) {
		this.name = name;
		this.lowCardinalityKeyNames = lowCardinalityKeyNames;
		this.highCardinalityKeyNames = highCardinalityKeyNames;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public String getContextualName() {
		return this.name.replace('.', ' ');
	}

	/**
	 * Create the observation, not started.
	 * @param convention gives it its key values, or {@code null} for a convention of the
	 * registry or the default
	 * @param context its context
	 * @param registry the registry
	 * @return the observation, which does nothing if it is turned off
	 */
	Observation create(@Nullable UwsgiConfigObservationConvention convention, UwsgiConfigObservationContext context,
			ObservationRegistry registry) {
		return Observation.createNotStarted((convention != null) ? named(convention) : null, named(DEFAULT),
				() -> context, registry);
	}

	private UwsgiConfigObservationConvention named(UwsgiConfigObservationConvention convention) {
		return new NamedObservationConvention(this, convention);
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
		return this.highCardinalityKeyNames.clone();
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
	 * Low cardinality key names of reloads.
	 */
	public enum ReloadKeyNames implements KeyName {

		/**
		 * The way in which uWSGI is told: {@code touch}, {@code fifo}, {@code signal} or
		 * {@code command}; {@code none} if an Emperor is told to look at once, or if an
		 * exception was thrown.
		 */
		STRATEGY {

			@Override
			public String asString() {
				return "strategy";
			}

		},

		/**
		 * What came of the attempt: {@code told}, {@code nobody} or {@code failed};
		 * {@code none} if an exception was thrown.
		 */
		RESULT {

			@Override
			public String asString() {
				return "result";
			}

		}

	}

	/**
	 * High cardinality key names of plans, checks and writes.
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

	/**
	 * High cardinality key names of reloads.
	 */
	public enum ReloadHighCardinalityKeyNames implements KeyName {

		/**
		 * What tells uWSGI, such as {@code the FIFO '/run/shop.fifo'}.
		 */
		BY {

			@Override
			public String asString() {
				return "by";
			}

		},

		/**
		 * The fingerprint (SHA-256) of the file that uWSGI is told of.
		 */
		FINGERPRINT {

			@Override
			public String asString() {
				return "fingerprint";
			}

		}

	}

}
