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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.github.uwsgiboot.ini.Directive;
import org.jspecify.annotations.Nullable;

/**
 * The immutable networking options: parameters, sockets and server names. For example:
 *
 * <pre>
 * Networking.none()
 *     .with(BasicParameters.QUEUE_SIZE, 1024)
 *     .socket(Socket.of("web", SocketType.HTTP).address("127.0.0.1:8080"))
 * </pre>
 *
 * @param parameters the parameters
 * @param sockets the sockets
 * @param sni the server names with certificates of their own
 * @param routers the routers
 * @param allowSharedSockets whether sockets that a DSN puts on a port below 1024 get a
 * shared socket
 */
public record Networking(Parameters parameters, List<Socket> sockets, List<SniEntry> sni, List<Router> routers,
		SharedSockets allowSharedSockets) {

	/**
	 * The prefix of the properties.
	 */
	public static final String PROPERTY = "uwsgi.networking";

	/**
	 * Create networking options from copies of the lists.
	 */
	public Networking {
		sockets = List.copyOf(sockets);
		sni = List.copyOf(sni);
		routers = List.copyOf(routers);
	}

	/**
	 * Return networking options of which none is set.
	 * @return the networking options
	 */
	public static Networking none() {
		return new Networking(Parameters.none(), List.of(), List.of(), List.of(), SharedSockets.AUTO);
	}

	/**
	 * Return these options with one more parameter.
	 * @param <T> the type of the value
	 * @param parameter the parameter
	 * @param value the value, or {@code null} to leave the parameter as it is
	 * @return the networking options
	 */
	public <T> Networking with(Parameter<T> parameter, @Nullable T value) {
		return new Networking(this.parameters.with(parameter, value), this.sockets, this.sni, this.routers,
				this.allowSharedSockets);
	}

	/**
	 * Return these options with more sockets.
	 * @param sockets the sockets
	 * @return the networking options
	 */
	public Networking socket(Socket... sockets) {
		return new Networking(this.parameters, concat(this.sockets, sockets), this.sni, this.routers,
				this.allowSharedSockets);
	}

	/**
	 * Return these options with more server names.
	 * @param entries the server names
	 * @return the networking options
	 */
	public Networking sni(SniEntry... entries) {
		return new Networking(this.parameters, this.sockets, concat(this.sni, entries), this.routers,
				this.allowSharedSockets);
	}

	/**
	 * Return these options with more routers.
	 * @param routers the routers
	 * @return the networking options
	 */
	public Networking router(Router... routers) {
		return new Networking(this.parameters, this.sockets, this.sni, concat(this.routers, routers),
				this.allowSharedSockets);
	}

	/**
	 * Return these options with another treatment of ports below 1024.
	 * @param allowSharedSockets whether sockets that a DSN puts on such a port get a
	 * shared socket
	 * @return the networking options
	 */
	public Networking allowSharedSockets(SharedSockets allowSharedSockets) {
		return new Networking(this.parameters, this.sockets, this.sni, this.routers, allowSharedSockets);
	}

	/**
	 * Return whether nothing is set.
	 * @return whether there is nothing to render
	 */
	public boolean isEmpty() {
		return this.parameters.isEmpty() && this.sockets.isEmpty() && this.sni.isEmpty() && this.routers.isEmpty();
	}

	/**
	 * Return the sockets and routers that are rendered.
	 * @return what is enabled
	 */
	public List<ListeningEntry> listening() {
		List<ListeningEntry> listening = new ArrayList<>();
		addEnabled(this.sockets, listening);
		addEnabled(this.routers, listening);
		return List.copyOf(listening);
	}

	private static <E extends ListeningEntry> void addEnabled(List<E> entries, List<? super E> enabled) {
		for (E entry : entries) {
			if (entry.isEnabled()) {
				enabled.add(entry);
			}
		}
	}

	/**
	 * Return the directives of these options.
	 * @param before the sockets that other directives open before these
	 * @param context the context
	 * @return the directives
	 */
	public List<Directive> directives(SocketCounters before, RenderContext context) {
		List<Directive> directives = new ArrayList<>();
		this.parameters.addDirectives(context, directives);
		Sockets sockets = new Sockets(this.sockets, before, context);
		directives.addAll(sockets.directives());
		List<SniEntry> sortedSni = new ArrayList<>(this.sni);
		sortedSni.sort(SniEntry.RENDERED_ORDER);
		for (SniEntry entry : sortedSni) {
			directives.add(entry.directive(context));
		}
		List<Router> sortedRouters = new ArrayList<>();
		addEnabled(this.routers, sortedRouters);
		sortedRouters.sort(ListeningEntry.RENDERED_ORDER);
		for (Router router : sortedRouters) {
			directives.add(router.directive(sockets.sharedNumbers(), context));
		}
		return directives;
	}

	private static <T> List<T> concat(List<T> present, T[] added) {
		List<T> all = new ArrayList<>(present);
		Collections.addAll(all, added);
		return all;
	}

}
