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

package io.github.uwsgiboot.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What checks look at besides the configuration: {@linkplain #none() nothing}, and what
 * the {@code with} methods add. Immutable.
 */
public final class CheckSettings {

	private final boolean files;

	private final boolean host;

	private final boolean reload;

	private final Set<String> allowOptions;

	private final Map<String, String> environment;

	private CheckSettings(boolean files, boolean host, boolean reload, Set<String> allowOptions,
			Map<String, String> environment) {
		this.files = files;
		this.host = host;
		this.reload = reload;
		this.allowOptions = Set.copyOf(allowOptions);
		this.environment = options(environment);
	}

	private static Map<String, String> options(Map<String, String> environment) {
		Map<String, String> options = new HashMap<>();
		for (Map.Entry<String, String> variable : environment.entrySet()) {
			if (variable.getKey().startsWith(EnvironmentCheck.PREFIX)) {
				options.put(variable.getKey(), variable.getValue());
			}
		}
		return Collections.unmodifiableMap(options);
	}

	/**
	 * Return settings with which the configuration alone is looked at.
	 * @return the settings
	 */
	public static CheckSettings none() {
		return new CheckSettings(false, false, false, Set.of(), Map.of());
	}

	/**
	 * Return these settings, with files looked at or not.
	 * @param files whether files are looked at
	 * @return the settings
	 */
	public CheckSettings withFiles(boolean files) {
		return new CheckSettings(files, this.host, this.reload, this.allowOptions, this.environment);
	}

	/**
	 * Return these settings, with the machine looked at or not.
	 * @param host whether users, groups, names and limits are looked up
	 * @return the settings
	 */
	public CheckSettings withHost(boolean host) {
		return new CheckSettings(this.files, host, this.reload, this.allowOptions, this.environment);
	}

	/**
	 * Return these settings, with uWSGI reloaded after a write or not.
	 * @param reload whether uWSGI is reloaded
	 * @return the settings
	 */
	public CheckSettings withReload(boolean reload) {
		return new CheckSettings(this.files, this.host, reload, this.allowOptions, this.environment);
	}

	/**
	 * Return these settings with other allowed options.
	 * @param allowOptions the names of options that are not uWSGI's own, but allowed
	 * @return the settings
	 */
	public CheckSettings withAllowOptions(Set<String> allowOptions) {
		return new CheckSettings(this.files, this.host, this.reload, allowOptions, this.environment);
	}

	/**
	 * Return these settings with other environment variables.
	 * @param environment the variables that uWSGI may be started with
	 * @return the settings
	 */
	public CheckSettings withEnvironment(Map<String, String> environment) {
		return new CheckSettings(this.files, this.host, this.reload, this.allowOptions, environment);
	}

	/**
	 * Return whether certificates, keys and the directories of sockets are looked at on
	 * this machine.
	 * @return whether files are looked at
	 */
	public boolean files() {
		return this.files;
	}

	/**
	 * Return whether users, groups, host names, network interfaces and the limits of the
	 * kernel are looked up on this machine.
	 * @return whether the machine is looked at
	 */
	public boolean host() {
		return this.host;
	}

	/**
	 * Return whether uWSGI is reloaded after a write, so that it reads its files again
	 * after it has dropped its privileges.
	 * @return whether uWSGI is reloaded
	 */
	public boolean reload() {
		return this.reload;
	}

	/**
	 * Return the names of options that are not uWSGI's own, but allowed.
	 * @return the names
	 */
	public Set<String> allowOptions() {
		return this.allowOptions;
	}

	/**
	 * Return the environment variables that uWSGI may be started with, of which those are
	 * kept that are options of uWSGI, {@code UWSGI_*}; empty if they are of no interest.
	 * @return the variables
	 */
	public Map<String, String> environment() {
		return this.environment;
	}

}
