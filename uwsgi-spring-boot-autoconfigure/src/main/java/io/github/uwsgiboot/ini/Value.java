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
 * The value of a {@link Directive}. A {@linkplain Literal literal} reaches uWSGI
 * character by character; an {@linkplain Expression expression} is uWSGI's own language,
 * in which {@code %d}, {@code $(ENV)}, {@code @(file)} and {@code %(option)} are replaced
 * while the file is read (see {@code magic_sub()} and {@code uwsgi_apply_config_pass()}
 * in uWSGI's {@code core/utils.c}).
 */
public sealed interface Value {

	/**
	 * Return the text of this value, before any escaping.
	 * @return the text
	 */
	String text();

	/**
	 * A value that uWSGI has to see exactly as it is.
	 *
	 * @param text the text
	 */
	record Literal(String text) implements Value {

	}

	/**
	 * A value in uWSGI's own language.
	 *
	 * @param text the text, which is written as it is
	 */
	record Expression(String text) implements Value {

	}

}
