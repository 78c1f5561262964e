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
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import io.github.uwsgiboot.option.Phase;
import org.jspecify.annotations.Nullable;

/**
 * An ini file with one section. Its directives are held in the order of their
 * {@linkplain Directive#phase() phases}; inside a phase, in the order in which they were
 * given.
 */
public final class IniDocument {

	private final String section;

	private final List<Directive> directives;

	// asked for by each check and by the writer, and the same each time
	private @Nullable List<Objection> objections;

	/**
	 * Create a document, which sorts the directives by their phases.
	 * @param section the name of the section
	 * @param directives the directives
	 */
	public IniDocument(String section, List<Directive> directives) {
		this.section = section;
		this.directives = sorted(directives);
	}

	private static List<Directive> sorted(List<Directive> directives) {
		List<Directive> sorted = new ArrayList<>(directives.size());
		for (Phase phase : Phase.values()) {
			for (Directive directive : directives) {
				if (directive.phase() == phase) {
					sorted.add(directive);
				}
			}
		}
		return Collections.unmodifiableList(sorted);
	}

	/**
	 * Return the name of the section.
	 * @return the name
	 */
	public String section() {
		return this.section;
	}

	/**
	 * Return the directives.
	 * @return the directives, in the order of the file
	 */
	public List<Directive> directives() {
		return this.directives;
	}

	/**
	 * Return whether this document can be written.
	 * @return {@code false} if uWSGI would not find the section, or if there are
	 * {@linkplain #objections() objections}
	 */
	public boolean isWritable() {
		return PlainText.isSection(this.section) && objections().isEmpty();
	}

	/**
	 * Return what keeps directives of this document from being written: control
	 * characters, and everything that uWSGI would read otherwise than it was meant.
	 * @return the objections, empty if the document can be written
	 */
	public List<Objection> objections() {
		List<Objection> objections = this.objections;
		if (objections == null) {
			objections = findObjections();
			this.objections = objections;
		}
		return objections;
	}

	private List<Objection> findObjections() {
		List<Directive> doubtful = new ArrayList<>();
		for (Directive directive : this.directives) {
			if (!PlainText.isIn(directive)) {
				doubtful.add(directive);
			}
		}
		if (doubtful.isEmpty()) {
			return List.of();
		}
		Definitions definitions = new Definitions(this.directives);
		List<Objection> objections = new ArrayList<>();
		for (Directive directive : doubtful) {
			IniSyntax.objections(directive, definitions)
				.forEach((reason) -> objections.add(new Objection(directive, reason)));
		}
		EndlessReferences.in(this.directives)
			.forEach((directive) -> objections.add(new Objection(directive, EndlessReferences.REASON)));
		return List.copyOf(objections);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof IniDocument document && this.section.equals(document.section)
				&& this.directives.equals(document.directives);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.section, this.directives);
	}

	@Override
	public String toString() {
		return "[" + this.section + "] " + this.directives;
	}

}
