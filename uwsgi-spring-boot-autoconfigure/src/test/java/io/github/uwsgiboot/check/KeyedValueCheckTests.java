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
 * Tests for {@link KeyedValueCheck}.
 */
class KeyedValueCheckTests extends AbstractCheckTests {

	KeyedValueCheckTests() {
		super(new KeyedValueCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cache2 = name=sessions,items=100,blocksize=4096,bitmap=1", "cache2 = name=a,max_items=5",
			"cache2 = name=a,items=5,math_initial=-3", "cache2 = name=a,items=$(ITEMS)",
			"attach-daemon2 = cmd=memcached -l a\\,b=c,freq=3", "attach-daemon2 = exec=a,pidfile=/run/a.pid,daemon=1",
			"cron2 = minute=30,hour=-2,unique=1 backup --a=b,c=d", "cron2 = backup --a=b,c=d", "cron2 = backup",
			"metric = orders", "metric = name=orders,type=gauge,initial_value=-5", "sharedarea = 2",
			"sharedarea = size=0x1000", "sharedarea = pages=2", "metric-threshold = key=a,value=5,alarm=mail",
			"subscribe2 = server=127.0.0.1:2626,key=shop,weight=3", "https2 = addr=127.0.0.1:443,cert=a,key=b" })
	void listThatUwsgiTakesIsAccepted(String line) {
		assertThat(problemsOfDirectives(line)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cache2 = name=a,items=5,blocksise=4096", "cron2 = minutes=5 backup",
			"metric = name=a,kind=gauge", "subscribe2 = server=127.0.0.1:2626,key=shop,wieght=3",
			"subscribe2 = server=127.0.0.1:2626, key=shop", "attach-daemon2 = cmd=memcached -l a,b",
			"https2 = addr=127.0.0.1:443,cert=a,key=b,ca=c" })
	void pairThatUwsgiDropsIsWarnedAbout(String line) {
		assertThat(problemsOfDirectives(line)).extracting(Problem::code).containsExactly("option-key-unknown");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cache2 = name=a,items=5,blocksize=64k", "cron2 = minute=*/5 backup",
			"cron2 = week=mon backup", "attach-daemon2 = cmd=a,freq=5s", "metric = name=a,freq=x" })
	void textInThePlaceOfANumberIsRefused(String line) {
		assertThat(problemsOfDirectives(line)).extracting(Problem::code).containsExactly("option-not-a-number");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cache2 = items=5", "cache2 = name=a", "attach-daemon2 = freq=3", "metric = type=gauge",
			"metric-threshold = key=a", "sharedarea = file=/dev/mem" })
	void listWithoutWhatUwsgiExitsWithoutIsRefused(String line) {
		assertThat(problemsOfDirectives(line)).extracting(Problem::code).containsExactly("option-malformed");
	}

	@Test
	void unknownKeyIsToldWithThoseThatThereAre() {
		assertThat(problemsOfOption("cron2", "minutes=5 backup"))
			.containsExactly(Problem.warning("option-key-unknown", "uwsgi.options.cron2", null,
					"'cron2' has no key 'minutes'; uWSGI drops it without a word.", "Write minute."));
	}

	@Test
	void blankBeforeAKeyIsTold() {
		assertThat(problemsOfOption("subscribe2", "server=127.0.0.1:2626, key=shop")).containsExactly(
				Problem.warning("option-key-unknown", "uwsgi.options.subscribe2", "server=127.0.0.1:2626, key=shop",
						"uWSGI takes a blank for a part of the key, and drops 'key' without a word.",
						"Write it without blanks around it."));
	}

	@Test
	void commaWithinAValueIsTold() {
		assertThat(problemsOfOption("attach-daemon2", "cmd=memcached -l a,b"))
			.containsExactly(Problem.warning("option-key-unknown", "uwsgi.options.attach-daemon2", null,
					"What stands between two commas of 'attach-daemon2' is a key, '=' and a value; uWSGI drops anything"
							+ " else without a word.",
					"Write '\\,' for a comma that belongs to a value."));
	}

	@Test
	void keysThatStandForOneAnotherAreTold() {
		assertThat(problemsOfOption("cache2", "name=a")).containsExactly(Problem.error("option-malformed",
				"uwsgi.options.cache2", "name=a",
				"'cache2' needs the key 'max_items' or 'maxitems' or 'items'; uWSGI exits without it.", "Write it."));
	}

	@Test
	void numberWithAUnitIsRefused() {
		assertThat(problemsOfOption("cache2", "name=a,items=5,blocksize=64k")).containsExactly(Problem.error(
				"option-not-a-number", "uwsgi.options.cache2", "name=a,items=5,blocksize=64k",
				"'blocksize' of 'cache2' is a whole number; uWSGI reads the digits that come first, and 0 if there"
						+ " are none.",
				"Write digits alone, without a unit."));
	}

}
