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

import io.github.uwsgiboot.networking.BsdSocketParameters;
import io.github.uwsgiboot.networking.Parameters;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties that came to uWSGI from BSD sockets.
 */
@ConfigurationProperties("uwsgi.networking.bsd-socket")
public class BsdSocketProperties extends ParameterProperties {

	/**
	 * Whether several instances may bind the same address.
	 */
	private @Nullable Boolean portReuse;

	public @Nullable Boolean getPortReuse() {
		return this.portReuse;
	}

	public void setPortReuse(@Nullable Boolean portReuse) {
		this.portReuse = portReuse;
	}

	@Override
	Parameters toParameters() {
		return Parameters.none().with(BsdSocketParameters.PORT_REUSE, this.portReuse);
	}

}
