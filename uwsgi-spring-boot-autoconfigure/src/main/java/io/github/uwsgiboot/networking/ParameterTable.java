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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All {@linkplain Parameter parameters}, so that what is known of one can be found by the
 * option that it is rendered as. Of the classes of parameters only that of the option is
 * loaded.
 */
public final class ParameterTable {

	private static final Map<String, Group> GROUPS = new HashMap<>();

	static {
		for (Group group : Group.values()) {
			for (String option : group.options) {
				GROUPS.put(option, group);
			}
		}
	}

	private ParameterTable() {
	}

	/**
	 * Find the parameter that is rendered as an option.
	 * @param option the name of the option, not an alias of it
	 * @return the parameter, or {@code null} if no parameter is rendered as that option
	 */
	public static @Nullable Parameter<?> find(String option) {
		Group group = GROUPS.get(option);
		if (group == null) {
			return null;
		}
		for (Parameter<?> parameter : group.parameters()) {
			if (parameter.option().equals(option)) {
				return parameter;
			}
		}
		throw new IllegalStateException("No parameter of %s is rendered as '%s'".formatted(group, option));
	}

	/**
	 * A group of parameters, with the names of all its options.
	 */
	enum Group {

		BASIC("listen", "freebind", "protocol", "buffer-size", "post-buffering", "post-buffering-bufsize", "limit-post",
				"max-vars", "vacuum", "no-fd-passing", "shutdown-sockets", "skip-zero"),

		BSD_SOCKET("reuse-port"),

		ROUTER("http-to", "http-fallback", "http-modifier1", "http-modifier2", "http-processes", "http-timeout",
				"http-headers-timeout", "http-connect-timeout", "http-keepalive", "http-gracetime", "http-harakiri",
				"http-buffer-size", "http-auto-chunked", "http-auto-gzip", "http-raw-body", "http-websockets",
				"http-chunked-input", "http-manage-expect", "http-enable-proxy-protocol",
				"http-server-name-as-http-host", "http-quiet", "http-stats"),

		SNI_DIR("sni-dir", "sni-dir-ciphers"),

		SOCKET("socket-timeout", "so-send-timeout", "so-keepalive", "no-defer-accept", "socket-sndbuf", "socket-rcvbuf",
				"tcp-nodelay", "tcp-fast-open", "tcp-fast-open-client", "enable-proxy-protocol", "close-on-exec",
				"close-on-exec2"),

		SSL("ssl-verbose", "ssl-sessions-use-cache", "ssl-sessions-timeout", "https-session-context", "ssl-option",
				"ssl-tmp-dir", "https-export-cert", "ssl-verify-depth", "ssl-enable3", "ssl-enable-tlsv1"),

		STATS("stats", "stats-http", "stats-minified", "stats-no-cores", "stats-no-metrics"),

		UNIX_SOCKET("abstract-socket", "chmod-socket", "chown-socket", "umask"),

		WAIT_FOR("wait-for-socket", "wait-for-socket-timeout", "wait-for-interface", "wait-for-interface-timeout");

		private final List<String> options;

		Group(String... options) {
			this.options = List.of(options);
		}

		/**
		 * Return the parameters, whose class is loaded by this call.
		 * @return the parameters
		 */
		List<Parameter<?>> parameters() {
			return switch (this) {
				case BASIC -> BasicParameters.all();
				case BSD_SOCKET -> BsdSocketParameters.all();
				case ROUTER -> RouterParameters.all();
				case SNI_DIR -> SniDirParameters.all();
				case SOCKET -> SocketParameters.all();
				case SSL -> SslParameters.all();
				case STATS -> StatsParameters.all();
				case UNIX_SOCKET -> UnixSocketParameters.all();
				case WAIT_FOR -> WaitForParameters.all();
			};
		}

	}

}
