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

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.github.uwsgiboot.write.reload.ReloadStrategy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.convert.DurationUnit;

/**
 * Properties of the reload of a running uWSGI after a change.
 */
@ConfigurationProperties("uwsgi.reload")
public class ReloadProperties {

	/**
	 * Way of telling a running uWSGI of a change. The options that it needs are added.
	 */
	private ReloadStrategy strategy = ReloadStrategy.NONE;

	/**
	 * Trigger file of the strategy "touch", never the ini file itself. The path of the
	 * ini file followed by ".reload" by default.
	 */
	private @Nullable String touchFile;

	/**
	 * FIFO of the strategy "fifo", which uWSGI makes for its own user alone. The first
	 * "master-fifo" of the options by default.
	 */
	private @Nullable String fifo;

	/**
	 * Pid file of the strategy "signal", which uWSGI writes when it starts. The one of
	 * the options by default.
	 */
	private @Nullable String pidFile;

	/**
	 * Program and arguments of the strategy "command", as a list. No shell is involved.
	 */
	private List<String> command = new ArrayList<>();

	/**
	 * Time, more than 0 seconds and up to an hour, after which an attempt to tell uWSGI
	 * has failed.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private Duration timeout = Duration.ofSeconds(10);

	/**
	 * Time between two reloads, from 0 seconds to an hour. Changes in the meantime are
	 * told once.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private Duration interval = Duration.ofSeconds(3);

	/**
	 * Time that uWSGI takes to start at most, up to an hour. A trigger file that is
	 * touched while uWSGI may be starting is touched once more after this time; 0 for
	 * never.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private Duration settle = Duration.ofSeconds(30);

	/**
	 * Attempts after a failed one.
	 */
	@NestedConfigurationProperty
	private final ReloadRetryProperties retry = new ReloadRetryProperties();

	/**
	 * Emperor that the ini file lies beneath.
	 */
	@NestedConfigurationProperty
	private final ReloadEmperorProperties emperor = new ReloadEmperorProperties();

	public ReloadStrategy getStrategy() {
		return this.strategy;
	}

	public void setStrategy(ReloadStrategy strategy) {
		this.strategy = strategy;
	}

	public @Nullable String getTouchFile() {
		return this.touchFile;
	}

	public void setTouchFile(@Nullable String touchFile) {
		this.touchFile = touchFile;
	}

	public @Nullable String getFifo() {
		return this.fifo;
	}

	public void setFifo(@Nullable String fifo) {
		this.fifo = fifo;
	}

	public @Nullable String getPidFile() {
		return this.pidFile;
	}

	public void setPidFile(@Nullable String pidFile) {
		this.pidFile = pidFile;
	}

	public List<String> getCommand() {
		return this.command;
	}

	public void setCommand(List<String> command) {
		this.command = command;
	}

	public Duration getTimeout() {
		return this.timeout;
	}

	public void setTimeout(Duration timeout) {
		this.timeout = timeout;
	}

	public Duration getInterval() {
		return this.interval;
	}

	public void setInterval(Duration interval) {
		this.interval = interval;
	}

	public Duration getSettle() {
		return this.settle;
	}

	public void setSettle(Duration settle) {
		this.settle = settle;
	}

	public ReloadRetryProperties getRetry() {
		return this.retry;
	}

	public ReloadEmperorProperties getEmperor() {
		return this.emperor;
	}

}
