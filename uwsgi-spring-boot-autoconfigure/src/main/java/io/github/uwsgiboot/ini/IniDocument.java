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
import java.util.Comparator;
import java.util.List;

/**
 * An ini file with one section. Its directives are held in the order of their
 * {@linkplain Directive#phase() phases}; inside a phase, in the order in which they were
 * given.
 *
 * @param section the name of the section
 * @param directives the directives
 */
public record IniDocument(String section, List<Directive> directives) {

	/**
	 * Create a document, which sorts the directives by their phases.
	 */
	public IniDocument {
		directives = directives.stream().sorted(Comparator.comparing(Directive::phase)).toList();
	}

	/**
	 * Return what keeps directives of this document from being written: control
	 * characters, and everything that uWSGI would read otherwise than it was meant.
	 * @return the objections, empty if the document can be written
	 */
	public List<Objection> objections() {
		Definitions definitions = new Definitions(this.directives);
		List<Objection> objections = new ArrayList<>();
		for (Directive directive : this.directives) {
			IniSyntax.objections(directive, definitions)
				.forEach((reason) -> objections.add(new Objection(directive, reason)));
		}
		EndlessReferences.in(this.directives)
			.forEach((directive) -> objections.add(new Objection(directive, EndlessReferences.REASON)));
		return List.copyOf(objections);
	}

}
