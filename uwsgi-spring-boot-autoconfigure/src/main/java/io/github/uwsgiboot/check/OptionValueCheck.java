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
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Parameter;
import io.github.uwsgiboot.networking.ParameterTable;

/**
 * Finds values of options given by their own names that uWSGI would not take for what
 * they look like, and those that the typed property for the same option would not allow
 * either.
 */
class OptionValueCheck implements Check {

	/**
	 * What an option takes besides the values of its parameter.
	 */
	private static final Map<String, String> SHORTHANDS = Map.of("chmod-socket", "1", "protocol", "mongrel2");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		return subject.lines().stream().filter(Line::isRaw).flatMap(this::check);
	}

	private Stream<Problem> check(Line line) {
		String text = line.literal();
		if (line.option() == null || text == null || text.equals(SHORTHANDS.get(line.name()))) {
			return Stream.empty();
		}
		Problem misread = ArgumentRule.of(line.option().argument()).problem(line, text);
		Parameter<?> parameter = ParameterTable.find(line.name());
		return (misread != null || parameter == null) ? Stream.ofNullable(misread) : check(line, text, parameter);
	}

	private <T> Stream<Problem> check(Line line, String text, Parameter<T> parameter) {
		try {
			return parameter.violationsOfText(text)
				.stream()
				.map((constraint) -> Problem.error(constraint.code(), line.property(), line.shown(),
						constraint.consequence(), constraint.remedy()));
		}
		catch (NumberFormatException ex) {
			return Stream.ofNullable(ArgumentRule.INTEGER.problem(line, text));
		}
	}

}
