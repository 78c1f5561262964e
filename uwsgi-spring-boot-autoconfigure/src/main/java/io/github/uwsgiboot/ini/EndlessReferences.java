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

package io.github.uwsgiboot.ini;

import java.util.List;

import io.github.uwsgiboot.ini.ExportedOptions.ExportedOption;
import io.github.uwsgiboot.ini.Value.Expression;

/**
 * Finds lines whose references lead back to themselves, as in {@code v = x%(v)}.
 */
final class EndlessReferences {

	/**
	 * What uWSGI would do.
	 */
	static final String REASON = "its references lead back to itself, so that uWSGI would let the value grow without end"
			+ " instead of starting";

	private EndlessReferences() {
	}

	/**
	 * Find the endless ones among the given directives.
	 * @param directives the directives
	 * @return those that uWSGI would not get done with
	 */
	static List<Directive> in(List<Directive> directives) {
		if (directives.stream().noneMatch(EndlessReferences::hasReference)) {
			return List.of();
		}
		ExportedOptions options = new ExportedOptions();
		for (int i = 0; i < directives.size(); i++) {
			options.add(directives.get(i).key(), IniSyntax.read(directives.get(i).value()), i);
		}
		return options.all()
			.stream()
			.filter((option) -> isEndless(option, options))
			.map((option) -> directives.get(option.line()))
			.toList();
	}

	private static boolean hasReference(Directive directive) {
		return directive.value() instanceof Expression && directive.value().text().contains("%(");
	}

	private static boolean isEndless(ExportedOption option, ExportedOptions options) {
		try {
			option.apply(ConfigPass.OPTION, options::placeholder);
			return false;
		}
		catch (EndlessReferenceException ex) {
			return true;
		}
	}

}
