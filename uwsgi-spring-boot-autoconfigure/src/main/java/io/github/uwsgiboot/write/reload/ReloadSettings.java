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

package io.github.uwsgiboot.write.reload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How a running uWSGI is told to reload.
 *
 * @param strategy the way
 * @param path the trigger file, the FIFO or the pid file, as the strategy needs it, or
 * {@code null} if it needs none
 * @param command the command and its arguments, empty unless the strategy runs one
 * @param timeout the time after which an attempt has failed
 * @param interval the time between two reloads; changes in the meantime are told once
 * @param settle the time that uWSGI takes to start, at most: what a trigger file tells a
 * uWSGI that may be starting is told once more when this time is over
 * @param backOff the waiting time between failed attempts
 * @param emperor the Emperor that the file lies beneath, or {@code null} if none is told
 */
public record ReloadSettings(ReloadStrategy strategy, @Nullable Path path, List<String> command, Duration timeout,
		Duration interval, Duration settle, BackOff backOff, @Nullable Emperor emperor) {

	/**
	 * The default time after which an attempt has failed.
	 */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

	/**
	 * The default time between two reloads.
	 */
	public static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(3);

	/**
	 * The default time that uWSGI takes to start, at most.
	 */
	public static final Duration DEFAULT_SETTLE = Duration.ofSeconds(30);

	/**
	 * Create settings from a copy of the list.
	 * @throws IllegalArgumentException if the strategy lacks its path or its command, or
	 * has one that it does not use
	 */
	public ReloadSettings {
		command = List.copyOf(command);
		boolean needsPath = strategy == ReloadStrategy.TOUCH || strategy == ReloadStrategy.FIFO
				|| strategy == ReloadStrategy.SIGNAL;
		if (needsPath != (path != null) || (strategy == ReloadStrategy.COMMAND) == command.isEmpty()) {
			throw new IllegalArgumentException(
					strategy + " with the path " + path + " and a command of " + command.size() + " parts");
		}
	}

	private static ReloadSettings of(ReloadStrategy strategy, @Nullable Path path, List<String> command) {
		return new ReloadSettings(strategy, path, command, DEFAULT_TIMEOUT, DEFAULT_INTERVAL, DEFAULT_SETTLE,
				BackOff.defaults(), null);
	}

	/**
	 * Return settings with which uWSGI is not told.
	 * @return the settings
	 */
	public static ReloadSettings none() {
		return of(ReloadStrategy.NONE, null, List.of());
	}

	/**
	 * Return settings with which a trigger file is touched.
	 * @param file the trigger file, never the ini file itself: uWSGI would reload while
	 * the file is missing
	 * @return the settings
	 */
	public static ReloadSettings touch(Path file) {
		return of(ReloadStrategy.TOUCH, file, List.of());
	}

	/**
	 * Return settings with which the command {@code r} is written to a FIFO.
	 * @param fifo the {@code master-fifo}
	 * @return the settings
	 */
	public static ReloadSettings fifo(Path fifo) {
		return of(ReloadStrategy.FIFO, fifo, List.of());
	}

	/**
	 * Return settings with which the master process gets the signal {@code HUP}.
	 * @param pidFile the file that has the number of the master process
	 * @return the settings
	 */
	public static ReloadSettings signal(Path pidFile) {
		return of(ReloadStrategy.SIGNAL, pidFile, List.of());
	}

	/**
	 * Return settings with which a command is run. No shell is involved.
	 * @param command the program and its arguments
	 * @return the settings
	 */
	public static ReloadSettings command(String... command) {
		return of(ReloadStrategy.COMMAND, null, List.of(command));
	}

	/**
	 * Return these settings with another timeout.
	 * @param timeout the time after which an attempt has failed
	 * @return the settings
	 */
	public ReloadSettings withTimeout(Duration timeout) {
		return new ReloadSettings(this.strategy, this.path, this.command, timeout, this.interval, this.settle,
				this.backOff, this.emperor);
	}

	/**
	 * Return these settings with another time that uWSGI takes to start.
	 * @param settle the time, zero if nothing is told once more
	 * @return the settings
	 */
	public ReloadSettings withSettle(Duration settle) {
		return new ReloadSettings(this.strategy, this.path, this.command, this.timeout, this.interval, settle,
				this.backOff, this.emperor);
	}

	/**
	 * Return these settings with another time between two reloads.
	 * @param interval the time between two reloads
	 * @return the settings
	 */
	public ReloadSettings withInterval(Duration interval) {
		return new ReloadSettings(this.strategy, this.path, this.command, this.timeout, interval, this.settle,
				this.backOff, this.emperor);
	}

	/**
	 * Return these settings with other waiting times between failed attempts.
	 * @param backOff the waiting times
	 * @return the settings
	 */
	public ReloadSettings withBackOff(BackOff backOff) {
		return new ReloadSettings(this.strategy, this.path, this.command, this.timeout, this.interval, this.settle,
				backOff, this.emperor);
	}

	/**
	 * Return these settings with an Emperor that is told to look at its files.
	 * @param emperor the Emperor, or {@code null} to tell none
	 * @return the settings
	 */
	public ReloadSettings withEmperor(@Nullable Emperor emperor) {
		return new ReloadSettings(this.strategy, this.path, this.command, this.timeout, this.interval, this.settle,
				this.backOff, emperor);
	}

	/**
	 * Return whether anything is done after a change.
	 * @return whether uWSGI or its Emperor is told
	 */
	public boolean isActive() {
		return this.strategy != ReloadStrategy.NONE || this.emperor != null;
	}

	/**
	 * Return whether it stays unknown if a uWSGI that is starting has seen what it was
	 * told: it looks for the first time at its trigger file after it has read its own
	 * file ({@code core/master.c}). Without a time to settle none is thought to be
	 * starting.
	 * @return whether uWSGI may miss what it is told
	 */
	boolean mayBeMissed() {
		return this.strategy == ReloadStrategy.TOUCH && !this.settle.isZero();
	}

	/**
	 * Return what tells uWSGI to reload.
	 * @return the reloader
	 */
	Reloader reloader() {
		return switch (this.strategy) {
			case NONE -> (this.emperor != null) ? new EmperorReloader(this.emperor, this.timeout) : () -> {
			};
			case TOUCH -> new TouchReloader(requiredPath());
			case FIFO -> new FifoReloader(requiredPath(), this.timeout);
			case SIGNAL -> new SignalReloader(requiredPath(), this.timeout, this.settle);
			case COMMAND -> new CommandReloader(this.command, this.timeout);
		};
	}

	private Path requiredPath() {
		return Objects.requireNonNull(this.path, "path");
	}

	/**
	 * An Emperor.
	 *
	 * @param pidFile the file that has the number of its process
	 * ({@code emperor-pidfile})
	 * @param unblock whether it forgets the vassals that it has blocked, all of them. Its
	 * handler of that signal releases memory at any moment ({@code core/emperor.c}), so
	 * this is for those who are ready to lose an Emperor
	 */
	public record Emperor(Path pidFile, boolean unblock) {
	}

}
