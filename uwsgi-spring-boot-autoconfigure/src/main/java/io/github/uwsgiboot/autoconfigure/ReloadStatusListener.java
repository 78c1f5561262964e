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

import io.github.uwsgiboot.write.GuardedCall;
import io.github.uwsgiboot.write.reload.ReloadStatus;
import io.github.uwsgiboot.write.reload.UwsgiReloader;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Logs each change of the status of a reload, in a line, and publishes it as an event. A
 * listener that fails is logged too, since nobody looks at the thread of the reloader.
 */
final class ReloadStatusListener implements Consumer<ReloadStatus> {

	private static final Log logger = LogFactory.getLog(UwsgiReloader.class);

	private final ApplicationEventPublisher events;

	ReloadStatusListener(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Override
	public void accept(ReloadStatus status) {
		log(status);
		GuardedCall.run(() -> this.events.publishEvent(status), ReloadStatusListener::log);
	}

	private static void log(Throwable failure) {
		logger.error("A listener of the status of reloads has failed; uWSGI is told of changes as usual", failure);
	}

	private static void log(ReloadStatus status) {
		switch (status.state()) {
			case IDLE -> {
			}
			case PENDING ->
				logger.debug("uWSGI is to be told of a change by %s at %s".formatted(status.by(), status.next()));
			case FAILED -> logger.warn("uWSGI was not told of a change by %s, attempt %d; the next one follows %s. %s"
				.formatted(status.by(), status.attempts(), next(status), error(status)));
			case DONE -> done(status, "uWSGI was told of its change by %s");
			case NOBODY -> done(status,
					"No uWSGI was there to be told of the first file by %s; one that starts from now on reads it");
		}
	}

	private static String error(ReloadStatus status) {
		return (status.output() != null) ? status.error() + " It printed: " + status.output()
				: String.valueOf(status.error());
	}

	private static String next(ReloadStatus status) {
		return (status.next() != null) ? "at " + status.next() : "when the application is started again";
	}

	private static void done(ReloadStatus status, String message) {
		logger.info(message.formatted(status.by()));
		if (status.error() != null) {
			logger.warn(status.error());
		}
	}

}
