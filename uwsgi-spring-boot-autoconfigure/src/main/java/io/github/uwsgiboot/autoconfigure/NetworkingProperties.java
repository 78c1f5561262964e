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

import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.Parameters;
import io.github.uwsgiboot.networking.SharedSockets;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * Properties of uWSGI's networking.
 */
public class NetworkingProperties {

	/**
	 * Length of the listen queue of each socket, from 1 to the host's net.core.somaxconn.
	 * uWSGI's default is 100.
	 */
	private @Nullable Integer queueSize;

	/**
	 * Whether sockets may be bound to addresses that do not exist yet. Linux only.
	 */
	private @Nullable Boolean freebind;

	/**
	 * Protocol of the sockets of type "default". uWSGI's default is uwsgi.
	 */
	private @Nullable String defaultSocketType;

	/**
	 * Largest size of a request without its body, from 20 to 65535 bytes. uWSGI's default
	 * is 4096 bytes.
	 */
	private @Nullable DataSize bufferSize;

	/**
	 * Size, at least 1 byte, of the smallest body of a request that is buffered on disk
	 * instead of in memory. uWSGI's default is not to buffer.
	 */
	private @Nullable DataSize bufferPostSize;

	/**
	 * Size, at least 1 byte, of the pieces in which a request's body is read into the
	 * buffer. uWSGI's default is 8192 bytes.
	 */
	private @Nullable DataSize bufferPostChunk;

	/**
	 * Largest size of a request's body, at least 1 byte. uWSGI's default is no limit.
	 */
	private @Nullable DataSize limitPost;

	/**
	 * Number of structures for the variables of a request, from 5 to 536870910. Each
	 * holds two variables, and each header makes one. uWSGI's default is 64.
	 */
	private @Nullable Integer maxVars;

	/**
	 * Whether uWSGI removes its unix sockets and pidfiles when it ends.
	 */
	private @Nullable Boolean vacuum;

	/**
	 * Whether uWSGI refuses file descriptors that come with requests of the uwsgi
	 * protocol.
	 */
	private @Nullable Boolean noFdPassing;

	/**
	 * Whether sockets are shut down before they are closed, so that processes that
	 * inherited them stop listening too.
	 */
	private @Nullable Boolean shutdownSockets;

	/**
	 * Whether uWSGI leaves its standard input alone instead of serving from it when it is
	 * a socket.
	 */
	private @Nullable Boolean skipZero;

	/**
	 * Whether a DSN with a port below 1024 becomes a shared socket, which uWSGI binds
	 * before it drops its privileges. "auto" stands for true when uWSGI drops its
	 * privileges or the application does not run as root.
	 */
	private SharedSockets allowSharedSockets = SharedSockets.AUTO;

	public @Nullable Integer getQueueSize() {
		return this.queueSize;
	}

	public void setQueueSize(@Nullable Integer queueSize) {
		this.queueSize = queueSize;
	}

	public @Nullable Boolean getFreebind() {
		return this.freebind;
	}

	public void setFreebind(@Nullable Boolean freebind) {
		this.freebind = freebind;
	}

	public @Nullable String getDefaultSocketType() {
		return this.defaultSocketType;
	}

	public void setDefaultSocketType(@Nullable String defaultSocketType) {
		this.defaultSocketType = defaultSocketType;
	}

	public @Nullable DataSize getBufferSize() {
		return this.bufferSize;
	}

	public void setBufferSize(@Nullable DataSize bufferSize) {
		this.bufferSize = bufferSize;
	}

	public @Nullable DataSize getBufferPostSize() {
		return this.bufferPostSize;
	}

	public void setBufferPostSize(@Nullable DataSize bufferPostSize) {
		this.bufferPostSize = bufferPostSize;
	}

	public @Nullable DataSize getBufferPostChunk() {
		return this.bufferPostChunk;
	}

	public void setBufferPostChunk(@Nullable DataSize bufferPostChunk) {
		this.bufferPostChunk = bufferPostChunk;
	}

	public @Nullable DataSize getLimitPost() {
		return this.limitPost;
	}

	public void setLimitPost(@Nullable DataSize limitPost) {
		this.limitPost = limitPost;
	}

	public @Nullable Integer getMaxVars() {
		return this.maxVars;
	}

	public void setMaxVars(@Nullable Integer maxVars) {
		this.maxVars = maxVars;
	}

	public @Nullable Boolean getVacuum() {
		return this.vacuum;
	}

	public void setVacuum(@Nullable Boolean vacuum) {
		this.vacuum = vacuum;
	}

	public @Nullable Boolean getNoFdPassing() {
		return this.noFdPassing;
	}

	public void setNoFdPassing(@Nullable Boolean noFdPassing) {
		this.noFdPassing = noFdPassing;
	}

	public @Nullable Boolean getShutdownSockets() {
		return this.shutdownSockets;
	}

	public void setShutdownSockets(@Nullable Boolean shutdownSockets) {
		this.shutdownSockets = shutdownSockets;
	}

	public @Nullable Boolean getSkipZero() {
		return this.skipZero;
	}

	public void setSkipZero(@Nullable Boolean skipZero) {
		this.skipZero = skipZero;
	}

	public SharedSockets getAllowSharedSockets() {
		return this.allowSharedSockets;
	}

	public void setAllowSharedSockets(SharedSockets allowSharedSockets) {
		this.allowSharedSockets = allowSharedSockets;
	}

	Parameters toParameters() {
		return Parameters.none()
			.with(BasicParameters.QUEUE_SIZE, this.queueSize)
			.with(BasicParameters.FREEBIND, this.freebind)
			.with(BasicParameters.DEFAULT_SOCKET_TYPE, this.defaultSocketType)
			.with(BasicParameters.BUFFER_SIZE, Sizes.bytes(this.bufferSize))
			.with(BasicParameters.BUFFER_POST_SIZE, Sizes.bytes(this.bufferPostSize))
			.with(BasicParameters.BUFFER_POST_CHUNK, Sizes.bytes(this.bufferPostChunk))
			.with(BasicParameters.LIMIT_POST, Sizes.bytes(this.limitPost))
			.with(BasicParameters.MAX_VARS, this.maxVars)
			.with(BasicParameters.VACUUM, this.vacuum)
			.with(BasicParameters.NO_FD_PASSING, this.noFdPassing)
			.with(BasicParameters.SHUTDOWN_SOCKETS, this.shutdownSockets)
			.with(BasicParameters.SKIP_ZERO, this.skipZero);
	}

}
