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

import java.util.Map;

import io.github.uwsgiboot.config.UwsgiConfiguration;

/**
 * A configuration that beans have extended.
 *
 * @param configuration the configuration
 * @param groups the option groups, described in words, by the properties of the options
 * that came from them
 * @param customizers the customizers, described in words, by the properties that they
 * added or changed
 */
record ExtendedConfiguration(UwsgiConfiguration configuration, Map<String, String> groups,
		Map<String, String> customizers) {

}
