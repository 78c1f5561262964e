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

import java.util.Locale;

import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservationDocumentation.HighCardinalityKeyNames;
import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservationDocumentation.PlanKeyNames;
import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservationDocumentation.ReloadHighCardinalityKeyNames;
import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservationDocumentation.ReloadKeyNames;
import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservationDocumentation.WriteKeyNames;
import io.github.uwsgiboot.write.Fingerprint;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.reload.ReloadAttempt;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

/**
 * The key values that {@linkplain UwsgiConfigObservationDocumentation the documentation}
 * tells.
 */
public class DefaultUwsgiConfigObservationConvention implements UwsgiConfigObservationConvention {

	/**
	 * Create the convention.
	 */
	public DefaultUwsgiConfigObservationConvention() {
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(UwsgiConfigObservationContext context) {
		UwsgiConfigObservationDocumentation observation = context.getObservation();
		if (observation == UwsgiConfigObservationDocumentation.RELOAD) {
			return KeyValues.of(strategy(context.getReload()), result(context.getReload()));
		}
		boolean isWrite = observation == UwsgiConfigObservationDocumentation.WRITE;
		return KeyValues.of(isWrite ? outcome(context.getOutcome()) : state(context.getPlan()));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(UwsgiConfigObservationContext context) {
		Plan plan = context.getPlan();
		ReloadAttempt reload = context.getReload();
		if (reload != null) {
			return KeyValues.of(ReloadHighCardinalityKeyNames.BY.withValue(reload.by()),
					ReloadHighCardinalityKeyNames.FINGERPRINT.withValue(reload.fingerprint().value()));
		}
		return (plan != null) ? KeyValues.of(path(plan), fingerprint(plan.fingerprint())) : KeyValues.empty();
	}

	private KeyValue outcome(@Nullable WriteOutcome outcome) {
		return WriteKeyNames.OUTCOME.withValue((outcome != null) ? word(outcome.result().name()) : KeyValue.NONE_VALUE);
	}

	private KeyValue state(@Nullable Plan plan) {
		return PlanKeyNames.STATE.withValue((plan != null) ? word(plan.state().name()) : KeyValue.NONE_VALUE);
	}

	private KeyValue strategy(@Nullable ReloadAttempt reload) {
		return ReloadKeyNames.STRATEGY
			.withValue((reload != null) ? word(reload.strategy().name()) : KeyValue.NONE_VALUE);
	}

	private KeyValue result(@Nullable ReloadAttempt reload) {
		return ReloadKeyNames.RESULT.withValue((reload != null) ? word(reload.result().name()) : KeyValue.NONE_VALUE);
	}

	private KeyValue path(Plan plan) {
		return HighCardinalityKeyNames.PATH.withValue(plan.path().toAbsolutePath().normalize().toString());
	}

	private KeyValue fingerprint(@Nullable Fingerprint fingerprint) {
		return HighCardinalityKeyNames.FINGERPRINT
			.withValue((fingerprint != null) ? fingerprint.value() : KeyValue.NONE_VALUE);
	}

	// Not of an enum: for the cast to it, both enums of a reload would be loaded, too.
	private static String word(String constant) {
		return constant.toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
