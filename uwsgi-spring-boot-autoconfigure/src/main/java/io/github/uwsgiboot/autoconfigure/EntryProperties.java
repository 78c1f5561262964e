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

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of uWSGI's networking that stand below a name of the user's own.
 */
@ConfigurationProperties("uwsgi.networking")
public class EntryProperties {

	/**
	 * Server names with certificates of their own, by names of your choice.
	 */
	private Map<String, SniProperties> sni = new LinkedHashMap<>();

	/**
	 * Sockets that uWSGI listens on, by names of your choice.
	 */
	private Map<String, SocketProperties> sockets = new LinkedHashMap<>();

	/**
	 * Routers, processes of uWSGI in front of its workers, by names of your choice.
	 */
	private Map<String, RouterProperties> routers = new LinkedHashMap<>();

	public Map<String, SniProperties> getSni() {
		return this.sni;
	}

	public void setSni(Map<String, SniProperties> sni) {
		this.sni = sni;
	}

	public Map<String, SocketProperties> getSockets() {
		return this.sockets;
	}

	public void setSockets(Map<String, SocketProperties> sockets) {
		this.sockets = sockets;
	}

	public Map<String, RouterProperties> getRouters() {
		return this.routers;
	}

	public void setRouters(Map<String, RouterProperties> routers) {
		this.routers = routers;
	}

}
