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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.Value;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

/**
 * Finds what keeps a proof from being seen, and a last known good from being used.
 */
final class ProofCheck {

	private static final Pattern OWN_METRIC = Pattern.compile("(?:.*,)?name=config_(?:generation|fingerprint|fallback)"
			+ "(?:,.*)?|config_(?:generation|fingerprint|fallback)");

	private static final Pattern PLAIN_PATH = Pattern.compile("/[\\p{Alnum}/_.@+-]*[\\p{Alnum}_@+-]");

	// Those that stand for the file: the last known good is another one.
	private static final Pattern FILE_VARIABLE = Pattern.compile("(?<!%)(?:%%)*+%[bcdeijnopsxCDEIJNOPSX0-9]");

	private static final Set<String> HIDING = Set.of("stats-no-metrics", "metrics-dir-restore");

	private static final Set<String> PID_FILES = Set.of("pidfile", "pidfile2", "safe-pidfile", "safe-pidfile2");

	private final WriteRequest request;

	private final ProofSettings settings;

	private final IniDocument document;

	ProofCheck(WriteRequest request) {
		this.request = request;
		this.settings = request.settings().proof();
		this.document = request.subject().document();
	}

	List<Problem> problems() {
		List<Problem> problems = new ArrayList<>();
		if (this.settings.enabled()) {
			findProblemsOfProof(problems);
		}
		Path fallback = this.settings.fallback();
		if (fallback != null) {
			findProblemsOfFallback(fallback, problems);
		}
		return problems;
	}

	private void findProblemsOfProof(List<Problem> problems) {
		boolean stats = this.settings.stats() != null;
		for (Directive directive : this.document.directives()) {
			String name = name(directive);
			stats |= name.equals("stats");
			if (name.equals("metric") && OWN_METRIC.matcher(directive.value().text()).matches()) {
				problems.add(Problem.error("proof-metric", directive.property(), directive.value().text(),
						"The metric has the name of one that proves which file uWSGI runs, and one of the two would"
								+ " be lost.",
						"Give the metric another name, or take it out."));
			}
			if (HIDING.contains(name) && ProofLines.isOn(directive.key(), this.document)) {
				problems.add(hidden(directive, name));
			}
		}
		if (!stats) {
			problems.add(Problem.warning("proof-without-stats", ProofLines.PROOF, "true",
					"uWSGI has no stats server, so that nobody can see which file it runs.",
					"Set 'uwsgi.networking.stats.address', for example to 127.0.0.1:1717."));
		}
	}

	private static Problem hidden(Directive directive, String name) {
		return Problem.error("proof-hidden", directive.property(), directive.value().text(),
				"With '%s' uWSGI does not show the metrics of the file that it runs.".formatted(name),
				"Take the option out, or set 'uwsgi.proof.enabled' to false.");
	}

	private void findProblemsOfFallback(Path fallback, List<Problem> problems) {
		if (!this.settings.enabled()) {
			problems.add(Problem.error("fallback-without-proof", ProofLines.FALLBACK, fallback.toString(),
					"A configuration is kept as the last known good when uWSGI is seen running it, which is not seen"
							+ " without a proof.",
					"Set 'uwsgi.proof.enabled' to true."));
		}
		findProblemsOfPath(fallback, problems);
		for (Directive directive : this.document.directives()) {
			if (name(directive).equals("fallback-config")) {
				problems.add(Problem.error("fallback-twice", directive.property(), directive.value().text(),
						"uWSGI has one 'fallback-config', the last, and 'uwsgi.fallback.path' renders it too.",
						"Take one of the two out."));
			}
			if (directive.value() instanceof Value.Expression value && FILE_VARIABLE.matcher(value.text()).find()) {
				problems.add(Problem.error("fallback-variable", directive.property(), null,
						"The value has a variable that stands for the file or its name, which is another one when"
								+ " uWSGI runs the last known good.",
						"Write what the variable stands for."));
			}
			addVacuum(directive, problems);
		}
	}

	private void addVacuum(Directive directive, List<Problem> problems) {
		if (PID_FILES.contains(name(directive)) && ProofLines.isOn("vacuum", this.document)) {
			problems.add(Problem.warning("fallback-vacuum", directive.property(), directive.value().text(),
					"With 'vacuum' uWSGI removes the file before it falls back, and the last known good does not write"
							+ " it anew.",
					"Set 'vacuum' to false."));
		}
	}

	private void findProblemsOfPath(Path fallback, List<Problem> problems) {
		Path file = this.request.settings().path().toAbsolutePath().normalize();
		Path directory = fallback.normalize().getParent();
		if (!PLAIN_PATH.matcher(fallback.toString()).matches()) {
			problems.add(path(fallback.toString(),
					"The path is not absolute, or has a character that is neither a letter, a digit nor one of"
							+ " '_ . @ + - /'. uWSGI passes it to a shell, and may change its working directory.",
					"Write a plain absolute path, for example /var/lib/shop/last-known-good.ini."));
		}
		else if (directory == null || directory.equals(file.getParent())) {
			problems.add(path(fallback.toString(),
					"The file would stand beside the ini file, where an Emperor would start it as an instance of its"
							+ " own.",
					"Write a path in another directory, which no Emperor scans."));
		}
		if (!PLAIN_PATH.matcher(file + "." + this.document.section()).matches()) {
			problems.add(Problem.error("fallback-path", "uwsgi.writer.path", file.toString(),
					"The last known good leads back to this path and to the section, in which a shell or uWSGI would"
							+ " see more than a name.",
					"Write a path and a section of letters, digits and '_ . @ + - /'."));
		}
	}

	private static Problem path(@Nullable String value, String consequence, String remedy) {
		return Problem.error("fallback-path", ProofLines.FALLBACK, value, consequence, remedy);
	}

	private static String name(Directive directive) {
		UwsgiOption option = OptionCatalogue.uwsgi20().find(directive.key());
		return (option != null) ? option.name() : directive.key();
	}

}
