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

package io.github.uwsgiboot.check;

import java.util.List;

import io.github.uwsgiboot.networking.SocketAttribute;

/**
 * The checks of TLS and of routers, be they those of plugins or internal routing.
 */
final class RouterChecks {

	private RouterChecks() {
	}

	static void addTo(List<Check> checks, CheckSubject subject) {
		addTls(checks, subject);
		addRouters(checks, subject.lines());
	}

	private static void addTls(List<Check> checks, CheckSubject subject) {
		Lines lines = subject.lines();
		if (!subject.tlsUses().isEmpty() || subject.isSet(SocketAttribute.CLIENT_CA)) {
			checks.add(new TlsCheck());
		}
		if (lines.hasNameWith("sni") || !subject.networking().sni().isEmpty()) {
			checks.add(new SniCheck());
		}
		if (lines.has("https-export-cert") || lines.has("https-session-context")) {
			checks.add(new HttpsRouterCheck());
		}
	}

	private static void addRouters(List<Check> checks, Lines lines) {
		if (lines.hasRouters()) {
			checks.add(new RouterDestinationCheck());
		}
		if (lines.has("fastrouter-to") || lines.has("http-to")) {
			checks.add(new RouterProtocolCheck());
		}
		if (lines.hasPluginOptions()) {
			checks.add(new RouterOptionCheck());
		}
		if (!lines.raw().isEmpty() && lines.hasNameWith("route")) {
			checks.add(new RouteCheck());
		}
		if (lines.has("http-fallback")) {
			checks.add(new RouterFallbackCheck());
		}
		if (lines.hasNameWith("subscri")) {
			checks.add(new SubscriptionCheck());
		}
	}

}
