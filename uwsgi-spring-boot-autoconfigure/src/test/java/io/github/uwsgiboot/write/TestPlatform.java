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

package io.github.uwsgiboot.write;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * This machine at a moment, with something that is told how far a publication got.
 */
class TestPlatform extends Platform {

	private final Clock clock;

	private final StepListener steps;

	TestPlatform(Instant now, StepListener steps) {
		this(Clock.fixed(now, ZoneOffset.UTC), steps);
	}

	TestPlatform(Clock clock, StepListener steps) {
		this.clock = clock;
		this.steps = steps;
	}

	@Override
	Clock clock() {
		return this.clock;
	}

	@Override
	void reached(PublishStep step) throws IOException {
		this.steps.reached(step);
	}

}
