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
import io.github.uwsgiboot.networking.RouterParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

/**
 * Properties that all HTTP and HTTPS routers share.
 */
@ConfigurationProperties("uwsgi.networking.router")
public class RouterParametersProperties extends ParameterProperties {

	/**
	 * Addresses of the uWSGI instances that requests are passed to in turn, in the uwsgi
	 * protocol: host:port with a numeric IPv4 address, a path or @name. uWSGI's default
	 * is the first socket of its own.
	 */
	private @Nullable List<String> to;

	/**
	 * Addresses of uWSGI instances to try for a request that finds the last instance of
	 * 'to' unreachable. For the grace time after it, uWSGI does not try them.
	 */
	private @Nullable List<String> fallback;

	/**
	 * Number of processes that route, from 1 to 64. uWSGI's default is 1.
	 */
	private @Nullable Integer processes;

	/**
	 * Time in whole seconds, at least 1, for which a client or an instance may be silent.
	 * uWSGI's default is 60 seconds.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration timeout;

	/**
	 * Time in whole seconds, at least 1, within which a client has to send its headers.
	 * That of the timeout by default.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration headersTimeout;

	/**
	 * Time in whole seconds, at least 1, within which an instance has to accept a
	 * connection. That of the timeout by default.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration connectTimeout;

	/**
	 * Time in whole seconds, at least 2, for which a client's connection is kept for the
	 * next request. uWSGI's default is to close it after one request.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration keepAlive;

	/**
	 * Time in whole seconds, at least 1, after which an instance that did not answer is
	 * tried again. uWSGI's default is 30 seconds.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration graceTime;

	/**
	 * Time in whole seconds, at least 1, after which the master process kills a routing
	 * process that hangs. uWSGI's default is never.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration harakiri;

	/**
	 * Size, at least 1 byte, of the buffers that a connection starts with. They grow up
	 * to 64 kilobytes. uWSGI's default is the size of a memory page.
	 */
	private @Nullable DataSize bufferSize;

	/**
	 * Whether responses of unknown length are sent in chunks, so that a connection that
	 * is kept alive need not be closed. Needs keep-alive.
	 */
	private @Nullable Boolean autoChunked;

	/**
	 * Whether responses that ask for it by a header "uWSGI-Encoding: gzip" are
	 * compressed.
	 */
	private @Nullable Boolean autoGzip;

	/**
	 * Whether whatever follows the headers is passed on, to its end and in both
	 * directions.
	 */
	private @Nullable Boolean rawBody;

	/**
	 * Whether WebSocket connections are recognized and passed on as they are.
	 */
	private @Nullable Boolean websockets;

	/**
	 * Whether requests with a body in chunks are recognized and passed on as they are.
	 */
	private @Nullable Boolean chunkedInput;

	/**
	 * Whether a client that asks for it by a header "Expect: 100-continue" is told to go
	 * on.
	 */
	private @Nullable Boolean manageExpect;

	/**
	 * Whether HTTP routers understand version 1 of the PROXY protocol, with which a load
	 * balancer tells a client's address.
	 */
	private @Nullable Boolean enableProxyProtocol;

	/**
	 * Whether the variable SERVER_NAME is that of the header "Host" instead of the
	 * machine's name.
	 */
	private @Nullable Boolean serverNameAsHttpHost;

	/**
	 * Whether failed connections to instances are kept out of the log.
	 */
	private @Nullable Boolean quiet;

	/**
	 * Address of the server that tells what the routers do, as JSON: host:port, :port, a
	 * path or @name, without IPv6.
	 */
	private @Nullable String stats;

	/**
	 * Modifiers of requests.
	 */
	@NestedConfigurationProperty
	private final ModifierProperties modifier = new ModifierProperties();

	public @Nullable List<String> getTo() {
		return this.to;
	}

	public void setTo(@Nullable List<String> to) {
		this.to = to;
	}

	public @Nullable List<String> getFallback() {
		return this.fallback;
	}

	public void setFallback(@Nullable List<String> fallback) {
		this.fallback = fallback;
	}

	public @Nullable Integer getProcesses() {
		return this.processes;
	}

	public void setProcesses(@Nullable Integer processes) {
		this.processes = processes;
	}

	public @Nullable Duration getTimeout() {
		return this.timeout;
	}

	public void setTimeout(@Nullable Duration timeout) {
		this.timeout = timeout;
	}

	public @Nullable Duration getHeadersTimeout() {
		return this.headersTimeout;
	}

	public void setHeadersTimeout(@Nullable Duration headersTimeout) {
		this.headersTimeout = headersTimeout;
	}

	public @Nullable Duration getConnectTimeout() {
		return this.connectTimeout;
	}

