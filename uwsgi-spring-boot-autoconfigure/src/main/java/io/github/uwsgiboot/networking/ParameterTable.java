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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * All {@linkplain Parameter parameters}, so that what is known of one can be found by the
 * option that it is rendered as.
 */
public final class ParameterTable {

	private static final Map<String, Parameter<?>> BY_OPTION = Stream
		.of(List.of(BasicParameters.QUEUE_SIZE, BasicParameters.FREEBIND, BasicParameters.DEFAULT_SOCKET_TYPE,
				BasicParameters.BUFFER_SIZE, BasicParameters.BUFFER_POST_SIZE, BasicParameters.BUFFER_POST_CHUNK,
				BasicParameters.LIMIT_POST, BasicParameters.MAX_VARS, BasicParameters.VACUUM,
				BasicParameters.NO_FD_PASSING, BasicParameters.SHUTDOWN_SOCKETS, BasicParameters.SKIP_ZERO),
				List.of(BsdSocketParameters.PORT_REUSE),
				List.of(RouterParameters.TO, RouterParameters.FALLBACK, RouterParameters.MODIFIER,
						RouterParameters.SUBMODIFIER, RouterParameters.PROCESSES, RouterParameters.TIMEOUT,
						RouterParameters.HEADERS_TIMEOUT, RouterParameters.CONNECT_TIMEOUT, RouterParameters.KEEP_ALIVE,
						RouterParameters.GRACE_TIME, RouterParameters.HARAKIRI, RouterParameters.BUFFER_SIZE,
						RouterParameters.AUTO_CHUNKED, RouterParameters.AUTO_GZIP, RouterParameters.RAW_BODY,
						RouterParameters.WEBSOCKETS, RouterParameters.CHUNKED_INPUT, RouterParameters.MANAGE_EXPECT,
						RouterParameters.ENABLE_PROXY_PROTOCOL, RouterParameters.SERVER_NAME_AS_HTTP_HOST,
						RouterParameters.QUIET, RouterParameters.STATS),
				List.of(SniDirParameters.DIR, SniDirParameters.CIPHERS),
				List.of(SocketParameters.TIMEOUT, SocketParameters.SEND_TIMEOUT, SocketParameters.KEEP_ALIVE,
						SocketParameters.NO_DEFER_ACCEPT, SocketParameters.BUFFER_SEND, SocketParameters.BUFFER_RECEIVE,
						SocketParameters.TCP_NODELAY, SocketParameters.TCP_FAST_OPEN,
						SocketParameters.TCP_FAST_OPEN_CLIENT, SocketParameters.ENABLE_PROXY_PROTOCOL,
						SocketParameters.CLOSE_ON_EXEC, SocketParameters.CLOSE_ON_EXEC2),
				List.of(SslParameters.VERBOSE_ERRORS, SslParameters.SESSIONS_CACHE, SslParameters.SESSIONS_TIMEOUT,
						SslParameters.SESSION_CONTEXT, SslParameters.RAW_OPTIONS, SslParameters.DIR_TMP,
						SslParameters.CLIENT_CERT_VAR, SslParameters.VERIFY_DEPTH, SslParameters.ENABLE_SSLV3,
						SslParameters.ENABLE_TLSV1),
				List.of(StatsParameters.ADDRESS, StatsParameters.HTTP, StatsParameters.MINIFIED,
						StatsParameters.NO_CORES, StatsParameters.NO_METRICS),
				List.of(UnixSocketParameters.ABSTRACT, UnixSocketParameters.PERMISSIONS,
						UnixSocketParameters.OWNER_AND_GROUP, UnixSocketParameters.UMASK_OF_SOCKETS),
				List.of(WaitForParameters.SOCKET, WaitForParameters.SOCKET_TIMEOUT, WaitForParameters.INTERFACE,
						WaitForParameters.INTERFACE_TIMEOUT))
		.flatMap(List::stream)
		.collect(Collectors.toUnmodifiableMap(Parameter::option, Function.identity()));

	private ParameterTable() {
	}

	/**
	 * Find the parameter that is rendered as an option.
	 * @param option the name of the option, not an alias of it
	 * @return the parameter, or {@code null} if no parameter is rendered as that option
	 */
	public static @Nullable Parameter<?> find(String option) {
		return BY_OPTION.get(option);
	}

}
