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

import java.util.Set;

import io.github.uwsgiboot.ini.Directive;
import org.jspecify.annotations.Nullable;

/**
 * An immutable router: a process of uWSGI's own that takes connections and passes
 * requests on, to workers of this instance or of others. For example:
 *
 * <pre>
 * Router.of("front", RouterType.HTTPS).shared("edge").tls("shop.crt", "shop.key")
 * </pre>
 *
 * At an address of its own a router refuses connections while uWSGI reloads; at a shared
 * socket it does not. On a port below 1024 it needs a shared socket when uWSGI drops its
 * privileges.
 */
public final class Router implements ListeningEntry {

	private final String name;

	private final RouterType type;

	private final AttributeValues attributes;

	private Router(String name, RouterType type, AttributeValues attributes) {
		this.name = name;
		this.type = type;
		this.attributes = attributes;
	}

	/**
	 * Create a router without attributes.
	 * @param name the name of the router
	 * @param type the type of the router
	 * @return the router
	 */
	public static Router of(String name, RouterType type) {
		return new Router(name, type, AttributeValues.NONE);
	}

	/**
	 * Return this router with an attribute.
	 * @param <T> the type of the value
	 * @param attribute the attribute
	 * @param value the value, or {@code null} to leave the attribute as it is
	 * @return the router
	 */
	public <T> Router with(SocketAttribute<T> attribute, @Nullable T value) {
		return new Router(this.name, this.type, this.attributes.with(attribute, value));
	}

	/**
	 * Return this router at an address of its own. It must not have a shared socket, too.
	 * @param address the address: {@code host:port}, {@code :port}, {@code [ipv6]:port},
	 * a path, {@code @name} or {@code fd://number}
	 * @return the router
	 */
	public Router address(String address) {
		return with(SocketAttribute.ADDRESS, address);
	}

	/**
	 * Return this router at a shared socket. It must not have an address, too.
	 * @param shared the name of the shared socket
	 * @return the router
	 */
	public Router shared(String shared) {
		return with(SocketAttribute.SHARED, shared);
	}

	/**
	 * Return this router with a certificate.
	 * @param cert the file of the certificate
	 * @param key the file of the private key
	 * @return the router
	 */
	public Router tls(String cert, String key) {
		return with(SocketAttribute.CERT, cert).with(SocketAttribute.KEY, key);
	}

	/**
	 * Return this router at a position among the routers.
	 * @param order the position; the default is 0
	 * @return the router
	 */
	public Router order(int order) {
		return with(SocketAttribute.ORDER, order);
	}

	@Override
	public String kind() {
		return "router";
	}

	@Override
	public String name() {
		return this.name;
	}

	/**
	 * Return the type of this router.
	 * @return the type
	 */
	public RouterType type() {
		return this.type;
	}

	@Override
	public String typeId() {
		return this.type.id();
	}

	@Override
	public boolean accepts(SocketAttribute<?> attribute) {
		return this.type.accepts(attribute);
	}

	@Override
	public <T> @Nullable T get(SocketAttribute<T> attribute) {
		return this.attributes.get(attribute);
	}

	@Override
	public Set<SocketAttribute<?>> attributes() {
		return this.attributes.attributes();
	}

	@Override
	public String property() {
		return PropertyNames.entry(Networking.PROPERTY + ".routers", this.name);
	}

	Directive directive(SharedSocketNumbers sharedNumbers, RenderContext context) {
		String value = this.type.value(this, sharedNumbers.endpoint(this, context), context);
		return context.directive(this.type.option(), value, property());
	}

	@Override
	public String toString() {
		return property();
	}

}
