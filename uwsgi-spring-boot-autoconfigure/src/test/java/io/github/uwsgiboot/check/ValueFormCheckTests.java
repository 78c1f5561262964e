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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ValueFormCheck}.
 */
class ValueFormCheckTests extends AbstractCheckTests {

	ValueFormCheckTests() {
		super(new ValueFormCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cron = 0 3 -1 -1 1 /bin/true", "cron = -5  -1 -1 -1 +0 true",
			"unique-cron = 0 3 -1 -1 1 echo *", "legion-cron = shop 0 3 -1 -1 1 true", "cron = 0 $(HOUR) -1 -1 1 true",
			"cron-legion = shop 0 3 -1 -1 1 true", "timer = 17 60", "rbtimer = 17 60", "signal-timer = 17 60",
			"collect-header = Content-Type CT", "response-header-collect = Content-Type CT", "pull-header = X-A A",
			"smart-attach-daemon = /run/a.pid a", "smart-attach-daemon2 = /run/a.pid,5 a -b c",
			"legion-node = shop 10.0.0.2:4225", "legion-quorum = shop 2", "legion-scroll = shop a",
			"alarm = mail cmd:mail -s a b", "alarm = log log:", "log-alarm = mail,log ^ERROR", "alarm-fd = mail 5:8 a",
			"mount = /shop=shop.py", "worker-mount = =shop.py", "farm = jobs:1,2",
			"subscriptions-sign-check = SHA1:/etc/keys", "hook-asap = mkdir:/run/shop", "hook-as-root = !exec:true",
			"hook-touch = /run/a exec:true" })
	void valueThatHasItsPartsIsAccepted(String line) {
		assertThat(problemsOfDirectives(line)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cron = 0 3 * * 1 /bin/true", "cron = */5 -1 -1 -1 -1 true", "cron = 0 3 -1 -1 true",
			"cron = 0 3 -1 -1 1", "cron = 0 1-5 -1 -1 1 true", "unique-cron = @daily true",
			"legion-cron = 0 3 -1 -1 1 true", "unique-legion-cron = shop", "timer = 17", "rbtimer = 17",
			"collect-header = X", "pull-header = X", "smart-attach-daemon = /run/a.pid",
			"smart-attach-daemon2 = /run/a.pid", "legion-node = shop", "legion-quorum = 2", "legion-scroll = a",
			"alarm = mail", "alarm = mail cmd", "alarm = cmd:mail", "log-alarm = mail", "alarm-fd = mail 5:8",
			"mount = /shop", "farm = jobs", "subscriptions-sign-check = SHA1", "hook-asap = mkdir",
			"hook-touch = exec:true" })
	void valueThatLacksAPartIsRefused(String line) {
		assertThat(problemsOfDirectives(line)).extracting(Problem::code).containsExactly("option-malformed");
	}

	@Test
	void scheduleInTheWordsOfCrontabIsRefused() {
		assertThat(problemsOfOption("cron", "0 3 * * 1 /usr/bin/backup"))
			.containsExactly(Problem.error("option-malformed", "uwsgi.options.cron", null,
					"'cron' takes five numbers, for minute, hour, day, month and weekday, and a command; uWSGI exits on"
							+ " anything else, such as a '*', or misreads it.",
					"Write, for example, '30 4 -1 -1 1 /usr/bin/backup', where -1 stands for each, and -5 for each"
							+ " fifth."));
	}

	@Test
	void applicationWithoutAPathIsRefused() {
		assertThat(problemsOfOption("mount", "/shop"))
			.containsExactly(Problem.error("option-malformed", "uwsgi.options.mount", "/shop",
					"'mount' takes a path, '=' and an application; uWSGI exits on anything else.",
					"Write, for example, '/shop=shop.py'."));
	}

}
