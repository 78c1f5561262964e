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
 * How a running uWSGI is told to reload: a way, by its method, with defaults that the
 * {@code with} methods change. Immutable.
 */
public final class ReloadSettings {

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

	private final ReloadStrategy strategy;

	private final @Nullable Path path;

	private final List<String> command;

	private final Duration timeout;

	private final Duration interval;

	private final Duration settle;

	private final BackOff backOff;

	private final @Nullable Emperor emperor;

	private ReloadSettings(ReloadStrategy strategy, @Nullable Path path, List<String> command, Duration timeout,
			Duration interval, Duration settle, BackOff backOff, @Nullable Emperor emperor) {
		this.strategy = strategy;
		this.path = path;
		this.command = command;
		this.timeout = timeout;
		this.interval = interval;
		this.settle = settle;
		this.backOff = backOff;
		this.emperor = emperor;
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
	 * @throws IllegalArgumentException if there is no program
	 */
	public static ReloadSettings command(String... command) {
		if (command.length == 0) {
			throw new IllegalArgumentException("There is no command");
		}
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
	 * Return the way in which uWSGI is told.
	 * @return the strategy
	 */
	public ReloadStrategy strategy() {
		return this.strategy;
	}

	/**
	 * Return the trigger file, the FIFO or the pid file, as the strategy needs it, or
	 * {@code null} if it needs none.
	 * @return the path
	 */
	public @Nullable Path path() {
		return this.path;
	}

	/**
	 * Return the command and its arguments, empty unless the strategy runs one.
	 * @return the command
	 */
	public List<String> command() {
		return this.command;
	}

	/**
	 * Return the time after which an attempt has failed.
	 * @return the timeout
	 */
	public Duration timeout() {
		return this.timeout;
	}

	/**
	 * Return the time between two reloads; changes in the meantime are told once.
	 * @return the interval
	 */
	public Duration interval() {
		return this.interval;
	}

	/**
	 * Return the time that uWSGI takes to start, at most: what a trigger file tells a
	 * uWSGI that may be starting is told once more when this time is over.
	 * @return the time, zero if nothing is told once more
	 */
	public Duration settle() {
		return this.settle;
	}

	/**
	 * Return the waiting time between failed attempts.
	 * @return the waiting times
	 */
	public BackOff backOff() {
		return this.backOff;
	}

	/**
	 * Return the Emperor that the file lies beneath, or {@code null} if none is told.
	 * @return the Emperor
	 */
	public @Nullable Emperor emperor() {
		return this.emperor;
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

	@Override
	public boolean equals(@Nullable Object object) {
		return object instanceof ReloadSettings other && this.strategy == other.strategy
				&& Objects.equals(this.path, other.path) && this.command.equals(other.command)
				&& this.timeout.equals(other.timeout) && this.interval.equals(other.interval)
				&& this.settle.equals(other.settle) && this.backOff.equals(other.backOff)
				&& Objects.equals(this.emperor, other.emperor);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.strategy, this.path, this.command, this.timeout, this.interval, this.settle,
				this.backOff, this.emperor);
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
