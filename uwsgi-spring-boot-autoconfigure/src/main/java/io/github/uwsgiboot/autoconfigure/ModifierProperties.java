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

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationPropertiesSource;

/**
 * Properties of the modifiers of requests.
 */
@ConfigurationPropertiesSource
public class ModifierProperties {

	/**
	 * First modifier, from 0 to 255: the number of the request plugin. uWSGI's default is
	 * 0.
	 */
	private @Nullable Integer code;

	/**
	 * Second modifier, from 0 to 255, whose meaning is the request plugin's. uWSGI's
	 * default is 0.
	 */
	private @Nullable Integer submodifier;

	/**
	 * First modifier, from 0 to 255: the number of the request plugin. uWSGI's default is
	 * 0.
	 * @return the first modifier
	 */
	public @Nullable Integer getCode() {
		return this.code;
	}

	public void setCode(@Nullable Integer code) {
		this.code = code;
	}

	/**
	 * Second modifier, from 0 to 255, whose meaning is the request plugin's. uWSGI's
	 * default is 0.
	 * @return the second modifier
	 */
	public @Nullable Integer getSubmodifier() {
		return this.submodifier;
	}

	public void setSubmodifier(@Nullable Integer submodifier) {
		this.submodifier = submodifier;
	}

}
