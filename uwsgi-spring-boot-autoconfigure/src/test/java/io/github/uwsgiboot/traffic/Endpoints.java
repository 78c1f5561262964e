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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a server listens: free ports of the loopback address, held until the server
 * starts, and files in a temporary directory.
 */
final class Endpoints {

	private final Path directory;

	private final Map<String, ServerSocket> held = new LinkedHashMap<>();

	Endpoints(Path directory) {
		this.directory = directory;
	}

	/**
	 * Return a free port, always the same for a name.
	 * @param name the name
	 * @return the port
	 */
	int port(String name) {
		return this.held.computeIfAbsent(name, (key) -> hold()).getLocalPort();
	}

	/**
	 * Return the address of a {@link #port(String) free port}.
	 * @param name the name
	 * @return the address
	 */
	String tcp(String name) {
		return "127.0.0.1:" + port(name);
	}

	/**
	 * Return a file in the temporary directory.
	 * @param name the name of the file
	 * @return the file
	 */
	Path file(String name) {
		return this.directory.resolve(name);
	}

	/**
	 * Return a Python program of these tests as a file.
	 * @param name the name of the program
	 * @return the path of the file
	 */
	String python(String name) {
		Path file = file(name);
		try (InputStream input = getClass().getResourceAsStream(name)) {
			if (Files.notExists(file)) {
				Files.copy(input, file);
			}
			return file.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Let go of the ports, so that the server can have them.
	 * @throws IOException if a socket cannot be closed
	 */
	void release() throws IOException {
		for (ServerSocket socket : this.held.values()) {
			socket.close();
		}
	}

	private static ServerSocket hold() {
		try {
			return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
