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

package io.github.uwsgiboot.actuate.endpoint;

import io.github.uwsgiboot.write.instance.InstanceProbe;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * {@link Endpoint @Endpoint} that asks the uWSGI that runs from the file what it runs. It
 * changes nothing.
 */
@Endpoint(id = "uwsgiinstance", defaultAccess = Access.READ_ONLY)
public class UwsgiInstanceEndpoint {

	private final InstanceProbe probe;

	/**
	 * Create the endpoint.
	 * @param probe asks uWSGI
	 */
	public UwsgiInstanceEndpoint(InstanceProbe probe) {
		this.probe = probe;
	}

	/**
	 * Ask uWSGI.
	 * @return what was seen
	 */
	@ReadOperation
	public UwsgiInstanceDescriptor instance() {
		return UwsgiInstanceDescriptor.of(this.probe.ask());
	}

}
