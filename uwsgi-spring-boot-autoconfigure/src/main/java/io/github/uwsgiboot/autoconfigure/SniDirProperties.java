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
import io.github.uwsgiboot.networking.SniDirParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of the directory in which uWSGI looks for the certificate of a server name.
 */
@ConfigurationProperties("uwsgi.networking.sni-dir")
public class SniDirProperties extends ParameterProperties {

	/**
	 * Directory with NAME.crt, NAME.key and, for client certificates, NAME.ca of each
	 * server name.
	 */
	private @Nullable String dir;

	/**
	 * Ciphers of the server names in the directory, in OpenSSL's syntax. OpenSSL's choice
	 * by default.
	 */
	private @Nullable String ciphers;

	public @Nullable String getDir() {
		return this.dir;
	}

	public void setDir(@Nullable String dir) {
		this.dir = dir;
	}

	public @Nullable String getCiphers() {
		return this.ciphers;
	}

	public void setCiphers(@Nullable String ciphers) {
		this.ciphers = ciphers;
	}

	@Override
	Parameters toParameters() {
		return Parameters.none().with(SniDirParameters.DIR, this.dir).with(SniDirParameters.CIPHERS, this.ciphers);
	}

}
