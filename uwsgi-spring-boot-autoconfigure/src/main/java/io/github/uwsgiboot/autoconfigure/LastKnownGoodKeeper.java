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

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.github.uwsgiboot.write.GuardedCall;
import io.github.uwsgiboot.write.PublishOutcome;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.instance.InstanceProbe;
import io.github.uwsgiboot.write.instance.InstanceState;
import io.github.uwsgiboot.write.instance.LastKnownGood;
import io.github.uwsgiboot.write.instance.RunningInstance;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Keeps the last known good after a write, as soon as uWSGI is seen running what was
 * written. Until then it asks again and again, at longer and longer intervals, also after
 * a question that failed; another write starts that anew.
 */
class LastKnownGoodKeeper implements ApplicationListener<PayloadApplicationEvent<WriteOutcome>>, DisposableBean {

	private static final Log logger = LogFactory.getLog(LastKnownGoodKeeper.class);

	private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

	private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

	private final ObjectProvider<InstanceProbe> probe;

	private final WriteRequests requests;

	private final Duration firstDelay;

	private @Nullable ScheduledThreadPoolExecutor executor;

	private boolean destroyed;

	// Of the thread that asks alone.
	private boolean failing;

	/**
	 * Create a keeper.
	 * @param probe tells what runs
	 * @param requests tell whether and where the last known good is kept
	 */
	LastKnownGoodKeeper(ObjectProvider<InstanceProbe> probe, WriteRequests requests) {
		this(probe, requests, FIRST_DELAY);
	}

	LastKnownGoodKeeper(ObjectProvider<InstanceProbe> probe, WriteRequests requests, Duration firstDelay) {
		this.probe = probe;
		this.requests = requests;
		this.firstDelay = firstDelay;
	}

	@Override
	public void onApplicationEvent(PayloadApplicationEvent<WriteOutcome> event) {
		WriteOutcome outcome = event.getPayload();
		if (outcome.isSuccess() && outcome.publication() != null && this.requests.isFallbackSet()
				&& this.requests.instance().proof().fallback() != null) {
			askAnew();
		}
	}

	private synchronized void askAnew() {
		if (!this.destroyed) {
			ScheduledThreadPoolExecutor executor = executor();
			executor.getQueue().clear();
			ask(this.probe.getObject(), executor, this.firstDelay);
		}
	}

	private ScheduledThreadPoolExecutor executor() {
		ScheduledThreadPoolExecutor executor = this.executor;
		if (executor == null) {
			executor = new ScheduledThreadPoolExecutor(1, LastKnownGoodKeeper::thread);
			executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
			executor.setRemoveOnCancelPolicy(true);
			this.executor = executor;
		}
		return executor;
	}

	private static Thread thread(Runnable runnable) {
		Thread thread = new Thread(runnable, "uwsgi-last-known-good");
		thread.setDaemon(true);
		return thread;
	}

	private void ask(InstanceProbe probe, ScheduledThreadPoolExecutor executor, Duration delay) {
		executor.schedule(() -> keep(probe, executor, delay), delay.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void keep(InstanceProbe probe, ScheduledThreadPoolExecutor executor, Duration delay) {
		if (!isSettled(probe)) {
			askAgain(probe, executor, delay.multipliedBy(2));
		}
	}

	private synchronized void askAgain(InstanceProbe probe, ScheduledThreadPoolExecutor executor, Duration delay) {
		if (!this.destroyed && executor.getQueue().isEmpty()) {
			ask(probe, executor, (delay.compareTo(LONGEST_DELAY) < 0) ? delay : LONGEST_DELAY);
		}
	}

	// The probe may be a bean of the application's, and may have to ask others first, so
	// that anything may be thrown, which must not be the end of the questions.
	private boolean isSettled(InstanceProbe probe) {
		return GuardedCall.get(() -> isKept(probe), this::failed);
	}

	private boolean isKept(InstanceProbe probe) {
		RunningInstance seen = probe.ask();
		boolean inSync = seen.state() == InstanceState.IN_SYNC;
		if (inSync) {
			remember(seen);
		}
		this.failing = false;
		return inSync;
	}

	private boolean failed(Throwable cause) {
		warn(cause);
		return false;
	}

	private synchronized void warn(Throwable cause) {
		if (!this.failing && !this.destroyed) {
			logger.warn("What uWSGI runs could not be asked, which is tried again until it can be", cause);
		}
		this.failing = true;
	}

	private void remember(RunningInstance seen) {
		try {
			PublishOutcome outcome = new LastKnownGood(this.requests.instance()).remember(seen);
			if (outcome instanceof PublishOutcome.Written written) {
				logger.info("uWSGI runs the configuration that was written, which is kept as the last known good in '"
						+ written.path() + "'");
			}
			else if (outcome instanceof PublishOutcome.Refused refused) {
				logger.warn("The last known good is not kept: " + refused.message() + " " + refused.action());
			}
			else if (outcome instanceof PublishOutcome.Failed failed) {
				logger.warn("The last known good is not kept: " + failed.message() + " " + failed.action());
			}
		}
		catch (IOException ex) {
			logger.warn("The last known good is not kept, because the file cannot be read", ex);
		}
	}

	@Override
	public synchronized void destroy() {
		this.destroyed = true;
		if (this.executor != null) {
			this.executor.shutdownNow();
		}
	}

}
