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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.uwsgiboot.check.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the binary complains of, as problems with properties. Some complaints come with
 * the exit code 0: uWSGI would run on, with less than the file says.
 */
final class Complaints {

	private static final Pattern SECTION = Pattern.compile("Can't find section \"(.*)\" in INI");

	private static final Pattern PLUGIN = Pattern
		.compile("^!!! UNABLE to load uWSGI plugin: (.*?) !!!$|^(/\\S*_plugin\\.so: .*)");

	private static final Pattern PLUGIN_NAME = Pattern.compile("([^/\\s]+)_plugin\\.so");

	private static final Pattern CONTEXT = Pattern.compile("DANGER unable to initialize context for \"(.*)\"");

	private static final Pattern CHATTER = Pattern
		.compile("\\[uWSGI] getting INI configuration.*|open\\(\".*|\\*\\*\\* WARNING.*|\\[uwsgi-static].*");

	private static final String REMEDY = "Correct it, or set 'uwsgi.check.binary' to 'off' to have the file untested.";

	private static final int MOST_LINES = 3;

	private final BinaryProbe probe;

	private final DirectiveFinder finder;

	private final UnaryOperator<String> masking;

	private final Predicate<String> isDenied;

	/**
	 * Create what reads complaints.
	 * @param probe what the binary is made of
	 * @param finder finds the lines that are meant
	 * @param masking makes a complaint fit to be shown
	 * @param isDenied tells whether this process may not read a file
	 */
	Complaints(BinaryProbe probe, DirectiveFinder finder, UnaryOperator<String> masking, Predicate<String> isDenied) {
		this.probe = probe;
		this.finder = finder;
		this.masking = masking;
		this.isDenied = isDenied;
	}

	/**
	 * Return what the binary complains of.
	 * @param output what the binary wrote
	 * @return the problems, empty if the binary takes the file
	 */
	List<Problem> problems(BinaryOutput output) {
		List<String> lines = output.lines();
		Set<Problem> problems = new LinkedHashSet<>();
		String previous = "";
		for (String line : lines) {
			Problem problem = problem(line, previous);
			if (problem != null) {
				problems.add(problem);
			}
			previous = line;
		}
		if (!output.isSuccess()) {
			Problem refusal = refusal(output, lines);
			// uWSGI says twice that it does not load a plugin which it is said to need.
			if (problems.stream().noneMatch((problem) -> problem.property().equals(refusal.property()))) {
				problems.add(refusal);
			}
		}
		return List.copyOf(problems);
	}

	private @Nullable Problem problem(String complaint, String previous) {
		Matcher section = SECTION.matcher(complaint);
		if (section.find()) {
			return Problem.error("binary-section-not-found", "uwsgi.section", section.group(1),
					"uWSGI %s does not find the section in the file, and would ignore the whole file."
						.formatted(this.probe.version()),
					"Name the section 'uwsgi'.");
		}
		Matcher plugin = PLUGIN.matcher(complaint);
		if (plugin.find()) {
			return notLoaded((plugin.group(1) != null) ? plugin.group(1) : plugin.group(2));
		}
		return CONTEXT.matcher(complaint).find() ? refused("binary-sni-not-loaded", this.finder.find(complaint),
				previous, "uWSGI %s would serve the name with the certificate of another one: %s.") : null;
	}

	private @Nullable Problem notLoaded(String reason) {
		Matcher name = PLUGIN_NAME.matcher(reason);
		if (name.find() && this.probe.embeds(name.group(1))) {
			return null;
		}
		Line line = this.finder.find(reason);
		return Problem.error("binary-plugin-not-loaded", property(line, "uwsgi.plugins"), value(line),
				"uWSGI %s does not load the plugin, and would run without it: %s.".formatted(this.probe.version(),
						this.masking.apply(reason)),
				"Install the plugin, correct its name, or set 'uwsgi.plugins-dir' to the directory that has it.");
	}

	private Problem refusal(BinaryOutput output, List<String> lines) {
		List<String> said = lines.stream().filter((line) -> !CHATTER.matcher(line).matches()).toList();
		if (said.isEmpty()) {
			return refused("binary-refused", null, output.ending(), "uWSGI %s refuses the file: %s.");
		}
		List<String> last = said.subList(Math.max(0, said.size() - MOST_LINES), said.size());
		return refused("binary-refused", this.finder.find(last.get(last.size() - 1)), String.join("; ", last),
				"uWSGI %s refuses the file: %s.");
	}

	private Problem refused(String code, @Nullable Line line, String complaint, String consequence) {
		String shown = this.masking.apply(complaint);
		String denied = (line != null) ? denied(line, complaint) : null;
		if (denied != null) {
			return Problem.warning("binary-file-denied", property(line, "uwsgi"), value(line),
					"This process may not read '%s', so that uWSGI %s could not test it from here: %s."
						.formatted(denied, this.probe.version(), shown),
					"Let this process read the file to have it tested, if uWSGI is not started by this user either.");
		}
		return Problem.error(code, property(line, "uwsgi"), value(line),
				consequence.formatted(this.probe.version(), shown), REMEDY);
	}

	private @Nullable String denied(Line line, String complaint) {
		return line.words()
			.filter((word) -> !word.isEmpty() && complaint.contains(word) && this.isDenied.test(word))
			.findFirst()
			.orElse(null);
	}

	private static String property(@Nullable Line line, String otherwise) {
		return (line != null) ? line.directive().property() : otherwise;
	}

	private static @Nullable String value(@Nullable Line line) {
		return (line == null || line.isSecret()) ? null : line.text();
	}

}
