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

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the value of an option consists of, where uWSGI exits on anything else.
 *
 * @param shape how the parts are told from each other
 * @param parts the parts, as they are named to a reader
 * @param example a value
 */
record ValueForm(Shape shape, String parts, String example) {

	private static final String TIMES = "five numbers, for minute, hour, day, month and weekday, and a command";

	private static final String TIMER = "a signal, a blank and seconds";

	private static final String HEADER = "a header, a blank and a variable";

	private static final String DAEMON = "a pid file, a blank and a command";

	private static final Map<String, ValueForm> FORMS = Map.ofEntries(
			Map.entry("cron", new ValueForm(Shape.TIMES, TIMES, "30 4 -1 -1 1 /usr/bin/backup")),
			Map.entry("unique-cron", new ValueForm(Shape.TIMES, TIMES, "30 4 -1 -1 1 /usr/bin/backup")),
			Map.entry("legion-cron",
					new ValueForm(Shape.LEGION_TIMES, "a legion, " + TIMES, "shop 30 4 -1 -1 1 /usr/bin/backup")),
			Map.entry("unique-legion-cron",
					new ValueForm(Shape.LEGION_TIMES, "a legion, " + TIMES, "shop 30 4 -1 -1 1 /usr/bin/backup")),
			Map.entry("signal-timer", new ValueForm(Shape.TWO_WORDS, TIMER, "17 60")),
			Map.entry("signal-rbtimer", new ValueForm(Shape.TWO_WORDS, TIMER, "17 60")),
			Map.entry("collect-header", new ValueForm(Shape.TWO_WORDS, HEADER, "Content-Type CONTENT_TYPE")),
			Map.entry("pull-header", new ValueForm(Shape.TWO_WORDS, HEADER, "X-Shop SHOP")),
			Map.entry("smart-attach-daemon",
					new ValueForm(Shape.TWO_WORDS, DAEMON, "/run/memcached.pid memcached -d -P /run/memcached.pid")),
			Map.entry("smart-attach-daemon2",
					new ValueForm(Shape.TWO_WORDS, DAEMON, "/run/memcached.pid memcached -P /run/memcached.pid")),
			Map.entry("legion-node",
					new ValueForm(Shape.TWO_WORDS, "a legion, a blank and an address", "shop 10.0.0.2:4225")),
			Map.entry("legion-quorum", new ValueForm(Shape.TWO_WORDS, "a legion, a blank and a number", "shop 2")),
			Map.entry("legion-scroll", new ValueForm(Shape.TWO_WORDS, "a legion, a blank and a text", "shop east")),
			Map.entry("alarm",
					new ValueForm(Shape.ALARM, "a name, a blank, a kind of alarm, ':' and its argument",
							"mail cmd:mail -s uWSGI ops@example.com")),
			Map.entry("log-alarm",
					new ValueForm(Shape.TWO_WORDS, "names of alarms, a blank and a regular expression", "mail ^ERROR")),
			Map.entry("alarm-fd",
					new ValueForm(Shape.THREE_WORDS, "an alarm, a file descriptor and a text",
							"mail 5:8 running short")),
			Map.entry("mount", new ValueForm(Shape.PAIR, "a path, '=' and an application", "/shop=shop.py")),
			Map.entry("farm", new ValueForm(Shape.COLON, "a name, ':' and numbers of mules", "jobs:1,2")),
			Map.entry("subscriptions-sign-check",
					new ValueForm(Shape.COLON, "a digest, ':' and a directory", "SHA1:/etc/uwsgi/keys")));

	/**
	 * Return the form of an option's value.
	 * @param option the name of the option, not an alias of it
	 * @return the form, or {@code null} if it is free or checked elsewhere
	 */
	static @Nullable ValueForm of(String option) {
		ValueForm form = FORMS.get(option);
		if (form != null || !option.startsWith("hook-")) {
			return form;
		}
		return option.equals("hook-touch")
				? new ValueForm(Shape.ALARM, "a file, a blank, an action, ':' and its argument",
						"/run/shop/rotate exec:/usr/bin/rotate")
				: new ValueForm(Shape.COLON, "an action, ':' and its argument", "mkdir:/run/shop");
	}

	/**
	 * How the parts of a value are told from each other, as uWSGI looks for them.
	 */
	enum Shape {

		/**
		 * Five numbers and more ({@code core/cron.c}).
		 */
		TIMES,

		/**
		 * A word, five numbers and more ({@code core/cron.c}).
		 */
		LEGION_TIMES,

		/**
		 * Parts with a blank between them.
		 */
		TWO_WORDS,

		/**
		 * Parts with two blanks between them.
		 */
		THREE_WORDS,

		/**
		 * Parts with an equals sign between them.
		 */
		PAIR,

		/**
		 * Parts with a colon between them.
		 */
		COLON,

		/**
		 * A word, and parts with a colon between them ({@code core/alarm.c}).
		 */
		ALARM;

		private static final int NUMBERS = 5;

		boolean fits(String text) {
			return switch (this) {
				case TIMES -> startsWithTimes(text);
				case LEGION_TIMES -> startsWithTimes(afterBlank(text));
				case TWO_WORDS -> !afterBlank(text).isEmpty();
				case THREE_WORDS -> !afterBlank(afterBlank(text)).isEmpty();
				case PAIR -> text.indexOf('=') >= 0;
				case COLON -> text.indexOf(':') >= 0;
				case ALARM -> afterBlank(text).indexOf(':') >= 0;
			};
		}

		private static String afterBlank(String text) {
			int blank = text.indexOf(' ');
			return (blank < 0) ? "" : text.substring(blank + 1);
		}

		private static boolean startsWithTimes(String text) {
			String[] words = text.strip().split("\\s+", NUMBERS + 1);
			for (int i = 0; i < NUMBERS; i++) {
				if (i >= words.length || !words[i].matches("[+-]?\\d+")) {
					return false;
				}
			}
			return words.length > NUMBERS;
		}

	}

}
