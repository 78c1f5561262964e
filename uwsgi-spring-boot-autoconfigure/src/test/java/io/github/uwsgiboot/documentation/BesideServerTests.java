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

package io.github.uwsgiboot.documentation;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.Servers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an Emperor with the file of the page on a control plane runs what the
 * example there writes.
 */
@RealServerTest
class BesideServerTests {

	private static final Path PAGE = Path.of("..", "docs", "beside.md");

	private static final String PROGRAM = """
			def application(environ, start_response):
			    start_response('200 OK', [])
			    return [b'answer']
			""";

	@TempDir
	private Path directory;

	private Process emperor;

	@BeforeEach
	void startEmperor() throws IOException {
		Files.createDirectory(this.directory.resolve("vassals"));
		Files.writeString(this.directory.resolve("emperor.ini"), emperorFile());
		ProcessBuilder builder = new ProcessBuilder(Servers.get("uwsgi").toString(), "--ini", "emperor.ini")
			.directory(this.directory.toFile())
			.redirectInput(new File("/dev/null"))
			.redirectErrorStream(true)
			.redirectOutput(log().toFile());
		builder.environment().clear();
		builder.environment().put("PATH", "/usr/bin:/bin");
		this.emperor = builder.start();
	}

	private String emperorFile() throws IOException {
		String shown = CodeBlock.of(PAGE)
			.stream()
			.filter((block) -> block.isOf("ini"))
			.findFirst()
			.orElseThrow()
			.text();
		String moved = shown.replace("/srv/vassals", this.directory.resolve("vassals").toString())
			.replace("/run/uwsgi/", this.directory + "/")
			.replace("127.0.0.1:9190", this.directory.resolve("stats.sock").toString());
		Path plugins = Servers.get("uwsgi").resolveSibling("../plugins").normalize();
		// Where uWSGI is not installed, its vassals do not know where its plugins are.
		return Files.isDirectory(plugins) ? moved + "vassal-set = plugins-dir=" + plugins + "\n" : moved;
	}

	@AfterEach
	void stopEmperor() throws IOException, InterruptedException {
		for (int attempt = 0; attempt < 5 && this.emperor.isAlive(); attempt++) {
			new ProcessBuilder("/bin/sh", "-c", "kill -INT " + this.emperor.pid()).start().waitFor();
			this.emperor.waitFor(4, TimeUnit.SECONDS);
		}
		boolean stopped = !this.emperor.isAlive();
		this.emperor.destroyForcibly();
		assertThat(stopped).as("stopped by INT").isTrue();
	}

	@Test
	void instanceIsStartedReloadedAndStopped() throws IOException {
		Vassals vassals = new Vassals(this.directory.resolve("vassals"));
		Path program = Files.writeString(this.directory.resolve("shop.py"), PROGRAM);
		int first = freePort();
		int second = freePort();
		vassals.put("shop", first, program);
		// A worker that is still starting ignores a reload until its mercy is over.
		await("start", () -> answers(first));
		vassals.put("shop", second, program);
		await("reload", () -> isOpen(second) && !isOpen(first));
		vassals.remove("shop");
		await("stop", () -> !isOpen(second));
	}

	private void await(String what, Callable<Boolean> condition) {
		Awaitility.await(what)
			.atMost(Duration.ofSeconds(40))
			.failFast(() -> assertThat(this.emperor.isAlive()).as("%s; it printed:%n%s", what, printed()).isTrue())
			.until(condition);
	}

	private Path log() {
		return this.directory.resolve("emperor.log");
	}

	private String printed() throws IOException {
		return Files.readString(log());
	}

	private static boolean isOpen(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean answers(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
			socket.setSoTimeout(1000);
			socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).endsWith("answer");
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
