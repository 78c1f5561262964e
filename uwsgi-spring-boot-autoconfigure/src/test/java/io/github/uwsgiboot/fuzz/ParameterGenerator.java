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

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.BsdSocketParameters;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Parameter;
import io.github.uwsgiboot.networking.RouterParameters;
import io.github.uwsgiboot.networking.SniDirParameters;
import io.github.uwsgiboot.networking.SocketParameters;
import io.github.uwsgiboot.networking.SslParameters;
import io.github.uwsgiboot.networking.StatsParameters;
import io.github.uwsgiboot.networking.UnixSocketParameters;
import io.github.uwsgiboot.networking.WaitForParameters;

/**
 * Gives values to parameters, and says what was meant by each.
 */
final class ParameterGenerator {

	private static final Map<Parameter<Boolean>, String> FLAGS = new LinkedHashMap<>();

	private static final Map<Parameter<Duration>, String> DURATIONS = new LinkedHashMap<>();

	private static final Map<Parameter<Integer>, String> NUMBERS = new LinkedHashMap<>();

	private static final Map<Parameter<Long>, String> SIZES = new LinkedHashMap<>();

	static {
		FLAGS.put(BasicParameters.FREEBIND, "freebind");
		FLAGS.put(BasicParameters.NO_FD_PASSING, "no-fd-passing");
		FLAGS.put(BasicParameters.SKIP_ZERO, "skip-zero");
		FLAGS.put(SocketParameters.KEEP_ALIVE, "so-keepalive");
		FLAGS.put(SocketParameters.NO_DEFER_ACCEPT, "no-defer-accept");
		FLAGS.put(SocketParameters.TCP_NODELAY, "tcp-nodelay");
		FLAGS.put(SocketParameters.ENABLE_PROXY_PROTOCOL, "enable-proxy-protocol");
		FLAGS.put(SocketParameters.CLOSE_ON_EXEC2, "close-on-exec2");
		FLAGS.put(UnixSocketParameters.ABSTRACT, "abstract-socket");
		FLAGS.put(BsdSocketParameters.PORT_REUSE, "reuse-port");
		FLAGS.put(SslParameters.VERBOSE_ERRORS, "ssl-verbose");
		FLAGS.put(SslParameters.ENABLE_TLSV1, "ssl-enable-tlsv1");
		FLAGS.put(SslParameters.CLIENT_CERT_VAR, "https-export-cert");
		FLAGS.put(StatsParameters.HTTP, "stats-http");
		FLAGS.put(StatsParameters.NO_METRICS, "stats-no-metrics");
		FLAGS.put(RouterParameters.WEBSOCKETS, "http-websockets");
		FLAGS.put(RouterParameters.RAW_BODY, "http-raw-body");
		FLAGS.put(BasicParameters.SHUTDOWN_SOCKETS, "shutdown-sockets");
		FLAGS.put(SocketParameters.CLOSE_ON_EXEC, "close-on-exec");
		FLAGS.put(SocketParameters.TCP_FAST_OPEN_CLIENT, "tcp-fast-open-client");
		FLAGS.put(SslParameters.ENABLE_SSLV3, "ssl-enable3");
		FLAGS.put(StatsParameters.MINIFIED, "stats-minified");
		FLAGS.put(StatsParameters.NO_CORES, "stats-no-cores");
		FLAGS.put(RouterParameters.AUTO_CHUNKED, "http-auto-chunked");
		FLAGS.put(RouterParameters.AUTO_GZIP, "http-auto-gzip");
		FLAGS.put(RouterParameters.CHUNKED_INPUT, "http-chunked-input");
		FLAGS.put(RouterParameters.ENABLE_PROXY_PROTOCOL, "http-enable-proxy-protocol");
		FLAGS.put(RouterParameters.SERVER_NAME_AS_HTTP_HOST, "http-server-name-as-http-host");
		FLAGS.put(RouterParameters.QUIET, "http-quiet");
		DURATIONS.put(SocketParameters.TIMEOUT, "socket-timeout");
		DURATIONS.put(SocketParameters.SEND_TIMEOUT, "so-send-timeout");
		DURATIONS.put(WaitForParameters.SOCKET_TIMEOUT, "wait-for-socket-timeout");
		DURATIONS.put(RouterParameters.CONNECT_TIMEOUT, "http-connect-timeout");
		DURATIONS.put(WaitForParameters.INTERFACE_TIMEOUT, "wait-for-interface-timeout");
		DURATIONS.put(RouterParameters.TIMEOUT, "http-timeout");
		DURATIONS.put(RouterParameters.HEADERS_TIMEOUT, "http-headers-timeout");
		DURATIONS.put(RouterParameters.KEEP_ALIVE, "http-keepalive");
		DURATIONS.put(RouterParameters.GRACE_TIME, "http-gracetime");
		DURATIONS.put(RouterParameters.HARAKIRI, "http-harakiri");
		NUMBERS.put(BasicParameters.QUEUE_SIZE, "listen");
		NUMBERS.put(BasicParameters.MAX_VARS, "max-vars");
		NUMBERS.put(SocketParameters.TCP_FAST_OPEN, "tcp-fast-open");
		NUMBERS.put(RouterParameters.MODIFIER, "http-modifier1");
		NUMBERS.put(RouterParameters.SUBMODIFIER, "http-modifier2");
		NUMBERS.put(RouterParameters.PROCESSES, "http-processes");
		NUMBERS.put(SslParameters.VERIFY_DEPTH, "ssl-verify-depth");
		SIZES.put(RouterParameters.BUFFER_SIZE, "http-buffer-size");
		SIZES.put(BasicParameters.BUFFER_SIZE, "buffer-size");
		SIZES.put(BasicParameters.BUFFER_POST_SIZE, "post-buffering");
		SIZES.put(BasicParameters.BUFFER_POST_CHUNK, "post-buffering-bufsize");
		SIZES.put(BasicParameters.LIMIT_POST, "limit-post");
		SIZES.put(SocketParameters.BUFFER_SEND, "socket-sndbuf");
		SIZES.put(SocketParameters.BUFFER_RECEIVE, "socket-rcvbuf");
	}

