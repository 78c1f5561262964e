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

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.binary.BinaryReport.Depth;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniWriter;

/**
 * A test of one file by a binary.
 */
final class BinaryTrial {

	private static final List<String> READ = List.of("--exit=0");

	private static final List<String> CONFIGURE = List.of("--set", "vacuum=false", "--version");

	private final CheckSubject subject;

	private final String text;

	private final Path target;

	private final BinaryProbe probe;

	private final BinaryProcess process;

	private final Workspace workspace;

	/**
	 * Create a trial.
	 * @param subject the configuration
	 * @param text what its file will hold
	 * @param target the absolute path where the file will stand
	 * @param probe what the binary is made of
	 * @param process runs the binary
	 * @param workspace where files for the binary are written
	 */
	BinaryTrial(CheckSubject subject, String text, Path target, BinaryProbe probe, BinaryProcess process,
			Workspace workspace) {
		this.subject = subject;
		this.text = text;
		this.target = target;
		this.probe = probe;
		this.process = process;
		this.workspace = workspace;
	}

	/**
	 * Run the trial.
	 * @param files whether the binary opens certificates and keys
	 * @return what came of it
	 * @throws IOException if a file for the binary cannot be written
	 * @throws UnusableBinaryException if the binary does not end in time
	 */
	BinaryReport run(boolean files) throws IOException, UnusableBinaryException {
		IniDocument document = this.subject.document();
		ReadTrial read = new ReadTrial(document, this.subject.options());
		List<Untested> obstacles = read.obstacles();
		if (!obstacles.isEmpty()) {
			return report(Depth.NONE, obstacles, obstacles.stream().map(this::obstacle).toList());
		}
		String readText = read.untested().isEmpty() ? this.text : new IniWriter().write(read.document());
		List<Problem> problems = problems(read.document(), readText, READ);
		if (!problems.isEmpty()) {
			return report(Depth.READ, read.untested(), problems);
		}
		ConfigureTrial configure = new ConfigureTrial(document, this.subject.options(), files);
		String configureText = new IniWriter().write(configure.document());
		return report(Depth.CONFIGURED, configure.untested(), problems(configure.document(), configureText, CONFIGURE));
	}

	private BinaryReport report(Depth depth, List<Untested> untested, List<Problem> problems) {
		return new BinaryReport(this.probe.version(), depth, untested, problems);
	}

	private List<Problem> problems(IniDocument document, String content, List<String> ending)
			throws IOException, UnusableBinaryException {
		// uWSGI does not find a section without lines.
		if (document.directives().isEmpty()) {
			return List.of();
		}
		FilePlace place = new FilePlace(this.target, document.section());
		Path file = this.workspace.write(this.target.getFileName().toString(), place.expand(content));
		List<String> arguments = new ArrayList<>();
		if (this.subject.configuration().strict()) {
			arguments.add("--strict");
		}
		arguments.addAll(List.of("--ini", IniArgument.of(file, document.section())));
		arguments.addAll(ending);
		return complaints(file).problems(this.process.run(arguments));
	}

	private Complaints complaints(Path file) {
		List<Line> lines = this.subject.document()
			.directives()
			.stream()
			.map((directive) -> Line.of(directive, this.subject.options()))
			.toList();
		Secrets secrets = new Secrets(lines);
		UnaryOperator<String> masking = (complaint) -> printable(
				secrets.mask(complaint).replace(file.toString(), this.target.toString()));
		return new Complaints(this.probe, new DirectiveFinder(lines), masking, BinaryTrial::isDenied);
	}

	static boolean isDenied(String file) {
		try {
			Files.newInputStream(Path.of(file)).close();
			return false;
		}
		catch (AccessDeniedException ex) {
			return true;
		}
		catch (IOException | InvalidPathException ex) {
			return false;
		}
	}

	private static String printable(String complaint) {
		return complaint.replaceAll("\\p{Cntrl}", " ");
	}

	private Problem obstacle(Untested obstacle) {
		return Problem.note("binary-untested", obstacle.property(), null,
				"The file is not tested by uWSGI itself, because the option '%s' %s.".formatted(obstacle.option(),
						obstacle.reason()),
				"Nothing, if that is meant.");
	}

}
