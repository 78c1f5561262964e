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

package io.github.uwsgiboot.samples.extensions;

import java.util.ArrayList;
import java.util.List;

import io.github.uwsgiboot.config.OptionGroup;
import io.github.uwsgiboot.config.RawOption;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many workers uWSGI keeps while there is little to do.
 */
@ConfigurationProperties("shop.workers")
class WorkerOptions implements OptionGroup {

	/**
	 * Number of workers to start with.
	 */
	private @Nullable Integer initial;

	/**
	 * Number of workers that are never stopped.
	 */
	private @Nullable Integer min;

	@Override
	public List<RawOption> options() {
		List<RawOption> options = new ArrayList<>();
		if (this.min != null) {
			options.add(new RawOption("cheaper", List.of(this.min.toString()), "shop.workers.min"));
		}
		if (this.initial != null) {
			options.add(new RawOption("cheaper-initial", List.of(this.initial.toString()), "shop.workers.initial"));
		}
		return options;
	}

	@Nullable Integer getInitial() {
		return this.initial;
	}

	void setInitial(@Nullable Integer initial) {
		this.initial = initial;
	}

	@Nullable Integer getMin() {
		return this.min;
	}

	void setMin(@Nullable Integer min) {
		this.min = min;
	}

}
