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
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.testsupport.RunningProcess;
import io.github.uwsgiboot.testsupport.Servers;

/**
 * A real nginx that passes requests on by locations.
 */
final class RunningNginx implements AutoCloseable {

	private static final List<String> VARIABLES = List.of("QUERY_STRING $query_string",
			"REQUEST_METHOD $request_method", "CONTENT_TYPE $content_type", "CONTENT_LENGTH $content_length",
			"REQUEST_URI $request_uri", "PATH_INFO $document_uri", "SERVER_PROTOCOL $server_protocol",
			"REMOTE_ADDR $remote_addr", "SERVER_PORT $server_port", "SERVER_NAME $server_name");

	private static final String SETTINGS = """
			daemon off;
			master_process off;
			pid %1$s/nginx.pid;
			error_log stderr;
			events {}
			http {
				access_log off;
				client_body_temp_path %1$s/body;
				proxy_temp_path %1$s/proxy;
				fastcgi_temp_path %1$s/fastcgi;
				uwsgi_temp_path %1$s/uwsgi;
				scgi_temp_path %1$s/scgi;
			%2$s
				server {
					listen %3$s;
			%4$s
				}
			}
			""";

	private final RunningProcess process;

	private final Endpoints endpoints;

	private RunningNginx(RunningProcess process, Endpoints endpoints) {
		this.process = process;
		this.endpoints = endpoints;
	}

	/**
	 * Start nginx and wait until it accepts connections.
	 * @param directory the temporary directory
	 * @param locations the locations in nginx's language, each with what passes requests
	 * on
	 * @return the running nginx
	 * @throws IOException if the process cannot be started
	 */
	static RunningNginx start(Path directory, String... locations) throws IOException {
		Path own = Files.createTempDirectory(directory, "nginx");
		Endpoints endpoints = new Endpoints(own);
		Path settings = Files.writeString(own.resolve("nginx.conf"), SETTINGS.formatted(own, variables(),
				endpoints.tcp("nginx"), Stream.of(locations).collect(Collectors.joining("\n"))));
		endpoints.release();
		RunningProcess server = RunningProcess.start(own.resolve("nginx.log"), "TERM", List
			.of(Servers.get("nginx").toString(), "-p", own.toString(), "-c", settings.toString(), "-e", "stderr"));
		RunningNginx nginx = new RunningNginx(LeftOut.patiently(server), endpoints);
		nginx.process.await("accepts connections", nginx::isOpen);
		return nginx;
	}

	private static String variables() {
		return Stream.of("uwsgi_param", "fastcgi_param", "scgi_param")
			.flatMap((directive) -> VARIABLES.stream().map((variable) -> "\t%s %s;".formatted(directive, variable)))
			.collect(Collectors.joining("\n"));
	}

	private boolean isOpen() {
		try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), this.endpoints.port("nginx"))) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Return the address that clients of nginx ask.
	 * @return the beginning of a URL
	 */
	String url() {
		return "http://" + this.endpoints.tcp("nginx");
	}

	@Override
	public void close() throws IOException {
		this.process.close();
	}

}
