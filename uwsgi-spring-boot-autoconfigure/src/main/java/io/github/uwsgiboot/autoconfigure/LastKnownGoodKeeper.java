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
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.github.uwsgiboot.write.PublishOutcome;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.instance.InstanceProbe;
import io.github.uwsgiboot.write.instance.InstanceSettings;
import io.github.uwsgiboot.write.instance.InstanceState;
import io.github.uwsgiboot.write.instance.LastKnownGood;
import io.github.uwsgiboot.write.instance.RunningInstance;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Keeps the last known good after a write, as soon as uWSGI is seen running what was
 * written. Until then it asks again and again, at longer and longer intervals; another
 * write starts that anew.
 */
class LastKnownGoodKeeper implements ApplicationListener<PayloadApplicationEvent<WriteOutcome>>, DisposableBean {

	private static final Log logger = LogFactory.getLog(LastKnownGoodKeeper.class);

	private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

	private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

	private final InstanceProbe probe;

	private final Supplier<InstanceSettings> settings;

	private final BooleanSupplier set;

	private final ScheduledThreadPoolExecutor executor;

	/**
	 * Create a keeper.
	 * @param probe tells what runs
	 * @param settings the settings, which are costly
	 * @param set whether the settings may name a last known good
	 */
	LastKnownGoodKeeper(InstanceProbe probe, Supplier<InstanceSettings> settings, BooleanSupplier set) {
		this.probe = probe;
		this.settings = settings;
		this.set = set;
		this.executor = new ScheduledThreadPoolExecutor(1, LastKnownGoodKeeper::thread);
		this.executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		this.executor.setRemoveOnCancelPolicy(true);
	}

	private static Thread thread(Runnable runnable) {
		Thread thread = new Thread(runnable, "uwsgi-last-known-good");
		thread.setDaemon(true);
		return thread;
	}

	@Override
	public void onApplicationEvent(PayloadApplicationEvent<WriteOutcome> event) {
		WriteOutcome outcome = event.getPayload();
		if (outcome.isSuccess() && outcome.publication() != null && this.set.getAsBoolean()
				&& this.settings.get().proof().fallback() != null) {
			this.executor.getQueue().clear();
			ask(FIRST_DELAY);
		}
	}

	private void ask(Duration delay) {
		this.executor.schedule(() -> keep(delay), delay.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void keep(Duration delay) {
		RunningInstance seen = this.probe.ask();
		if (seen.state() == InstanceState.IN_SYNC) {
			remember(seen);
		}
		else if (this.executor.getQueue().isEmpty()) {
			Duration next = delay.multipliedBy(2);
			ask((next.compareTo(LONGEST_DELAY) < 0) ? next : LONGEST_DELAY);
		}
	}

	private void remember(RunningInstance seen) {
		try {
			PublishOutcome outcome = new LastKnownGood(this.settings.get()).remember(seen);
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
	public void destroy() {
		this.executor.shutdownNow();
	}

}
