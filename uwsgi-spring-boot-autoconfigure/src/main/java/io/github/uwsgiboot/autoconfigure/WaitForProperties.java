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

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.github.uwsgiboot.networking.Parameters;
import io.github.uwsgiboot.networking.WaitForParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;

/**
 * Properties of what uWSGI waits for when it starts.
 */
@ConfigurationProperties("uwsgi.networking.wait-for")
public class WaitForProperties extends ParameterProperties {

	/**
	 * Addresses of servers that must accept a connection before uWSGI binds its sockets,
	 * other than shared ones, and loads applications: host:port with a numeric IPv4
	 * address, a path or @name.
	 */
	private @Nullable List<String> socket;

	/**
	 * Time in whole seconds, at least 1, after which uWSGI gives up waiting for one
	 * server and exits. uWSGI's default is 60 seconds.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration socketTimeout;

	/**
	 * Names of network interfaces that a uWSGI started by root waits for before it drops
	 * its privileges; one that is started by another user does not wait.
	 */
	private @Nullable List<String> interfaces;

	/**
	 * Time in whole seconds, at least 1, after which uWSGI gives up waiting for one
	 * network interface and exits. uWSGI's default is 60 seconds.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration interfaceTimeout;

	public @Nullable List<String> getSocket() {
		return this.socket;
	}

	public void setSocket(@Nullable List<String> socket) {
		this.socket = socket;
	}

	public @Nullable Duration getSocketTimeout() {
		return this.socketTimeout;
	}

	public void setSocketTimeout(@Nullable Duration socketTimeout) {
		this.socketTimeout = socketTimeout;
	}

	public @Nullable List<String> getInterface() {
		return this.interfaces;
	}

	public void setInterface(@Nullable List<String> interfaces) {
		this.interfaces = interfaces;
	}

	public @Nullable Duration getInterfaceTimeout() {
		return this.interfaceTimeout;
	}

	public void setInterfaceTimeout(@Nullable Duration interfaceTimeout) {
		this.interfaceTimeout = interfaceTimeout;
	}

	@Override
	Parameters toParameters() {
		return Parameters.none()
			.with(WaitForParameters.SOCKET, this.socket)
			.with(WaitForParameters.SOCKET_TIMEOUT, this.socketTimeout)
			.with(WaitForParameters.INTERFACE, this.interfaces)
			.with(WaitForParameters.INTERFACE_TIMEOUT, this.interfaceTimeout);
	}

}
