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

package io.github.uwsgiboot.config;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.Value.Expression;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.Phase;
import io.github.uwsgiboot.option.UwsgiOption;

/**
 * A line in uWSGI's own language, {@code key = value} or a key alone, as
 * {@code core/ini.c} reads it.
 *
 * @param key the key
 * @param value the value, empty for a key alone
 */
record DirectiveLine(String key, String value) {

	static DirectiveLine parse(String line) {
		int equals = line.indexOf('=');
		return (equals < 0) ? new DirectiveLine(line.strip(), "")
				: new DirectiveLine(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
	}

	Directive directive(OptionCatalogue options, String property) {
		UwsgiOption option = options.find(this.key);
		boolean immediate = option != null && option.immediate();
		return new Directive(this.key, new Expression(this.value), Phase.DIRECTIVES, immediate, property);
	}

}
