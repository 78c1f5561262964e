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

package io.github.uwsgiboot.autoconfigure;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.convert.DurationUnit;

/**
 * Properties of the attempts after a failed one.
 */
public class ReloadRetryProperties {

	/**
	 * Time to wait after the first failure, more than 0 seconds and no longer than "max".
	 * It doubles with each further one.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private Duration initial = Duration.ofSeconds(1);

	/**
	 * Time to wait between two attempts at most, no shorter than "initial" and up to a
	 * day.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private Duration max = Duration.ofMinutes(1);

	public Duration getInitial() {
		return this.initial;
	}

	public void setInitial(Duration initial) {
		this.initial = initial;
	}

	public Duration getMax() {
		return this.max;
	}

	public void setMax(Duration max) {
		this.max = max;
	}

}
