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

package io.github.uwsgiboot.actuate.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * A description of a line of the ini file.
 *
 * @param line the number of the line in the file, from 1, or {@code null} if the file
 * cannot be written
 * @param option the option's name
 * @param value the value as it was meant, sanitized; in the file it may be escaped
 * @param property the name of the property that the line came from
 * @param origin where the property was set, or {@code null} if that is not known
 */
public record DirectiveDescriptor(@Nullable Integer line, String option, String value, String property,
		@Nullable String origin) {

}
