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

package io.github.uwsgiboot.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Constraint;
import io.github.uwsgiboot.networking.InvalidAddressException;
import io.github.uwsgiboot.networking.Parameter;
import io.github.uwsgiboot.networking.ParameterTable;
import io.github.uwsgiboot.networking.PathRules;
import io.github.uwsgiboot.option.UwsgiOption;

/**
 * Finds values of options given by their own names that uWSGI would not take for what
 * they look like, and those that the typed property for the same option would not allow
 * either.
 */
class OptionValueCheck implements Check {

	/**
	 * What an option takes besides the values of its parameter.
	 */
	private static final Map<String, Set<String>> SHORTHANDS = Map.of("chmod-socket", Set.of("1"), "http-keepalive",
			Set.of("1"), "protocol", Set.of("mongrel2"));

	/**
	 * Options that 0 does not simply turn off.
	 */
	private static final Set<String> NOT_ZERO = Set.of("buffer-size", "listen", "max-vars", "socket-timeout");

	/**
	 * Options without a typed property, and those with one whose rule for addresses holds
	 * for them too.
	 */
	private static final Map<String, String> SAME_ADDRESSES = Map.of("emperor-stats", "http-stats", "fastrouter-stats",
			"http-stats", "forkptyrouter-stats", "http-stats", "rawrouter-stats", "http-stats", "sslrouter-stats",
			"http-stats", "tuntap-router-stats", "http-stats", "fastrouter-to", "http-to", "rawrouter-to", "http-to",
			"sslrouter-to", "http-to");

	/**
	 * Options without a typed property that take a path, besides those whose names begin
	 * with {@link #TOUCH}.
	 */
	private static final Set<String> PATHS = Set.of("chdir", "chdir2", "daemonize", "daemonize2", "emperor",
			"emperor-pidfile", "logto", "logto2", "master-fifo", "pidfile", "pidfile2", "plugins-dir", "safe-pidfile",
			"safe-pidfile2", "spooler", "spooler-chdir", "spooler-external");

	private static final String TOUCH = "touch-";

	/**
	 * Options of which another check tells what their text lacks.
	 */
	private static final Set<String> TOLD_ELSEWHERE = Set.of("fastrouter-subscription-server",
			"http-subscription-server", "map-socket", "multicast", "rawrouter-subscription-server", "sni", "sni-regexp",
			"sslrouter-subscription-server", "subscribe-to", "subscribe2", "zeromq-socket");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		List<Problem> problems = new ArrayList<>();
		for (Line line : subject.lines().raw()) {
			UwsgiOption option = line.option();
			if (option != null && line.literal() != null) {
				ArgumentRule rule = ArgumentRule.of(option.argument());
				String text = rule.isNumber() ? Line.withoutRemark(line.literal()) : line.literal();
				int before = problems.size();
				if (!isMeant(line, text, rule)) {
					check(line, text, rule, problems);
				}
				if (text.isEmpty() && rule == ArgumentRule.TEXT && problems.size() == before
						&& !mayBeEmpty(line, option, subject)) {
					problems.add(empty(line));
				}
			}
		}
		return problems.stream();
	}

	private void check(Line line, String text, ArgumentRule rule, List<Problem> problems) {
		Problem misread = rule.problem(line, text);
		if (misread != null) {
			problems.add(misread);
			return;
		}
		String typed = SAME_ADDRESSES.getOrDefault(line.name(), line.name());
		Parameter<?> parameter = ParameterTable.find(typed);
		if (parameter != null && typed.equals(line.name())) {
			addViolations(line, text, parameter, problems);
		}
		try {
			if (parameter != null) {
				parameter.requireAddress(text);
			}
			else if (PATHS.contains(line.name()) || line.name().startsWith(TOUCH)) {
				PathRules.requireNoHome(text);
			}
		}
		catch (InvalidAddressException ex) {
			problems.add(line.error(ex.code(), ex.consequence(), ex.remedy()));
		}
	}

	private boolean isMeant(Line line, String text, ArgumentRule rule) {
		boolean off = text.equals("0") && rule.isNumber();
		return off && !NOT_ZERO.contains(line.name()) || SHORTHANDS.getOrDefault(line.name(), Set.of()).contains(text);
	}

	private boolean mayBeEmpty(Line line, UwsgiOption option, CheckSubject subject) {
		boolean listens = subject.listeners().stream().map(Listener::line).anyMatch(line::equals);
		return option.takesEmptyText() || TOLD_ELSEWHERE.contains(option.name()) || option.exits() || listens
				|| PluginNames.areIn(line);
	}

	private Problem empty(Line line) {
		return line.error("option-empty",
				"'%s' takes a text, and uWSGI uses an empty one as it is, in the place of a path, a name or a rule:"
					.formatted(line.key())
						+ " depending on the option it exits, its workers die, or nothing comes of the line.",
				"Write a text, or leave the option out.");
	}

	private <T> void addViolations(Line line, String text, Parameter<T> parameter, List<Problem> problems) {
		try {
			for (Constraint<T> constraint : parameter.violationsOfText(text)) {
				problems.add(line.error(constraint.code(), constraint.consequence(), constraint.remedy()));
			}
		}
		catch (NumberFormatException ex) {
			Problem misread = ArgumentRule.INTEGER.problem(line, text);
			if (misread != null) {
				problems.add(misread);
			}
		}
	}

}
