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

package io.github.uwsgiboot.traffic;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A socket of ZeroMQ to which one peer connects, in version 3.0 of its protocol and
 * without authentication (ZeroMQ RFC 23).
 */
final class ZeroMqServer implements AutoCloseable {

	private static final int TIMEOUT = 10_000;

	private static final int GREETING = 64;

	private static final int MECHANISM = 12;

	private static final int LONG = 2;

	private static final int COMMAND = 4;

	private final ServerSocket server;

	private final String type;

	private Socket peer;

	private DataInputStream input;

	private DataOutputStream output;

	/**
	 * Listen on a free port of the loopback address.
	 * @param type the type of the socket: {@code PUSH} or {@code SUB}
	 * @throws IOException if the port cannot be opened
	 */
	ZeroMqServer(String type) throws IOException {
		this.type = type;
		this.server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
		this.server.setSoTimeout(TIMEOUT);
	}

	/**
	 * Return the address to connect to.
	 * @return the address, in the notation of ZeroMQ
	 */
	String address() {
		return "tcp://127.0.0.1:" + this.server.getLocalPort();
	}

	/**
	 * Wait for the peer and greet it.
	 * @throws IOException if none comes, or speaks something else
	 */
	void accept() throws IOException {
		this.peer = this.server.accept();
		this.peer.setSoTimeout(TIMEOUT);
		this.input = new DataInputStream(this.peer.getInputStream());
		this.output = new DataOutputStream(this.peer.getOutputStream());
		this.output.write(greeting());
		this.input.readFully(new byte[GREETING]);
		write(COMMAND, ready());
		read();
	}

	private static byte[] greeting() {
		byte[] greeting = new byte[GREETING];
		greeting[0] = (byte) 0xff;
		greeting[9] = 0x7f;
		greeting[10] = 3;
		byte[] mechanism = "NULL".getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(mechanism, 0, greeting, MECHANISM, mechanism.length);
		return greeting;
	}

	private byte[] ready() throws IOException {
		ByteArrayOutputStream command = new ByteArrayOutputStream();
		DataOutputStream data = new DataOutputStream(command);
		data.writeByte("READY".length());
		data.writeBytes("READY");
		data.writeByte("Socket-Type".length());
		data.writeBytes("Socket-Type");
		data.writeInt(this.type.length());
		data.writeBytes(this.type);
		return command.toByteArray();
	}

	/**
	 * Ask the peer for all that it publishes.
	 * @throws IOException if the connection breaks
	 */
	void subscribe() throws IOException {
		write(0, new byte[] { 1 });
	}

	/**
	 * Send a message.
	 * @param message the message
	 * @throws IOException if the connection breaks
	 */
	void send(String message) throws IOException {
		write(0, message.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Return whether a message has come.
	 * @return whether {@link #receive()} has something to read
	 * @throws IOException if the connection breaks
	 */
	boolean hasMessage() throws IOException {
		return this.input.available() > 0;
	}

	/**
	 * Wait for a message.
	 * @return the message
	 * @throws IOException if the connection breaks, or none comes
	 */
	String receive() throws IOException {
		return new String(read(), StandardCharsets.UTF_8);
	}

	private void write(int flags, byte[] content) throws IOException {
		this.output.writeByte(flags | LONG);
		this.output.writeLong(content.length);
		this.output.write(content);
	}

	private byte[] read() throws IOException {
		int flags = this.input.readUnsignedByte();
		long length = ((flags & LONG) != 0) ? this.input.readLong() : this.input.readUnsignedByte();
		byte[] content = new byte[Math.toIntExact(length)];
		this.input.readFully(content);
		return content;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		if (this.peer != null) {
			this.peer.close();
		}
	}

}
