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

import io.github.uwsgiboot.ini.Value.Expression;
import io.github.uwsgiboot.ini.Value.Literal;

/**
 * What happens to uWSGI's replacements ({@code %d}, {@code $(ENV)}, {@code @(file)},
 * {@code %(option)}) in values.
 */
public enum Expressions {

	/**
	 * Values are literal: a percent sign is doubled, and a value that cannot be written
	 * literally is refused.
	 */
	ESCAPE,

	/**
	 * Values are uWSGI's own language and are written as they are.
	 */
	PASS;

	/**
	 * Return the value for the given text.
	 * @param text the text
	 * @return the value
	 */
	public Value value(String text) {
		return (this == ESCAPE) ? new Literal(text) : new Expression(text);
	}

}
