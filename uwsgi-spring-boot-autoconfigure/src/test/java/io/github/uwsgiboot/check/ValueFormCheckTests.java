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
 * Tests for {@link ValueFormCheck}. What the table says of single options is held by the
 * golden cases.
 */
class ValueFormCheckTests extends AbstractCheckTests {

	ValueFormCheckTests() {
		super(new ValueFormCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cache2 = name=sessions,items=100,blocksize=4096,bitmap=1",
			"cache2 = name=a,items=5,math_initial=-3", "attach-daemon2 = cmd=memcached -l a\\,b=c,freq=3",
			"cron2 = minute=30,hour=-2,unique=1 backup --a=b,c=d", "cron2 = backup --a=b,c=d", "cron2 = backup",
			"cron2 = minute=30,legion=shop backup", "metric = orders", "metric = name=orders,initial_value=-5",
			"sharedarea = size=0x1000", "subscribe2 = server=127.0.0.1:2626,key=shop,weight=3" })
	void valueThatUwsgiTakesIsAccepted(String line) {
		assertThat(problemsOfDirectives(line)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "hook-asap = chmod:/run/shop", "hook-asap = !chmod:/run/shop u+x",
			"hook-as-root = write:/run/shop", "hook-touch = /run/a mount:tmpfs", "include = /etc/uwsgi/common",
			"route-run = rpc:" })
	void valueOfAnotherFormIsRefused(String line) {
		assertThat(problemsOfDirectives(line)).extracting(Problem::code).containsExactly("option-malformed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hook-asap = chmod:/run/shop 0640", "hook-asap = mount:tmpfs none /run noexec size=1m",
			"hook-as-root = exec:true", "hook-touch = /run/a write:/run/b c:d", "hook-asap = print:a",
			"include = http://127.0.0.1/common.ini", "inherit = %d/common.yml", "route-run = rpc:greet" })
	void valueOfTheFormIsAccepted(String line) {
		assertThat(problemsOfDirectives(line)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cron2 = minute=*/5 backup", "cron2 = week=mon backup", "cron2 = minutes=5 backup",
			"cron2 = minute=5" })
	void timeThatUwsgiMisreadsIsRefused(String line) {
		assertThat(problemsOfDirectives(line)).extracting(Problem::code).containsExactly("option-malformed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cache2 = name=a,items=5,blocksize=64k", "attach-daemon2 = cmd=a,freq=5s",
			"metric = name=a,freq=x", "subscribe2 = server=127.0.0.1:2626,key=shop,weight=high" })
	void textInThePlaceOfANumberIsRefused(String line) {
		assertThat(problemsOfDirectives(line)).extracting(Problem::code).containsExactly("option-not-a-number");
	}

	@Test
	void numberWithAUnitIsRefused() {
		assertThat(problemsOfOption("cache2", "name=a,items=5,blocksize=64k")).containsExactly(Problem.error(
				"option-not-a-number", "uwsgi.options.cache2", "name=a,items=5,blocksize=64k",
				"'blocksize' of 'cache2' is a whole number; uWSGI reads the digits that come first, and 0 if there"
						+ " are none.",
				"Write digits alone, without a unit."));
	}

	@Test
	void commaWithinAValueIsTold() {
		assertThat(problemsOfOption("attach-daemon2", "cmd=memcached -l a,b"))
			.containsExactly(Problem.warning("option-key-unknown", "uwsgi.options.attach-daemon2", null,
					"A comma of 'attach-daemon2' begins another key and its value, and uWSGI ignores what follows it.",
					"Write '\\,' for a comma that belongs to a value."));
	}

	@Test
	void blankBeforeAKeyIsTold() {
		assertThat(problemsOfOption("cache2", "name=a,items=5, bitmap=1")).containsExactly(Problem.warning(
				"option-key-unknown", "uwsgi.options.cache2", "name=a,items=5, bitmap=1",
				"'cache2' has no key ' bitmap', and uWSGI ignores it.", "Write 'bitmap' without blanks around it."));
	}

	@Test
	void keyThatIsNearIsTold() {
		assertThat(problemsOfOption("cache2", "name=a,items=5,block_size=4096")).containsExactly(Problem.warning(
				"option-key-unknown", "uwsgi.options.cache2", "name=a,items=5,block_size=4096",
				"'cache2' has no key 'block_size', and uWSGI ignores it.", "Write blocksize, or leave it out."));
	}

}
