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

import java.util.List;

/**
 * Options of uWSGI's with properties of their own, which this library has no typed
 * properties for: those of a plugin, for example, or those that all applications of a
 * company set alike. They are checked as those below {@code uwsgi.options} are; a problem
 * with one names its own property. With the auto-configuration, beans of this type are
 * asked in order each time the configuration is rendered.
 */
@FunctionalInterface
public interface OptionGroup {

	/**
	 * Return the options that are set. Those without a value are left out: as long as no
	 * group returns an option, and nothing else is configured, no file is written.
	 * @return the options, in the order in which they are to be rendered
	 */
	List<RawOption> options();

}
