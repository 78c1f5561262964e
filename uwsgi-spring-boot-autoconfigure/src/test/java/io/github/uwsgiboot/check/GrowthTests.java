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

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniDiff;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniReader;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.testsupport.Growth;
import io.github.uwsgiboot.testsupport.LargeConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what is done with a configuration grows with its size and no faster, and
 * that a directive does not come to cost much more than it does.
 */
class GrowthTests {

	private static final Map<Integer, CheckSubject> SUBJECTS = new HashMap<>();

	private static final Map<Integer, CheckSubject> WRONG_SUBJECTS = new HashMap<>();

	@Test
	void renderingIsLinear() {
		assertThat(Growth.of((size) -> () -> configuration(size).document())).isLessThan(Growth.LINEAR);
	}

	@Test
	void writingIsLinear() {
		assertThat(Growth.of((size) -> () -> new IniWriter().write(document(size)))).isLessThan(Growth.LINEAR);
	}

	@Test
	void readingIsLinear() {
		assertThat(Growth.of((size) -> {
			byte[] content = text(size).getBytes(StandardCharsets.UTF_8);
			return () -> new IniReader().read(content);
		})).isLessThan(Growth.LINEAR);
	}

	@Test
	void comparingIsLinear() {
		assertThat(Growth.of((size) -> {
			String changed = text(size).replaceAll("(?m)7$", "8");
			IniDocument document = document(size);
			return () -> IniDiff.between(changed, document);
		})).isLessThan(Growth.LINEAR);
	}

	@Test
	void subjectOfChecksIsLinear() {
		assertThat(Growth.of((size) -> () -> CheckSubject.of(configuration(size), Set.of()))).isLessThan(Growth.LINEAR);
	}

	@ParameterizedTest
	@MethodSource
	void checkIsLinear(Check check) {
		assertThat(growth(check, GrowthTests::subject)).isLessThan(Growth.LINEAR);
	}

	static List<Check> checkIsLinear() {
		return AllChecks.create();
	}

	@ParameterizedTest
	@MethodSource
	void checkIsLinearWhenEachLineIsWrong(Check check) {
		assertThat(growth(check, GrowthTests::wrongSubject)).isLessThan(Growth.LINEAR);
	}

	static List<Check> checkIsLinearWhenEachLineIsWrong() {
		return AllChecks.create();
	}

	@Test
	void quadraticCheckIsFound() {
		Check quadratic = (subject) -> subject.lines()
			.all()
			.stream()
			.filter((line) -> subject.lines().all().stream().map(Line::property).toList().isEmpty())
			.map((line) -> Problem.note("never", line.property(), null, "", ""));
		assertThat(growth(quadratic, GrowthTests::subject)).isGreaterThan(2 * Growth.LINEAR);
	}

	@Test
	void directiveCostsFewBytes() {
		UwsgiConfiguration configuration = configuration(Growth.LARGE);
		assertThat(Growth.allocated(configuration::document) / Growth.LARGE).isLessThan(1_200);
		assertThat(Growth.allocated(() -> new IniWriter().write(document(Growth.LARGE))) / Growth.LARGE)
			.isLessThan(250);
		assertThat(Growth.allocated(() -> Checks.standard().run(subject(Growth.LARGE))) / Growth.LARGE)
			.isLessThan(1_000);
		assertThat(Growth.allocated(() -> new IniReader().read(text(Growth.LARGE))) / Growth.LARGE).isLessThan(1_000);
	}

	private static double growth(Check check, Subjects subjects) {
		return Growth.of((size) -> {
			CheckSubject subject = subjects.ofSize(size);
			return () -> check.check(subject).forEach((problem) -> {
			});
		});
	}

	private static UwsgiConfiguration configuration(int size) {
		return subject(size).configuration();
	}

	private static IniDocument document(int size) {
		return subject(size).document();
	}

	private static String text(int size) {
		return new IniWriter().write(document(size));
	}

	private static CheckSubject subject(int size) {
		return SUBJECTS.computeIfAbsent(size,
				(directives) -> CheckSubject.of(LargeConfiguration.of(directives), Set.of()));
	}

	private static CheckSubject wrongSubject(int size) {
		return WRONG_SUBJECTS.computeIfAbsent(size, (lines) -> CheckSubject.of(wrong(lines), Set.of()));
	}

	private static UwsgiConfiguration wrong(int size) {
		UwsgiConfiguration.Builder builder = UwsgiConfiguration.builder().strict(false);
		Stream
			.of("no-such-%05d = %%(none-%1$05d)", "processes = -%d", "http-socket = =%d", "plugin = no%d such",
					"https = :%d,a b", "sni = *.%d.example.com /a", "map-socket = %d,1")
			.forEach((line) -> {
				for (int i = 0; i < size / 7; i++) {
					builder.directive(line.formatted(i));
				}
			});
		return builder.build();
	}

	/**
	 * Makes what is checked.
	 */
	private interface Subjects {

		CheckSubject ofSize(int size);

	}

}
