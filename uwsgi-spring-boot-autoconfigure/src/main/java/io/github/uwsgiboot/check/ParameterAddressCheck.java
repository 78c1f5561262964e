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

import java.util.List;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.InvalidAddressException;
import io.github.uwsgiboot.networking.Parameter;
import io.github.uwsgiboot.networking.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Finds addresses among parameters that uWSGI would misread: of servers within uWSGI, and
 * of servers that it connects to. The rules stand at the parameters.
 */
class ParameterAddressCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		Parameters parameters = subject.networking().parameters();
		for (Parameter<?> parameter : parameters.given()) {
			List<String> texts = parameters.texts(parameter);
			for (int i = 0; i < texts.size(); i++) {
				problems.add(check(parameter, parameter.property(i, texts.size()), texts.get(i), subject));
			}
		}
		return problems.stream();
	}

	private @Nullable Problem check(Parameter<?> parameter, String property, String text, CheckSubject subject) {
		String address = subject.literal(text);
		if (address == null) {
			return null;
		}
		try {
			parameter.requireAddress(address);
			return null;
		}
		catch (InvalidAddressException ex) {
			return Problem.error(ex.code(), property, text, ex.consequence(), ex.remedy());
		}
	}

}
