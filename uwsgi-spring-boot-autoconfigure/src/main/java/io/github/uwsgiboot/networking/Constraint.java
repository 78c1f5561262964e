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

package io.github.uwsgiboot.networking;

import java.util.function.Predicate;

/**
 * What a single value must not be.
 *
 * @param <T> the type of the value
 * @param code the stable code of the problem
 * @param violated tells whether a value breaks the constraint
 * @param consequence what uWSGI would do with such a value, as a sentence
 * @param remedy what to write instead, as a sentence
 */
public record Constraint<T>(String code, Predicate<T> violated, String consequence, String remedy) {

}
