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

import io.github.uwsgiboot.networking.Parameters;
import io.github.uwsgiboot.networking.SocketParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

/**
 * Properties of all sockets on the level of the operating system.
 */
@ConfigurationProperties("uwsgi.networking.socket")
public class SocketParametersProperties extends ParameterProperties {

	/**
	 * Time in whole seconds, at least 1, after which uWSGI gives up reading from or
	 * writing to a client. uWSGI's default is 4 seconds.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration timeout;

	/**
	 * Time in whole seconds, at least 1, after which the kernel gives up sending. uWSGI's
	 * default is never.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration sendTimeout;

	/**
	 * Whether idle TCP connections are probed.
	 */
	private @Nullable Boolean keepAlive;

	/**
	 * Whether a connection is accepted before its client has sent anything.
	 */
	private @Nullable Boolean noDeferAccept;

	/**
	 * Size of the kernel's send buffer of each socket, from 1 to 2147483647 bytes. The
	 * kernel's choice by default.
	 */
	private @Nullable DataSize bufferSend;

	/**
	 * Size of the kernel's receive buffer of each socket, from 1 to 2147483647 bytes. The
	 * kernel's choice by default.
	 */
	private @Nullable DataSize bufferReceive;

	/**
	 * Whether small packets are sent at once.
	 */
	private @Nullable Boolean tcpNodelay;

	/**
	 * Length of the queue of connections that are opened with data in their first packet,
	 * at least 1. Off by default.
	 */
	private @Nullable Integer tcpFastOpen;

	/**
	 * Whether uWSGI itself opens connections with data in the first packet.
	 */
	private @Nullable Boolean tcpFastOpenClient;

	/**
	 * Whether HTTP sockets understand version 1 of the PROXY protocol, with which a load
	 * balancer tells a client's address. HTTPS sockets do not.
	 */
	private @Nullable Boolean enableProxyProtocol;

	/**
	 * Whether connections are closed in programs that a worker starts.
	 */
	private @Nullable Boolean closeOnExec;

	/**
	 * Whether the sockets that uWSGI listens on are closed in programs that a worker
	 * starts.
	 */
	private @Nullable Boolean closeOnExec2;

	public @Nullable Duration getTimeout() {
		return this.timeout;
	}

	public void setTimeout(@Nullable Duration timeout) {
		this.timeout = timeout;
	}

	public @Nullable Duration getSendTimeout() {
		return this.sendTimeout;
	}

	public void setSendTimeout(@Nullable Duration sendTimeout) {
		this.sendTimeout = sendTimeout;
	}

	public @Nullable Boolean getKeepAlive() {
		return this.keepAlive;
	}

	public void setKeepAlive(@Nullable Boolean keepAlive) {
		this.keepAlive = keepAlive;
	}

	public @Nullable Boolean getNoDeferAccept() {
		return this.noDeferAccept;
	}

	public void setNoDeferAccept(@Nullable Boolean noDeferAccept) {
		this.noDeferAccept = noDeferAccept;
	}

	public @Nullable DataSize getBufferSend() {
		return this.bufferSend;
	}

	public void setBufferSend(@Nullable DataSize bufferSend) {
		this.bufferSend = bufferSend;
	}

	public @Nullable DataSize getBufferReceive() {
		return this.bufferReceive;
	}

	public void setBufferReceive(@Nullable DataSize bufferReceive) {
		this.bufferReceive = bufferReceive;
	}

	public @Nullable Boolean getTcpNodelay() {
		return this.tcpNodelay;
	}

	public void setTcpNodelay(@Nullable Boolean tcpNodelay) {
		this.tcpNodelay = tcpNodelay;
	}

	public @Nullable Integer getTcpFastOpen() {
		return this.tcpFastOpen;
	}

	public void setTcpFastOpen(@Nullable Integer tcpFastOpen) {
		this.tcpFastOpen = tcpFastOpen;
	}

	public @Nullable Boolean getTcpFastOpenClient() {
		return this.tcpFastOpenClient;
	}

	public void setTcpFastOpenClient(@Nullable Boolean tcpFastOpenClient) {
		this.tcpFastOpenClient = tcpFastOpenClient;
	}

	public @Nullable Boolean getEnableProxyProtocol() {
		return this.enableProxyProtocol;
	}

	public void setEnableProxyProtocol(@Nullable Boolean enableProxyProtocol) {
		this.enableProxyProtocol = enableProxyProtocol;
	}

	public @Nullable Boolean getCloseOnExec() {
		return this.closeOnExec;
	}

	public void setCloseOnExec(@Nullable Boolean closeOnExec) {
		this.closeOnExec = closeOnExec;
	}

	public @Nullable Boolean getCloseOnExec2() {
		return this.closeOnExec2;
	}

	public void setCloseOnExec2(@Nullable Boolean closeOnExec2) {
		this.closeOnExec2 = closeOnExec2;
	}

	@Override
	Parameters toParameters() {
		return Parameters.none()
			.with(SocketParameters.TIMEOUT, this.timeout)
			.with(SocketParameters.SEND_TIMEOUT, this.sendTimeout)
			.with(SocketParameters.KEEP_ALIVE, this.keepAlive)
			.with(SocketParameters.NO_DEFER_ACCEPT, this.noDeferAccept)
			.with(SocketParameters.BUFFER_SEND, Sizes.bytes(this.bufferSend))
			.with(SocketParameters.BUFFER_RECEIVE, Sizes.bytes(this.bufferReceive))
			.with(SocketParameters.TCP_NODELAY, this.tcpNodelay)
			.with(SocketParameters.TCP_FAST_OPEN, this.tcpFastOpen)
			.with(SocketParameters.TCP_FAST_OPEN_CLIENT, this.tcpFastOpenClient)
			.with(SocketParameters.ENABLE_PROXY_PROTOCOL, this.enableProxyProtocol)
			.with(SocketParameters.CLOSE_ON_EXEC, this.closeOnExec)
			.with(SocketParameters.CLOSE_ON_EXEC2, this.closeOnExec2);
	}

}
