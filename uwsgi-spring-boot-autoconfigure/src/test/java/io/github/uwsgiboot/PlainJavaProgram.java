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

package io.github.uwsgiboot;

import java.nio.file.Path;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.WriteSettings;

/**
 * Writes a file without Spring. Started by {@link PlainJavaTests} with nothing but this
 * library on the class path.
 */
public final class PlainJavaProgram {

	private PlainJavaProgram() {
	}

	/**
	 * Write the file.
	 * @param arguments the path of the file, and the path of certificate and key without
	 * their suffixes
	 */
	public static void main(String[] arguments) {
		UwsgiConfiguration configuration = configuration(arguments[1]);
		WriteOutcome outcome = UwsgiConfigWriter.of(configuration, WriteSettings.of(Path.of(arguments[0]))).write();
		if (outcome.result() != WriteOutcome.Result.WRITTEN) {
			throw new IllegalStateException(outcome.toString());
		}
	}

	static UwsgiConfiguration configuration(String tls) {
		return UwsgiConfiguration.builder()
			.projectName("shop")
			.option("master", "true")
			.option("processes", "2")
			.directive("route-run = http:127.0.0.1:8081")
			.networking((networking) -> networking.with(BasicParameters.QUEUE_SIZE, 1024)
				.socket(Socket.of("edge", SocketType.SHARED).address("127.0.0.1:8082"),
						Socket.of("web", SocketType.HTTP).address("127.0.0.1:8080").boundWorkers(1, 2),
						Socket.of("app", SocketType.UWSGI).address("{project_runtime_dir}.sock").order(5),
						Socket.of("nginx", SocketType.FASTCGI).shared("edge").with(SocketAttribute.MODIFIER, 9),
						Socket.fromDsn("tls", "https://127.0.0.1:8443?cert=%s.crt&key=%s.key".formatted(tls, tls)))
				.sni(SniEntry.of("shop.example.com", tls + ".crt", tls + ".key")))
			.build();
	}

}
