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

package io.github.uwsgiboot.autoconfigure;

import java.util.function.Consumer;

import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.reload.UwsgiReloader;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Logs what became of a write, has a running uWSGI told, and publishes it as an event.
 */
final class WriteOutcomeListener implements Consumer<WriteOutcome> {

	private final WriteOutcomeLogger logger;

	private final UwsgiReloader reloader;

	private final ApplicationEventPublisher events;

	WriteOutcomeListener(WriteOutcomeLogger logger, UwsgiReloader reloader, ApplicationEventPublisher events) {
		this.logger = logger;
		this.reloader = reloader;
		this.events = events;
	}

	@Override
	public void accept(WriteOutcome outcome) {
		this.logger.accept(outcome);
		this.reloader.accept(outcome);
		this.events.publishEvent(outcome);
	}

}
