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

package io.github.uwsgiboot.samples.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged sample and the uWSGI that runs from the file that it wrote, all on free
 * ports.
 */
final class Gateway {

	private static final List<String> SOCKETS = List.of("web", "tls", "uwsgi", "fastcgi", "scgi", "edge");

	private static final String APPLICATION = "application";

	private final Path directory;

	private final Map<String, Integer> ports;

	private final List<ServerProcess> running = new ArrayList<>();

	private Gateway(Path directory, Map<String, Integer> ports) {
		this.directory = directory;
		this.ports = ports;
	}

	/**
	 * Start the application, then uWSGI by the command that the application logs.
	 * @param directory the directory for all files, with the certificates in it
	 * @return the running gateway
	 * @throws IOException if a process cannot be started
	 * @throws InterruptedException if interrupted while stopping what was started
	 */
	static Gateway start(Path directory) throws IOException, InterruptedException {
		Gateway gateway = new Gateway(directory, freePorts());
		boolean started = false;
		try {
			gateway.startUwsgi(gateway.startApplication());
			started = true;
			return gateway;
		}
		finally {
			if (!started) {
				gateway.stop();
			}
		}
	}

	/**
	 * Return the port of a socket.
	 * @param socket the name of the socket in {@code application.yml}
	 * @return the port
	 */
	int port(String socket) {
		return this.ports.get(socket);
	}

	private String startApplication() throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-jar", System.getProperty("sample.jar")));
		command.add("--server.port=" + port(APPLICATION));
		command.add("--gateway.tls=" + this.directory);
		command.add("--uwsgi.writer.path=" + this.directory.resolve("uwsgi.ini"));
		command.add("--uwsgi.check.binary-path=" + Servers.uwsgi());
		Servers.pluginsDirectory().ifPresent((plugins) -> command.add("--uwsgi.plugins-dir=" + plugins));
		SOCKETS.forEach(
				(socket) -> command.add("--uwsgi.networking.sockets." + socket + ".address=127.0.0.1:" + port(socket)));
		ServerProcess application = start(APPLICATION, "TERM", command);
		application.awaitOpen(port(APPLICATION));
		return application.awaitPrinted("start it with: ");
	}

	private void startUwsgi(String command) throws IOException {
		ServerProcess uwsgi = start("uwsgi", "INT", List.of("/bin/sh", "-c", "exec " + command));
		SOCKETS.forEach((socket) -> uwsgi.awaitOpen(port(socket)));
	}

	private ServerProcess start(String name, String stopSignal, List<String> command) throws IOException {
		Files.createDirectories(this.directory);
		ServerProcess process = ServerProcess.start(this.directory.resolve(name + ".log"), stopSignal, command);
		this.running.add(0, process);
		return process;
	}

	private static Map<String, Integer> freePorts() throws IOException {
		List<ServerSocket> held = new ArrayList<>();
		try {
			Map<String, Integer> ports = new LinkedHashMap<>();
			for (String name : concat(APPLICATION, SOCKETS)) {
				ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				held.add(socket);
				ports.put(name, socket.getLocalPort());
			}
			return ports;
		}
		finally {
			for (ServerSocket socket : held) {
				socket.close();
			}
		}
	}

	private static List<String> concat(String first, List<String> others) {
		List<String> all = new ArrayList<>(others);
		all.add(0, first);
		return all;
	}

	/**
	 * Stop uWSGI, then the application, and fail if one of them had to be killed.
	 * @throws IOException if a signal cannot be sent
	 * @throws InterruptedException if interrupted while waiting for the end of a process
	 */
	void stop() throws IOException, InterruptedException {
		List<ServerProcess> killed = new ArrayList<>();
		for (ServerProcess process : this.running) {
			if (!process.stop()) {
				killed.add(process);
			}
		}
		assertThat(killed).as("processes that had to be killed").isEmpty();
	}

}
