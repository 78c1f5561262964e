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

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * What the language server of Spring Tools asks of an IDE beyond the protocol.
 */
interface SpringToolsClient extends LanguageClient {

	/**
	 * Asks to be told of class paths. The language server goes on when it has an answer.
	 * @param parameters tell the command by which to tell it
	 * @return nothing
	 */
	@JsonRequest("sts/addClasspathListener")
	CompletableFuture<@Nullable Object> addClasspathListener(Map<String, Object> parameters);

	/**
	 * Tells what the language server is doing.
	 * @param parameters what it is doing
	 */
	@JsonNotification("sts/progress")
	void progress(Object parameters);

	/**
	 * Marks places in Java sources.
	 * @param parameters the places
	 */
	@JsonNotification("sts/highlight")
	void highlight(Object parameters);

}
