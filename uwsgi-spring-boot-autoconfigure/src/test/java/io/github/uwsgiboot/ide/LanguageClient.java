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

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.UnregistrationParams;
import org.jspecify.annotations.Nullable;

/**
 * What the language server talks to: keeps the diagnostics of documents, and the command
 * by which the language server wants to be told of class paths.
 */
class LanguageClient implements SpringToolsClient {

	private static final Duration INTERVAL = Duration.ofSeconds(2);

	private final Map<String, List<Diagnostic>> diagnostics = new HashMap<>();

	private final CompletableFuture<String> classpathListener = new CompletableFuture<>();

	/**
	 * Return the name of the command to tell a class path with.
	 */
	CompletableFuture<String> classpathListener() {
		return this.classpathListener;
	}

	/**
	 * Wait until a text of a document is marked. Since a document that was opened too
	 * early is not looked at again, it is changed from time to time.
	 * @param uri the document
	 * @param mark the text that has to be marked
	 * @param text the text of the document
	 * @param touch changes the document
	 * @param patience how long to wait
	 * @return all that is marked in the document
	 */
	synchronized List<Marked> awaitMarking(String uri, String mark, String text, BiConsumer<String, String> touch,
			Duration patience) throws InterruptedException, TimeoutException {
		Instant end = Instant.now().plus(patience);
		while (Instant.now().isBefore(end)) {
			List<Marked> marked = marked(uri, text);
			if (marked.stream().anyMatch((problem) -> problem.text().equals(mark))) {
				return marked;
			}
			wait(INTERVAL.toMillis());
			if (!this.diagnostics.containsKey(uri) || marked(uri, text).isEmpty()) {
				touch.accept(uri, text);
			}
		}
		throw new TimeoutException("'%s' is not marked in:%n%s%n%s".formatted(mark, text, marked(uri, text)));
	}

	private List<Marked> marked(String uri, String text) {
		return this.diagnostics.getOrDefault(uri, List.of())
			.stream()
			.map((diagnostic) -> new Marked(part(text, diagnostic.getRange()), diagnostic.getMessage()))
			.toList();
	}

	private static String part(String text, Range range) {
		String line = text.lines().toList().get(range.getStart().getLine());
		boolean oneLine = range.getStart().getLine() == range.getEnd().getLine();
		return line.substring(range.getStart().getCharacter(), oneLine ? range.getEnd().getCharacter() : line.length());
	}

	@Override
	public synchronized void publishDiagnostics(PublishDiagnosticsParams published) {
		this.diagnostics.put(published.getUri(), published.getDiagnostics());
		notifyAll();
	}

	@Override
	public CompletableFuture<@Nullable Object> addClasspathListener(Map<String, Object> parameters) {
		this.classpathListener.complete(String.valueOf(parameters.get("callbackCommandId")));
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void progress(Object parameters) {
	}

	@Override
	public void highlight(Object parameters) {
	}

	@Override
	public CompletableFuture<Void> registerCapability(RegistrationParams parameters) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public CompletableFuture<Void> unregisterCapability(UnregistrationParams parameters) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void telemetryEvent(Object event) {
	}

	@Override
	public void showMessage(MessageParams message) {
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
	}

	/**
	 * A part of a document that is marked.
	 *
	 * @param text the text that is marked
	 * @param message what is wrong
	 */
	record Marked(String text, String message) {

	}

}
