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
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.Servers;

/**
 * The clients that uWSGI answers.
 *
 * @param directory the temporary directory of programs
 */
record Clients(Path directory) {

	private static final int TIMEOUT = 10_000;

	/**
	 * Return the body that curl gets.
	 * @param arguments the arguments of curl
	 * @return the body, with a note of the exit code if curl failed
	 * @throws IOException if curl cannot be started
	 * @throws InterruptedException if interrupted while waiting
	 */
	String curl(String... arguments) throws IOException, InterruptedException {
		Command.Result result = tryCurl(arguments);
		return (result.exitCode() == 0) ? result.output()
				: "curl failed: " + result.exitCode() + " " + result.error().strip() + result.output();
	}

	/**
	 * Run curl, which may fail.
	 * @param arguments the arguments of curl
	 * @return what came of it
	 * @throws IOException if curl cannot be started
	 * @throws InterruptedException if interrupted while waiting
	 */
	Command.Result tryCurl(String... arguments) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of("--silent", "--show-error", "--insecure", "--max-time", "10"));
		all.addAll(List.of(arguments));
		return Command.of(Servers.get("curl"), this.directory).run(all.toArray(String[]::new));
	}

	/**
	 * Return what {@code openssl s_client} tells of a handshake.
	 * @param address the address
	 * @param arguments further arguments
	 * @return the output
	 * @throws IOException if openssl cannot be started
	 * @throws InterruptedException if interrupted while waiting
	 */
	String handshake(String address, String... arguments) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of("s_client", "-connect", address));
		all.addAll(List.of(arguments));
		return Command.of(Servers.get("openssl"), this.directory).run(all.toArray(String[]::new)).output();
	}

	/**
	 * Return all that the server at an address sends.
	 * @param port the port
	 * @param request the request
	 * @return the response
	 * @throws IOException if the connection breaks
	 */
	static String send(int port, byte[] request) throws IOException {
		try (Socket socket = connect(port)) {
			socket.getOutputStream().write(request);
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

	static String send(int port, String request) throws IOException {
		return send(port, request.getBytes(StandardCharsets.ISO_8859_1));
	}

	/**
	 * Open a connection on which reading gives up after 10 seconds.
	 * @param port the port
	 * @return the connection
	 * @throws IOException if nobody listens
	 */
	static Socket connect(int port) throws IOException {
		Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
		socket.setSoTimeout(TIMEOUT);
		return socket;
	}

	/**
	 * Open a TLS connection on which reading gives up after 10 seconds.
	 * @param port the port
	 * @param cert the file of the certificate that the server has to have
	 * @return the connection
	 * @throws IOException if nobody listens
	 * @throws GeneralSecurityException if the JDK cannot read the certificate
	 */
	static Socket connectTls(int port, String cert) throws IOException, GeneralSecurityException {
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		try (InputStream input = Files.newInputStream(Path.of(cert))) {
			trusted.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(input));
		}
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		Socket socket = context.getSocketFactory().createSocket(InetAddress.getByName("127.0.0.1"), port);
		socket.setSoTimeout(TIMEOUT);
		return socket;
	}

	/**
	 * Read an answer whose end is known by its last characters.
	 * @param socket the connection
	 * @param end the last characters
	 * @return what was read until then, or until the connection was closed
	 * @throws IOException if the connection breaks
	 */
	static String readUntil(Socket socket, String end) throws IOException {
		StringBuilder text = new StringBuilder();
		InputStream input = socket.getInputStream();
		for (int next = 0; next >= 0 && text.indexOf(end) < 0;) {
			next = input.read();
			if (next >= 0) {
				text.append((char) next);
			}
		}
		return text.toString();
	}

	/**
	 * Return a request of the uwsgi protocol.
	 * @param modifier the first modifier
	 * @param path the path
	 * @param body the body
	 * @return the packet and the body
	 */
	static byte[] uwsgiRequest(int modifier, String path, String body) {
		return uwsgiPacket(modifier, uwsgiVariables(variables(path, body)), body);
	}

	/**
	 * Return a request of the uwsgi protocol whose variables have an exact size.
	 * @param size the size in bytes, as the packet tells it
	 * @return the packet
	 */
	static byte[] uwsgiRequestOfSize(int size) {
		Map<String, String> variables = variables("/size", "");
		variables.put("PADDING", "");
		int missing = size - uwsgiVariables(variables).size();
		variables.put("PADDING", "x".repeat(missing));
		return uwsgiPacket(0, uwsgiVariables(variables), "");
	}

	private static ByteArrayOutputStream uwsgiVariables(Map<String, String> variables) {
		ByteArrayOutputStream packet = new ByteArrayOutputStream();
		variables.forEach((name, value) -> {
			appendSized(packet, name);
			appendSized(packet, value);
		});
		return packet;
	}

	private static byte[] uwsgiPacket(int modifier, ByteArrayOutputStream variables, String body) {
		byte[] content = body.getBytes(StandardCharsets.ISO_8859_1);
		return ByteBuffer.allocate(4 + variables.size() + content.length)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put((byte) modifier)
			.putShort((short) variables.size())
			.put((byte) 0)
			.put(variables.toByteArray())
			.put(content)
			.array();
	}

	private static void appendSized(ByteArrayOutputStream packet, String text) {
		packet.write(text.length() & 0xff);
		packet.write(text.length() >> 8);
		packet.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	/**
	 * Return a request of SCGI.
	 * @param path the path
	 * @param body the body
	 * @return the netstring and the body
	 */
	static String scgiRequest(String path, String body) {
		StringBuilder headers = new StringBuilder();
		Map<String, String> variables = variables(path, body);
		variables.put("SCGI", "1");
		variables.forEach((name, value) -> headers.append(name).append('\0').append(value).append('\0'));
		return headers.length() + ":" + headers + "," + body;
	}

	private static Map<String, String> variables(String path, String body) {
		Map<String, String> variables = new LinkedHashMap<>();
		variables.put("CONTENT_LENGTH", String.valueOf(body.length()));
		variables.put("REQUEST_METHOD", body.isEmpty() ? "GET" : "POST");
		variables.put("REQUEST_URI", path);
		variables.put("PATH_INFO", path);
		variables.put("QUERY_STRING", "");
		variables.put("SERVER_PROTOCOL", "HTTP/1.1");
		variables.put("SERVER_NAME", "localhost");
		variables.put("SERVER_PORT", "80");
		return variables;
	}

}
