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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.networking.Quantity;
import io.github.uwsgiboot.write.reload.BackOff;
import io.github.uwsgiboot.write.reload.ReloadOptions;
import io.github.uwsgiboot.write.reload.ReloadSettings;
import io.github.uwsgiboot.write.reload.ReloadStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Makes the settings of reloads of their properties, and of what the configuration has
 * already. What is wrong with them is told, and nothing is reloaded then.
 */
final class ReloadSettingsFactory {

	private static final String PREFIX = UwsgiProperties.PREFIX + ".reload.";

	private static final Pattern STARTED_BY_EMPEROR = Pattern.compile(".*\\.(?:xml|ini|yml|yaml|js|json)");

	private static final Pattern REPLACED = Pattern.compile("%|\\$\\(|@\\(");

	private static final Duration LONGEST_DURATION = Duration.ofHours(1);

	private static final String DURATION_REMEDY = "Write a time in this range, for example '10s'.";

	private static final String COMMAND_REMEDY = "Write the program and its arguments as a list, for example"
			+ " [systemctl, reload, uwsgi].";

	private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);

	private final ReloadProperties properties;

	private final Path ini;

	private final UwsgiConfiguration configuration;

	private final ReloadOptions options;

	private final Consumer<Problem> problems;

	ReloadSettingsFactory(ReloadProperties properties, Path ini, UwsgiConfiguration configuration,
			Consumer<Problem> problems) {
		this.properties = properties;
		this.ini = ini.toAbsolutePath().normalize();
		this.configuration = configuration;
		this.options = new ReloadOptions(configuration);
		this.problems = problems;
	}

	ReloadSettings create() {
		return strategy().withTimeout(timeout(this.properties.getTimeout()))
			.withInterval(interval(this.properties.getInterval()))
			.withSettle(settle(this.properties.getSettle()))
			.withBackOff(backOff(this.properties.getRetry()))
			.withEmperor(emperor(this.properties.getEmperor()));
	}

	/**
	 * Tell of properties that the strategy does not use.
	 */
	void reportUnused() {
		reportUnused("touch-file", this.properties.getTouchFile(), ReloadStrategy.TOUCH);
		reportUnused("fifo", this.properties.getFifo(), ReloadStrategy.FIFO);
		reportUnused("pid-file", this.properties.getPidFile(), ReloadStrategy.SIGNAL);
		List<String> command = this.properties.getCommand();
		reportUnused("command", command.isEmpty() ? null : command.get(0), ReloadStrategy.COMMAND);
	}

	private void reportUnused(String property, @Nullable String value, ReloadStrategy user) {
		ReloadStrategy strategy = this.properties.getStrategy();
		if (value != null && strategy != user) {
			this.problems.accept(Problem.warning("reload-property-unused", PREFIX + property,
					(user != ReloadStrategy.COMMAND) ? value : null,
					"The strategy '%s' would use it, and the strategy is '%s'.".formatted(name(user), name(strategy)),
					"Set 'uwsgi.reload.strategy' to %s, or leave the property out.".formatted(name(user))));
		}
	}

	private static String name(ReloadStrategy strategy) {
		return strategy.name().toLowerCase(Locale.ROOT);
	}

	private ReloadSettings strategy() {
		return switch (this.properties.getStrategy()) {
			case NONE -> ReloadSettings.none();
			case TOUCH -> touch();
			case FIFO -> fifo();
			case SIGNAL -> signal();
			case COMMAND -> command();
		};
	}

	private ReloadSettings touch() {
		String text = this.properties.getTouchFile();
		Path file = (text != null) ? path("touch-file", text)
				: this.ini.resolveSibling(this.ini.getFileName() + ".reload");
		if (file == null) {
			return ReloadSettings.none();
		}
		if (file.equals(this.ini) || STARTED_BY_EMPEROR.matcher(file.toString()).matches()) {
			report("reload-touch-file", "touch-file", text,
					"The trigger file is the ini file itself, which uWSGI would miss while it is replaced, or has a name"
							+ " that an Emperor starts an instance from.",
					"Write the path of a file of its own, for example '%s.reload'.".formatted(this.ini));
		}
		return ReloadSettings.touch(file);
	}

	private ReloadSettings fifo() {
		String given = this.options.fifo();
		Path fifo = path("fifo", this.properties.getFifo(), given, "master-fifo");
		if (fifo == null) {
			return ReloadSettings.none();
		}
		if (given != null && !given.equals(fifo.toString())) {
			report("reload-fifo-second", "fifo", this.properties.getFifo(),
					"uWSGI reads its first 'master-fifo' alone until it is told otherwise, and that is '%s'."
						.formatted(given),
					"Leave 'uwsgi.reload.fifo' or 'uwsgi.options.master-fifo' out.");
		}
		return ReloadSettings.fifo(fifo);
	}

	private ReloadSettings signal() {
		if (this.options.isMasterOff()) {
			report("reload-without-master", "strategy", "signal",
					"The signal reloads the master process, and 'uwsgi.options.master' turns it off.",
					"Set 'uwsgi.options.master' to true, or leave it out.");
		}
		Path file = path("pid-file", this.properties.getPidFile(), this.options.pidFile(), "safe-pidfile");
		return (file != null) ? ReloadSettings.signal(file) : ReloadSettings.none();
	}

	private ReloadSettings command() {
		List<String> command = this.properties.getCommand();
		if (command.isEmpty() || command.get(0).isBlank()) {
			report("reload-command-missing", "command", null,
					"The strategy 'command' has no command to run, and uWSGI would go on with the old file.",
					COMMAND_REMEDY);
			return ReloadSettings.none();
		}
		if (CommandText.isCommandLine(command.get(0))) {
			report("reload-command-line", "command", null,
					"The command is one text with blanks that begins with '%s', and no shell splits it: the system would"
						.formatted(CommandText.program(command.get(0)))
							+ " look for a program of that whole name in vain, and uWSGI would go on with the old file.",
					COMMAND_REMEDY);
			return ReloadSettings.none();
		}
		return ReloadSettings.command(command.toArray(String[]::new));
	}

	private @Nullable Path path(String property, @Nullable String text, @Nullable String given, String option) {
		if (text != null) {
			return path(property, text);
		}
		if (given != null && given.startsWith("/") && PathText.isPath(given) && !isReplaced(given)) {
			return Path.of(given);
		}
		report("reload-path-missing", property, null, (given != null)
				? "Which file uWSGI takes for '%s' is not known here: the path is relative, or uWSGI replaces something in it."
					.formatted(given)
				: "The strategy '%s' needs a path, without which uWSGI would not be told of a change."
					.formatted(name(this.properties.getStrategy())),
				"Write an absolute path in a directory that uWSGI may write to; '%s' is added for it."
					.formatted(option));
		return null;
	}

	private boolean isReplaced(String text) {
		return this.configuration.expressions() == Expressions.PASS && REPLACED.matcher(text).find();
	}

	private @Nullable Path path(String property, String text) {
		PathText path = new PathText(text, this.configuration.placeholders());
		String objection = path.objection();
		if (objection != null) {
			report("reload-path", property, text, objection + ", so that uWSGI would not be told of a change.",
					path.remedy());
			return null;
		}
		return path.path().toAbsolutePath().normalize();
	}

	private Duration timeout(Duration timeout) {
		if (timeout.isZero() || isOutOfRange(timeout)) {
			report("reload-timeout", "timeout", Quantity.of(timeout),
					"uWSGI is given more than 0 seconds to take notice, and an hour at most; with none an attempt to"
							+ " tell it would be given up at once.",
					DURATION_REMEDY);
			return ReloadSettings.DEFAULT_TIMEOUT;
		}
		return timeout;
	}

	private Duration interval(Duration interval) {
		if (isOutOfRange(interval)) {
			report("reload-interval", "interval", Quantity.of(interval),
					"Two reloads are from 0 seconds to an hour apart; uWSGI runs with the old file for so long.",
					DURATION_REMEDY);
			return ReloadSettings.DEFAULT_INTERVAL;
		}
		return interval;
	}

	private Duration settle(Duration settle) {
		if (isOutOfRange(settle)) {
			report("reload-settle", "settle", Quantity.of(settle),
					"uWSGI is given from 0 seconds to an hour to start, after which the trigger file is touched once"
							+ " more.",
					DURATION_REMEDY);
			return ReloadSettings.DEFAULT_SETTLE;
		}
		return settle;
	}

	private static boolean isOutOfRange(Duration duration) {
		return duration.isNegative() || duration.compareTo(LONGEST_DURATION) > 0;
	}

	private BackOff backOff(ReloadRetryProperties retry) {
		Duration initial = retry.getInitial();
		if (initial.isNegative() || initial.isZero() || retry.getMax().compareTo(initial) < 0
				|| retry.getMax().compareTo(LONGEST_BACK_OFF) > 0) {
			report("reload-retry", "retry", Quantity.of(initial) + ", " + Quantity.of(retry.getMax()),
					"After a failure uWSGI is told again: first after 'initial', which is longer than 0 seconds, then"
							+ " after twice the time each, up to 'max', which is no shorter than 'initial' and a day at"
							+ " most.",
					"Write two such times, for example 'initial: 1s' and 'max: 1m'.");
			return BackOff.defaults();
		}
		return new BackOff(initial, retry.getMax());
	}

	private ReloadSettings.@Nullable Emperor emperor(ReloadEmperorProperties emperor) {
		String text = emperor.getPidFile();
		Path pidFile = (text != null) ? path("emperor.pid-file", text) : null;
		if (pidFile == null) {
			reportUnblockAlone(emperor);
			return null;
		}
		if (this.properties.getStrategy() != ReloadStrategy.NONE) {
			report("reload-twice", "emperor.pid-file", text,
					"An Emperor reloads uWSGI by itself, and the strategy would reload it a second time.",
					"Set 'uwsgi.reload.strategy' to none, or leave 'uwsgi.reload.emperor.pid-file' out.");
		}
		return new ReloadSettings.Emperor(pidFile, emperor.isUnblock());
	}

	private void reportUnblockAlone(ReloadEmperorProperties emperor) {
		if (emperor.isUnblock() && emperor.getPidFile() == null) {
			this.problems.accept(Problem.warning("reload-property-unused", PREFIX + "emperor.unblock", "true",
					"No Emperor is told of a change that could be made to forget its vassals.",
					"Set 'uwsgi.reload.emperor.pid-file', too, or leave the property out."));
		}
	}

	private void report(String code, String property, @Nullable String value, String consequence, String remedy) {
		this.problems.accept(Problem.error(code, PREFIX + property, value, consequence, remedy));
	}

}
