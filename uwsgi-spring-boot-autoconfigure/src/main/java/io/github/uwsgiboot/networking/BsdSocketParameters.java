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

package io.github.uwsgiboot.networking;

import java.util.List;

/**
 * Parameters that came to uWSGI from BSD sockets (uWSGI's {@code core/socket.c}).
 */
public final class BsdSocketParameters {

	/**
	 * Whether several instances may bind the same address ({@code SO_REUSEPORT}), on
	 * Linux too. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> PORT_REUSE = Parameter.flag("bsd-socket.port-reuse", "reuse-port");

	static final List<Parameter<?>> ALL = List.of(PORT_REUSE);

	private BsdSocketParameters() {
	}

}
