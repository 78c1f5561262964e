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

package io.github.uwsgiboot.option;

import org.jspecify.annotations.Nullable;

/**
 * A key of values that are lists of {@code key=value} pairs, such as those of
 * {@code cache2}.
 *
 * @param name the key
 * @param number whether uWSGI takes its value for a whole number
 * @param need what uWSGI exits without, which several keys may stand for, or {@code null}
 * if the key may be left out
 */
public record ValueKey(String name, boolean number, @Nullable String need) {

}