	private final Random random;

	private final Texts texts;

	private final List<String> lines = new ArrayList<>();

	private Networking networking = Networking.none();

	ParameterGenerator(Random random, Texts texts) {
		this.random = random;
		this.texts = texts;
	}

	Networking networking() {
		FLAGS.forEach((parameter, option) -> add(parameter, option, this.random.nextBoolean(), String::valueOf));
		DURATIONS.forEach((parameter, option) -> {
			Duration duration = Duration.ofSeconds(2 + this.random.nextInt(600));
			add(parameter, option, duration, (value) -> String.valueOf(value.toSeconds()));
		});
		NUMBERS.forEach((parameter, option) -> add(parameter, option, 1 + this.random.nextInt(128), String::valueOf));
		SIZES.forEach((parameter, option) -> add(parameter, option, 1L + this.random.nextInt(65535), String::valueOf));
		addChoices();
		addText(SniDirParameters.DIR, "sni-dir");
		addText(SslParameters.DIR_TMP, "ssl-tmp-dir");
		addText(StatsParameters.ADDRESS, "stats");
		addText(RouterParameters.STATS, "http-stats");
		addList(SslParameters.RAW_OPTIONS, "ssl-option", List.of(536870912, 4));
		addList(WaitForParameters.SOCKET, "wait-for-socket", List.of("127.0.0.1:1", "/run/x"));
		addList(WaitForParameters.INTERFACE, "wait-for-interface", List.of("lo", "eth0"));
		addList(RouterParameters.FALLBACK, "http-fallback", List.of("127.0.0.1:31002"));
		addList(RouterParameters.TO, "http-to", List.of("127.0.0.1:31000", "127.0.0.1:31001"));
		return this.networking;
	}

	private void addChoices() {
		add(BasicParameters.DEFAULT_SOCKET_TYPE, "protocol", this.random.nextBoolean() ? "http11" : "scgi-nph",
				Function.identity());
		add(UnixSocketParameters.PERMISSIONS, "chmod-socket", this.random.nextBoolean() ? "0660" : "700",
				(value) -> value.substring(value.length() - 3));
		add(UnixSocketParameters.OWNER_AND_GROUP, "chown-socket", "www-data:www-data", Function.identity());
		add(UnixSocketParameters.UMASK_OF_SOCKETS, "umask", this.random.nextBoolean() ? "007" : "0022",
				Function.identity());
		add(SslParameters.SESSION_CONTEXT, "https-session-context", this.texts.written("shop 50% \u00e9"),
				(value) -> "shop 50% \u00e9");
		add(RouterParameters.MANAGE_EXPECT, "http-manage-expect", this.random.nextBoolean(),
				(value) -> value ? "1" : "0");
		add(SniDirParameters.CIPHERS, "sni-dir-ciphers", "HIGH:!aNULL", Function.identity());
	}

	/**
	 * Return the lines that were meant.
	 * @return the lines, in any order
	 */
	List<String> lines() {
		return this.lines;
	}

	private void addText(Parameter<String> parameter, String option) {
		String text = this.texts.path();
		add(parameter, option, this.texts.written(text), (value) -> this.texts.read(text));
	}

	private <E> void addList(Parameter<List<E>> parameter, String option, List<E> values) {
		if (isChosen()) {
			this.networking = this.networking.with(parameter, values);
			values.forEach((value) -> this.lines.add(option + " = " + value));
		}
	}

	private <T> void add(Parameter<T> parameter, String option, T value, Function<T, String> format) {
		if (isChosen()) {
			this.networking = this.networking.with(parameter, value);
			this.lines.add(option + " = " + format.apply(value));
		}
	}

	private boolean isChosen() {
		return this.random.nextInt(5) == 0;
	}

}
