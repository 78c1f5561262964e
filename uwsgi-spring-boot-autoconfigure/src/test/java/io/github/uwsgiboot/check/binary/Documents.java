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

package io.github.uwsgiboot.check.binary;

import java.util.List;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.option.OptionCatalogue;

/**
 * Documents of lines in uWSGI's own language.
 */
final class Documents {

	private Documents() {
	}

	static UwsgiConfiguration configuration(String... directives) {
		UwsgiConfiguration.Builder builder = UwsgiConfiguration.builder().strict(false);
		Stream.of(directives).forEach(builder::directive);
		return builder.build();
	}

	static IniDocument of(String... directives) {
		return configuration(directives).document();
	}

	static List<Line> lines(IniDocument document) {
		return document.directives()
			.stream()
			.map((directive) -> Line.of(directive, OptionCatalogue.uwsgi20()))
			.toList();
	}

	/**
	 * Return what uWSGI sees of a document, without the lines that each file has.
	 */
	static String text(IniDocument document) {
		return new IniWriter().write(document).lines().skip(2).reduce("", (text, line) -> text + line + "\n");
	}

}
