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

import io.github.uwsgiboot.config.UwsgiConfiguration;

/**
 * Callback interface for beans that change the configuration before it is checked and
 * rendered, each time it is: at startup, for a plan, and for a write on request. The
 * beans are called in {@linkplain org.springframework.core.annotation.Order order}, on
 * top of what the properties and the {@linkplain io.github.uwsgiboot.config.OptionGroup
 * option groups} give. A problem with what a customizer adds or changes tells the bean as
 * its origin.
 */
@FunctionalInterface
public interface UwsgiConfigCustomizer {

	/**
	 * Change the configuration. Called by any thread that plans or writes, and at times
	 * by several at once.
	 * @param configuration the configuration,
	 * {@linkplain UwsgiConfiguration.Builder#build() built} by the caller
	 */
	void customize(UwsgiConfiguration.Builder configuration);

}
