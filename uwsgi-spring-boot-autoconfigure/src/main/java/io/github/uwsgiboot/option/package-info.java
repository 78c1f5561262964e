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

/**
 * What uWSGI knows: the catalogue of its options and of the routes of its internal
 * routing, as data. {@link io.github.uwsgiboot.option.OptionCatalogue#uwsgi20()} is the
 * way in.
 * <p>
 * Public for the starter alone, and free to change: {@link EditDistance} and
 * {@link RouteLine}.
 */
@NullMarked
package io.github.uwsgiboot.option;

import org.jspecify.annotations.NullMarked;
