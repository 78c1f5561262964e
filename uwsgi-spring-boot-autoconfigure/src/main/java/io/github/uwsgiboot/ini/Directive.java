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

import io.github.uwsgiboot.option.Phase;
import io.github.uwsgiboot.option.UwsgiOption;

/**
 * One {@code key = value} line of an ini file, together with the property that it came
 * from.
 *
 * @param key the option's name as it is written
 * @param value the value
 * @param phase the part of the file that the line belongs to
 * @param immediate whether uWSGI runs the option while it reads the file, so that
 * {@code $(ENV)}, {@code @(file)} and {@code %(option)} are not replaced in its value
 * @param property the name of the property that the line came from
 */
public record Directive(String key, Value value, Phase phase, boolean immediate, String property) {

	/**
	 * Create a directive for an option of uWSGI's.
	 * @param option the option
	 * @param value the value
	 * @param property the name of the property that the directive came from
	 * @return the directive
	 */
	public static Directive of(UwsgiOption option, Value value, String property) {
		return new Directive(option.name(), value, option.phase(), option.immediate(), property);
	}

	/**
	 * Return this directive under another of its option's names.
	 * @param key the name to write
	 * @return the directive
	 */
	public Directive as(String key) {
		return new Directive(key, this.value, this.phase, this.immediate, this.property);
	}

}
