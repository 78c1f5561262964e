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

package io.github.uwsgiboot.ini;

/**
 * An option as uWSGI reads it from an ini file: section, key and value of one line, after
 * the {@linkplain MagicVariables magic variables} and without the blanks around them.
 *
 * @param number the number of the line in the file, from 1; where a {@code %} at its end
 * joins the next line to it, that of the first of the two
 * @param section the name of the section that the line stands in, empty above the first
 * @param key what stands before the first {@code =}
 * @param value what stands behind the first {@code =}, empty if there is none
 */
public record IniLine(int number, String section, String key, String value) {

}
