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
	PLAN("uwsgi.config.plan"),

	/**
	 * A plan that the uWSGI binary tests, where there is one. Part of each write.
	 */
	CHECK("uwsgi.config.check"),

	/**
	 * A write, at startup, on request or after a change of the environment, and what its
	 * listeners do.
	 */
	WRITE("uwsgi.config.write"),

	/**
	 * An attempt to tell a running uWSGI of a change. Made by a thread of its own after
	 * the write, and again until it has succeeded.
	 */
	RELOAD("uwsgi.config.reload");

	private static final UwsgiConfigObservationConvention DEFAULT = new DefaultUwsgiConfigObservationConvention();

	private final String name;

	UwsgiConfigObservationDocumentation(String name) {
		this.name = name;
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
		return switch (this) {
			case PLAN, CHECK -> PlanKeyNames.values();
			case WRITE -> WriteKeyNames.values();
			case RELOAD -> ReloadKeyNames.values();
		};
	}

	@Override
	public KeyName[] getHighCardinalityKeyNames() {
		return (this == RELOAD) ? ReloadHighCardinalityKeyNames.values() : HighCardinalityKeyNames.values();
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
		STATE("state");

		private final String key;

		PlanKeyNames(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
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
		OUTCOME("outcome");

		private final String key;

		WriteKeyNames(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
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
		STRATEGY("strategy"),

		/**
		 * What came of the attempt: {@code told}, {@code nobody} or {@code failed};
		 * {@code none} if an exception was thrown.
		 */
		RESULT("result");

		private final String key;

		ReloadKeyNames(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * High cardinality key names of plans, checks and writes.
	 */
	public enum HighCardinalityKeyNames implements KeyName {

		/**
		 * The absolute path of the file.
		 */
		PATH("path"),

		/**
		 * The fingerprint (SHA-256) of the file that was planned, or {@code none} if it
		 * could not be rendered.
		 */
		FINGERPRINT("fingerprint");

		private final String key;

		HighCardinalityKeyNames(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * High cardinality key names of reloads.
	 */
	public enum ReloadHighCardinalityKeyNames implements KeyName {

		/**
		 * What tells uWSGI, such as {@code the FIFO '/run/shop.fifo'}.
		 */
		BY("by"),

		/**
		 * The fingerprint (SHA-256) of the file that uWSGI is told of.
		 */
		FINGERPRINT("fingerprint");

		private final String key;

		ReloadHighCardinalityKeyNames(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
