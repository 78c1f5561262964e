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

package io.github.uwsgiboot.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * Properties of the Emperor that the ini file lies beneath.
 */
public class ReloadEmperorProperties {

	/**
	 * Pid file of an Emperor that is made to look at its files after a change, instead of
	 * at its next scan.
	 */
	private @Nullable String pidFile;

	/**
	 * Whether the Emperor is made to forget the vassals that it has blocked, all of them,
	 * each time it is made to look at its files.
	 */
	private boolean unblock = false;

	public @Nullable String getPidFile() {
		return this.pidFile;
	}

	public void setPidFile(@Nullable String pidFile) {
		this.pidFile = pidFile;
	}

	public boolean isUnblock() {
		return this.unblock;
	}

	public void setUnblock(boolean unblock) {
		this.unblock = unblock;
	}

}
