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

package io.github.uwsgiboot.fuzz;

import java.util.List;
import java.util.Random;

import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SocketAttribute;

/**
 * Makes the routers of a configuration, and says what was meant by each.
 */
final class RouterGenerator {

	private static final List<RouterType> TYPES = List.of(RouterType.HTTP, RouterType.HTTPS, RouterType.HTTP_TO_HTTPS,
			RouterType.FASTROUTER, RouterType.RAWROUTER, RouterType.SSLROUTER);

	private final Random random;

	private final Texts texts;

	private final SocketGenerator sockets;

	RouterGenerator(Random random, Texts texts, SocketGenerator sockets) {
		this.random = random;
		this.texts = texts;
		this.sockets = sockets;
	}

	Networking addTo(Networking networking) {
		Networking extended = networking;
		int count = (this.random.nextInt(3) == 0) ? 1 + this.random.nextInt(3) : 0;
		for (int i = 0; i < count; i++) {
			String name = "r" + this.random.nextInt(1000) + "-" + i;
			RouterType type = TYPES.get(this.random.nextInt(TYPES.size()));
			int order = this.random.nextInt(3);
			Router router = Router.of(name, type).order(order);
			String endpoint;
			if (this.random.nextBoolean()) {
				extended = extended.socket(this.sockets.shared("edge-" + name));
				router = router.shared("edge-" + name);
				endpoint = this.sockets.lastShared();
			}
			else {
				String address = this.sockets.address();
				router = router.address(this.texts.written(address));
				endpoint = this.texts.read(address);
			}
			extended = extended.router(withRest(router));
			this.sockets.addRouter(order, name, new MeantSocket(type.id(), endpoint, rest(type), ""));
		}
		return extended;
	}

	private Router withRest(Router router) {
		if (router.type() == RouterType.HTTP_TO_HTTPS) {
			return router.with(SocketAttribute.REDIRECT_PORT, 8443);
		}
		return router.accepts(SocketAttribute.CERT) ? router.tls("shop.crt", this.texts.written("{project_name}.key"))
				: router;
	}

	private static String rest(RouterType type) {
		if (type == RouterType.HTTP_TO_HTTPS) {
			return ",8443";
		}
		return type.accepts(SocketAttribute.CERT) ? ",shop.crt,shop.key" : "";
	}

}
