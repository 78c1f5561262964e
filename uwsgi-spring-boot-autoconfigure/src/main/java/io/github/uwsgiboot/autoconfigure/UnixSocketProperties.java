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

import io.github.uwsgiboot.networking.Parameters;
import io.github.uwsgiboot.networking.UnixSocketParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of sockets in the file system.
 */
@ConfigurationProperties("uwsgi.networking.unix-socket")
public class UnixSocketProperties extends ParameterProperties {

	/**
	 * Whether unix sockets live in Linux's abstract namespace instead of the file system.
	 */
	private @Nullable Boolean abstractNamespace;

	/**
	 * Mode of unix sockets, three octal digits in quotation marks, for example "660".
	 * uWSGI's default follows from the umask.
	 */
	private @Nullable String permissions;

	/**
	 * Owner of unix sockets: user, user:group or :group, by name or by number. uWSGI's
	 * default is the user that it runs as.
	 */
	private @Nullable String owner;

	/**
	 * Umask under which unix sockets are created, three or four octal digits in quotation
	 * marks, for example "007". uWSGI's default is the one that it was started with.
	 */
	private @Nullable String umask;

	public @Nullable Boolean getAbstract() {
		return this.abstractNamespace;
	}

	public void setAbstract(@Nullable Boolean abstractNamespace) {
		this.abstractNamespace = abstractNamespace;
	}

	public @Nullable String getPermissions() {
		return this.permissions;
	}

	public void setPermissions(@Nullable String permissions) {
		this.permissions = permissions;
	}

	public @Nullable String getOwner() {
		return this.owner;
	}

	public void setOwner(@Nullable String owner) {
		this.owner = owner;
	}

	public @Nullable String getUmask() {
		return this.umask;
	}

	public void setUmask(@Nullable String umask) {
		this.umask = umask;
	}

	@Override
	Parameters toParameters() {
		return Parameters.none()
			.with(UnixSocketParameters.ABSTRACT, this.abstractNamespace)
			.with(UnixSocketParameters.PERMISSIONS, this.permissions)
			.with(UnixSocketParameters.OWNER_AND_GROUP, this.owner)
			.with(UnixSocketParameters.UMASK_OF_SOCKETS, this.umask);
	}

}
