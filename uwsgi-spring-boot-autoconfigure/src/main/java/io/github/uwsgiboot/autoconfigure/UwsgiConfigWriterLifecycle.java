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

import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.reload.UwsgiReloader;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/**
 * Writes the file while the application starts: before the web server opens its port, and
 * neither during AOT processing nor during the training run of a class data archive, in
 * which no lifecycle bean is started. A reload that waits for its turn does not wait for
 * it any longer when the application ends.
 */
class UwsgiConfigWriterLifecycle implements SmartLifecycle {

	private static final String ON_STARTUP = UwsgiProperties.PREFIX + ".writer.on-startup";

	private final UwsgiConfigWriter writer;

	private final UwsgiReloader reloader;

	private final Environment environment;

	private final ObjectProvider<OutcomeSanitizer> sanitizer;

	private volatile boolean running;

	UwsgiConfigWriterLifecycle(UwsgiConfigWriter writer, UwsgiReloader reloader, Environment environment,
			ObjectProvider<OutcomeSanitizer> sanitizer) {
		this.writer = writer;
		this.reloader = reloader;
		this.environment = environment;
		this.sanitizer = sanitizer;
	}

	@Override
	public void start() {
		if (OnUwsgiEnabledCondition.isOn(this.environment, ON_STARTUP)) {
			WriteOutcome outcome = this.writer.write();
			// A test's mock of the writer or of an interceptor has no outcome.
			if (outcome != null && !outcome.isSuccess()) {
				throw new UwsgiConfigurationException(OutcomeSanitizer.sanitize(outcome, this.sanitizer));
			}
		}
		this.running = true;
	}

	@Override
	public void stop() {
		try {
			this.reloader.stop();
		}
		finally {
			this.running = false;
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	// What has started once has written: a context that was paused does not write anew.
	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
