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

package io.github.uwsgiboot.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.option.OptionCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a document the lines by which a running uWSGI can be recognised, and the one
 * that leads to the last known good.
 */
final class ProofLines {

	static final String PROOF = "uwsgi.proof.enabled";

	static final String FALLBACK = "uwsgi.fallback.path";

	private static final Proof BLANK = new Proof(0, 0);

	private final ProofSettings settings;

	ProofLines(ProofSettings settings) {
		this.settings = settings;
	}

	/**
	 * Return a document with its proof.
	 * @param document the document
	 * @param current the content of the file that it replaces, or {@code null} if there
	 * is none
	 * @return the document, as it is if there is nothing to prove
	 */
	IniDocument addTo(IniDocument document, byte @Nullable [] current) {
		if (!this.settings.enabled()) {
			return document;
		}
		String blank = new IniWriter().write(with(BLANK, document));
		return with(Proof.next(blank.getBytes(StandardCharsets.UTF_8), (current != null) ? Proof.of(current) : null),
				document);
	}

	private IniDocument with(Proof proof, IniDocument document) {
		List<Directive> directives = new ArrayList<>();
		Path fallback = this.settings.fallback();
		if (fallback != null) {
			// It has to be known before anything can go wrong.
			directives.add(directive("fallback-config", FallbackCommand.of(fallback, proof), FALLBACK));
		}
		directives.addAll(document.directives());
		if (!isOn("enable-metrics", document)) {
			directives.add(directive("enable-metrics", "true", PROOF));
		}
		directives.add(metric(Proof.GENERATION_METRIC, proof.generation()));
		directives.add(metric(Proof.FINGERPRINT_METRIC, proof.fingerprint()));
		return new IniDocument(document.section(), directives);
	}

	static boolean isOn(String flag, IniDocument document) {
		return document.directives()
			.stream()
			.filter((directive) -> directive.key().equals(flag))
			.reduce((first, last) -> last)
			.map((directive) -> !List.of("false", "off", "no", "0")
				.contains(directive.value().text().toLowerCase(Locale.ROOT)))
			.orElse(false);
	}

	private static Directive metric(String name, long value) {
		return directive("metric", "name=%s,type=gauge,initial_value=%d".formatted(name, value), PROOF);
	}

	private static Directive directive(String option, String value, String property) {
		return Directive.of(OptionCatalogue.uwsgi20().get(option), Expressions.ESCAPE.value(value), property);
	}

}
