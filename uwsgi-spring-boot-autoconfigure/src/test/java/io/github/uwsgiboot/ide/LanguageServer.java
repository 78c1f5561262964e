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

package io.github.uwsgiboot.ide;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandCapabilities;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;

/**
 * The language server of Spring Tools for an application with one folder of classes. It
 * runs in a process of its own and connects to a socket of ours on the loopback
 * interface, since its standard output carries its log.
 */
final class LanguageServer implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String MAIN_CLASS = "org.springframework.ide.vscode.boot.app.BootLanguagServerBootApp";

	private static final String LANGUAGE = "spring-boot-properties-yaml";

	/**
	 * A key that nobody has. Diagnostics come all at once, so those that name it are
	 * complete; before the class path is known there are none.
	 */
	private static final String NOBODYS_KEY = "nobodys-key";

	private final Process process;

	private final Socket socket;

	private final LanguageClient client;

	private final org.eclipse.lsp4j.services.LanguageServer server;

	private final Path project;

	private int documents;

	private LanguageServer(Process process, Socket socket, Path project) throws IOException {
		this.process = process;
		this.socket = socket;
		this.project = project;
		this.client = new LanguageClient();
		Launcher<org.eclipse.lsp4j.services.LanguageServer> launcher = new Launcher.Builder<org.eclipse.lsp4j.services.LanguageServer>()
			.setLocalService(this.client)
			.setRemoteInterface(org.eclipse.lsp4j.services.LanguageServer.class)
			.setInput(socket.getInputStream())
			.setOutput(socket.getOutputStream())
			.create();
		this.server = launcher.getRemoteProxy();
		launcher.startListening();
	}

	/**
	 * Return where the language server was unpacked.
	 */
	static Path directory() {
		return Path.of(System.getProperty("language-server.directory", "../target/ide-completion/language-server"));
	}

	/**
	 * Start the language server and wait until it knows the properties of the classes.
	 * @param work an empty directory
	 * @param classes the folder of classes, with the metadata
	 * @return the language server
	 */
	static LanguageServer start(Path work, Path classes) throws Exception {
		Path project = Files.createDirectories(work.resolve("project/src/main/resources")).getParent().getParent();
		try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Process process = launch(work, listening.getLocalPort());
			LanguageServer server = new LanguageServer(process, accept(listening, process), project.getParent());
			server.initialize(classes);
			return server;
		}
	}

	private static Process launch(Path work, int port) throws IOException {
		Path home = Files.createDirectories(work.resolve("home"));
		Path temporary = Files.createDirectories(work.resolve("tmp"));
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dserver.port=" + port, "-Duser.home=" + home,
				"-Djava.io.tmpdir=" + temporary, "-Dspring.config.location=classpath:/application.properties",
				"-Dlanguageserver.boot.enable-jandex-index=true", "-Dlanguageserver.boot.symbol-cache-enabled=false",
				"-cp", directory().resolve("BOOT-INF/classes") + ":" + directory().resolve("BOOT-INF/lib") + "/*",
				MAIN_CLASS);
		builder.environment().clear();
		return builder.directory(work.toFile())
			.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
			.redirectErrorStream(true)
			.redirectOutput(work.resolve("log").toFile())
			.start();
	}

	private static Socket accept(ServerSocket listening, Process process) throws IOException {
		try {
			listening.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
			return listening.accept();
		}
		catch (SocketTimeoutException ex) {
			process.destroyForcibly();
			throw ex;
		}
	}

	private void initialize(Path classes) throws Exception {
		InitializeParams parameters = new InitializeParams();
		parameters.setProcessId(Math.toIntExact(ProcessHandle.current().pid()));
		ClientCapabilities capabilities = new ClientCapabilities();
		WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
		workspace.setExecuteCommand(new ExecuteCommandCapabilities(true));
		capabilities.setWorkspace(workspace);
		parameters.setCapabilities(capabilities);
		await(this.server.initialize(parameters));
		this.server.initialized(new InitializedParams());
		this.server.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(Map.of()));
		List<Map<String, Object>> entries = List.of(Map.of("kind", "source", "path",
				this.project.resolve("src/main/java").toString(), "outputFolder", classes.toString(), "isOwn", true),
				Map.of("kind", "binary", "path", classes.toString()));
		List<Object> event = List.of(this.project.toUri().toString(), "project", false, Map.of("entries", entries));
		await(this.server.getWorkspaceService()
			.executeCommand(new ExecuteCommandParams(await(this.client.classpathListener()), List.of(event))));
		problems("server:\n  port: 8080\n");
	}

	/**
	 * Open a document and wait for what is wrong with it.
	 * @param yaml the text of the document
	 * @return the message for each marked text that is wrong, without duplicates
	 */
	Map<String, String> problems(String yaml) throws Exception {
		String text = yaml + NOBODYS_KEY + ": 1\n";
		List<LanguageClient.Marked> marked = this.client.awaitMarking(open(text), NOBODYS_KEY, text, this::touch,
				PATIENCE);
		Map<String, String> problems = new TreeMap<>();
		marked.stream()
			.filter((problem) -> !problem.text().equals(NOBODYS_KEY))
			.forEach((problem) -> problems.put(problem.text(), problem.message()));
		return problems;
	}

	/**
	 * Open a document and complete at its end.
	 * @param yaml the text of the document, to the place where the cursor is
	 * @return the completions by their labels
	 */
	Map<String, CompletionItem> completions(String yaml) throws Exception {
		String text = NOBODYS_KEY + ": 1\n" + yaml;
		String uri = open(text);
		this.client.awaitMarking(uri, NOBODYS_KEY, text, this::touch, PATIENCE);
		int line = Math.toIntExact(text.chars().filter((character) -> character == '\n').count());
		Position end = new Position(line, text.length() - text.lastIndexOf('\n') - 1);
		Map<String, CompletionItem> completions = new TreeMap<>();
		await(this.server.getTextDocumentService()
			.completion(new CompletionParams(new TextDocumentIdentifier(uri), end)))
			.map((items) -> items, (list) -> list.getItems())
			.forEach((item) -> completions.put(item.getLabel(), item));
		return completions;
	}

	/**
	 * Ask for what a completion leaves out until somebody looks at it.
	 * @param item the completion
	 * @return the documentation
	 */
	String documentation(CompletionItem item) throws Exception {
		CompletionItem resolved = await(this.server.getTextDocumentService().resolveCompletionItem(item));
		return resolved.getDocumentation().isLeft() ? resolved.getDocumentation().getLeft()
				: resolved.getDocumentation().getRight().getValue();
	}

	private String open(String text) {
		String uri = this.project.resolve("src/main/resources/application-%d.yml".formatted(++this.documents))
			.toUri()
			.toString();
		this.server.getTextDocumentService()
			.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, LANGUAGE, 1, text)));
		return uri;
	}

	private void touch(String uri, String text) {
		this.server.getTextDocumentService()
			.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, 2),
					List.of(new TextDocumentContentChangeEvent(text))));
	}

	private static <T> T await(CompletableFuture<T> future)
			throws InterruptedException, ExecutionException, TimeoutException {
		return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
	}

	@Override
	public void close() throws IOException {
		this.process.destroyForcibly();
		this.socket.close();
	}

}
