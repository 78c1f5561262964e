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

package io.github.uwsgiboot.write;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Renders a configuration, checks it, and writes the ini file that uWSGI is started from.
 * {@link #plan()} tells everything and changes nothing; {@link #write()} publishes the
 * very bytes of a plan. Safe for use by several threads, whose writes come one after the
 * other, each with what is configured when it begins.
 */
public class UwsgiConfigWriter {

	private final Supplier<WriteRequest> requests;

	private final Consumer<WriteOutcome> listener;

	private final UwsgiConfigWriterInterceptor interceptor;

	private final BinaryStage binary = new BinaryStage();

	private final Lock writing = new ReentrantLock();

	/**
	 * Create a writer.
	 * @param requests what is written, asked for anew for each plan
	 * @param listener told of the outcome of each write
	 */
	public UwsgiConfigWriter(Supplier<WriteRequest> requests, Consumer<WriteOutcome> listener) {
		this(requests, listener, UwsgiConfigWriterInterceptor.none());
	}

	/**
	 * Create a writer with something around each of its steps.
	 * @param requests what is written, asked for anew for each plan
	 * @param listener told of the outcome of each write
	 * @param interceptor called around each plan, check and write
	 */
	public UwsgiConfigWriter(Supplier<WriteRequest> requests, Consumer<WriteOutcome> listener,
			UwsgiConfigWriterInterceptor interceptor) {
		this.requests = requests;
		this.listener = listener;
		this.interceptor = interceptor;
	}

	/**
	 * Create a writer of one configuration.
	 * @param configuration the configuration
	 * @param settings how the configuration is written
	 * @return the writer
	 */
	public static UwsgiConfigWriter of(UwsgiConfiguration configuration, WriteSettings settings) {
		WriteRequest request = new WriteRequest(CheckSubject.of(configuration, Set.of()), Checks.standard(), List.of(),
				(property) -> null, settings);
		return new UwsgiConfigWriter(() -> request, (outcome) -> {
		});
	}

	/**
	 * Tell what would be written, and all problems with it. Nothing is changed and no
	 * process is started: what the uWSGI binary said of the file is told if it has tested
	 * that very file before, and plugins that it embeds are left out if it was asked
	 * before.
	 * @return the plan
	 */
	public Plan plan() {
		return this.interceptor.plan(this::planKnown);
	}

	private Plan planKnown() {
		WriteRequest request = this.binary.known(this.requests.get());
		Planner planner = new Planner(request);
		Plan plan = planner.plan();
		return planner.with(plan, this.binary.last(plan, request));
	}

	/**
	 * Tell what would be written, and have the uWSGI binary test it. Nothing is changed.
	 * @return the plan
	 */
	public Plan check() {
		return this.interceptor.check(() -> test(this.binary.asked(this.requests.get())));
	}

	private Plan test(WriteRequest request) {
		Planner planner = new Planner(request);
		Plan plan = planner.plan();
		boolean isTested = plan.state() == PlanState.CHANGED || plan.state() == PlanState.UNCHANGED;
		return isTested ? planner.with(plan, this.binary.test(plan, request)) : plan;
	}

	/**
	 * Write the file, whatever stands there now, unless the checks or the uWSGI binary
	 * refuse it. A file that is as it should be when the plan is made is read that once,
	 * and not written.
	 * @return what became of it
	 */
	public WriteOutcome write() {
		return write(null);
	}

	/**
	 * Write the file if what stands there now is what is expected, unless the checks or
	 * the uWSGI binary refuse it.
	 * @param expected what must stand there now, or {@code null} for what the settings
	 * expect
	 * @return what became of it
	 */
	public WriteOutcome write(@Nullable ExpectedFile expected) {
		return this.interceptor.write(() -> publishAlone(expected));
	}

	// What is asked for before another write and published after it would undo that one.
	private WriteOutcome publishAlone(@Nullable ExpectedFile expected) {
		this.writing.lock();
		try {
			return publish(expected);
		}
		finally {
			this.writing.unlock();
		}
	}

	private WriteOutcome publish(@Nullable ExpectedFile expected) {
		WriteRequest request = this.binary.asked(this.requests.get().expecting(expected));
		WriteOutcome outcome = write(this.interceptor.check(() -> test(request)), request);
		this.listener.accept(outcome);
		return outcome;
	}

	private WriteOutcome write(Plan plan, WriteRequest request) {
		WriteOutcome.Result withheld = plan.state().withheld();
		return (withheld != null) ? WriteOutcome.notPublished(withheld, plan)
				: WriteOutcome.of(plan, publication(plan, request));
	}

	private PublishOutcome publication(Plan plan, WriteRequest request) {
		ConfigFile file = request.file();
		Draft draft = file.draft(plan.content(), request.settings().expected());
		return file.publish(draft, Objects.requireNonNull(plan.preview(), "preview"));
	}

}