	public void setConnectTimeout(@Nullable Duration connectTimeout) {
		this.connectTimeout = connectTimeout;
	}

	public @Nullable Duration getKeepAlive() {
		return this.keepAlive;
	}

	public void setKeepAlive(@Nullable Duration keepAlive) {
		this.keepAlive = keepAlive;
	}

	public @Nullable Duration getGraceTime() {
		return this.graceTime;
	}

	public void setGraceTime(@Nullable Duration graceTime) {
		this.graceTime = graceTime;
	}

	public @Nullable Duration getHarakiri() {
		return this.harakiri;
	}

	public void setHarakiri(@Nullable Duration harakiri) {
		this.harakiri = harakiri;
	}

	public @Nullable DataSize getBufferSize() {
		return this.bufferSize;
	}

	public void setBufferSize(@Nullable DataSize bufferSize) {
		this.bufferSize = bufferSize;
	}

	public @Nullable Boolean getAutoChunked() {
		return this.autoChunked;
	}

	public void setAutoChunked(@Nullable Boolean autoChunked) {
		this.autoChunked = autoChunked;
	}

	public @Nullable Boolean getAutoGzip() {
		return this.autoGzip;
	}

	public void setAutoGzip(@Nullable Boolean autoGzip) {
		this.autoGzip = autoGzip;
	}

	public @Nullable Boolean getRawBody() {
		return this.rawBody;
	}

	public void setRawBody(@Nullable Boolean rawBody) {
		this.rawBody = rawBody;
	}

	public @Nullable Boolean getWebsockets() {
		return this.websockets;
	}

	public void setWebsockets(@Nullable Boolean websockets) {
		this.websockets = websockets;
	}

	public @Nullable Boolean getChunkedInput() {
		return this.chunkedInput;
	}

	public void setChunkedInput(@Nullable Boolean chunkedInput) {
		this.chunkedInput = chunkedInput;
	}

	public @Nullable Boolean getManageExpect() {
		return this.manageExpect;
	}

	public void setManageExpect(@Nullable Boolean manageExpect) {
		this.manageExpect = manageExpect;
	}

	public @Nullable Boolean getEnableProxyProtocol() {
		return this.enableProxyProtocol;
	}

	public void setEnableProxyProtocol(@Nullable Boolean enableProxyProtocol) {
		this.enableProxyProtocol = enableProxyProtocol;
	}

	public @Nullable Boolean getServerNameAsHttpHost() {
		return this.serverNameAsHttpHost;
	}

	public void setServerNameAsHttpHost(@Nullable Boolean serverNameAsHttpHost) {
		this.serverNameAsHttpHost = serverNameAsHttpHost;
	}

	public @Nullable Boolean getQuiet() {
		return this.quiet;
	}

	public void setQuiet(@Nullable Boolean quiet) {
		this.quiet = quiet;
	}

	public @Nullable String getStats() {
		return this.stats;
	}

	public void setStats(@Nullable String stats) {
		this.stats = stats;
	}

	public ModifierProperties getModifier() {
		return this.modifier;
	}

	@Override
	Parameters toParameters() {
		return Parameters.none()
			.with(RouterParameters.TO, this.to)
			.with(RouterParameters.FALLBACK, this.fallback)
			.with(RouterParameters.MODIFIER, this.modifier.getCode())
			.with(RouterParameters.SUBMODIFIER, this.modifier.getSubmodifier())
			.with(RouterParameters.PROCESSES, this.processes)
			.with(RouterParameters.TIMEOUT, this.timeout)
			.with(RouterParameters.HEADERS_TIMEOUT, this.headersTimeout)
			.with(RouterParameters.CONNECT_TIMEOUT, this.connectTimeout)
			.with(RouterParameters.KEEP_ALIVE, this.keepAlive)
			.with(RouterParameters.GRACE_TIME, this.graceTime)
			.with(RouterParameters.HARAKIRI, this.harakiri)
			.with(RouterParameters.BUFFER_SIZE, Sizes.bytes(this.bufferSize))
			.with(RouterParameters.AUTO_CHUNKED, this.autoChunked)
			.with(RouterParameters.AUTO_GZIP, this.autoGzip)
			.with(RouterParameters.RAW_BODY, this.rawBody)
			.with(RouterParameters.WEBSOCKETS, this.websockets)
			.with(RouterParameters.CHUNKED_INPUT, this.chunkedInput)
			.with(RouterParameters.MANAGE_EXPECT, this.manageExpect)
			.with(RouterParameters.ENABLE_PROXY_PROTOCOL, this.enableProxyProtocol)
			.with(RouterParameters.SERVER_NAME_AS_HTTP_HOST, this.serverNameAsHttpHost)
			.with(RouterParameters.QUIET, this.quiet)
			.with(RouterParameters.STATS, this.stats);
	}

}
