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

import java.util.ArrayList;
import java.util.List;

/**
 * Writes an {@link IniDocument} as the text that uWSGI reads back as it was meant. The
 * same document always gives the same text.
 */
public final class IniWriter {

	/**
	 * The first line of every file that is written. A file without it belongs to somebody
	 * else.
	 */
	public static final String MARK = "# Written by uWSGI Spring Boot. Changes made here are lost at the next write.";

	/**
	 * Return the text of the given document. Lines end in a line feed; the text is meant
	 * to be encoded as UTF-8.
	 * @param document the document to write
	 * @return the text
	 * @throws IllegalArgumentException if the document holds something that an ini file
	 * for uWSGI cannot express
	 */
	public String write(IniDocument document) {
		requireWritable(document);
		StringBuilder text = new StringBuilder(128 + 64 * document.directives().size());
		text.append(MARK).append("\n[").append(document.section()).append("]\n");
		for (Directive directive : document.directives()) {
			appendLine(directive, text);
		}
		return text.toString();
	}

	private void appendLine(Directive directive, StringBuilder text) {
		String value = IniSyntax.escape(directive.value());
		text.append(directive.key()).append(value.isEmpty() ? " =" : " = ").append(value).append('\n');
	}

	private void requireWritable(IniDocument document) {
		if (document.isWritable()) {
			return;
		}
		List<String> reasons = new ArrayList<>(IniSyntax.objectionsToSection(document.section()));
		for (Objection objection : document.objections()) {
			reasons.add(objection.directive().property() + ": " + objection.reason());
		}
		throw new IllegalArgumentException("The document cannot be written: " + String.join("; ", reasons));
	}

}
