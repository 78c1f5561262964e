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

package io.github.uwsgiboot.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.uwsgiboot.ini.ConfigPasses;
import io.github.uwsgiboot.ini.EndlessReferenceException;
import io.github.uwsgiboot.ini.IniLine;
import io.github.uwsgiboot.ini.IniReader;
import io.github.uwsgiboot.ini.MagicVariables;

/**
 * What {@link IniReader} and {@link ConfigPasses} say that uWSGI would make of a text.
 *
 * @param outcome whether uWSGI gets to its report
 * @param text the report, whose characters stand for bytes, empty if there is none
 */
record PredictedReading(Outcome outcome, String text) {

	private static final int LONGEST_VALUE = 1 << 20;

	/**
	 * Predict a reading.
	 * @param content the content of the file
	 * @param section the section that is read
	 * @param variables the magic variables
	 * @param commandLine the options of the command line, as uWSGI reports them
	 * @param passes the environment of the passes
	 * @return the prediction
	 */
	static PredictedReading of(byte[] content, String section, MagicVariables variables, String commandLine,
			Passes passes) {
		List<IniLine> lines = new ArrayList<>();
		commandLine.lines()
			.map((line) -> line.split(" = ", 2))
			.forEach((parts) -> lines.add(new IniLine(0, "", parts[0], parts[1])));
		lines.addAll(new IniReader(variables, StandardCharsets.ISO_8859_1).read(content, section));
		try {
			List<IniLine> read = new ConfigPasses(passes.environment(), passes::content).apply(lines);
			return new PredictedReading(outcome(read), report(read));
		}
		catch (EndlessReferenceException ex) {
			return new PredictedReading(Outcome.IS_ENDLESS, "");
		}
		catch (MissingFileException ex) {
			return new PredictedReading(Outcome.EXITS, "");
		}
		catch (UncheckedIOException ex) {
			return new PredictedReading(Outcome.UNKNOWN, "");
		}
	}

	private static Outcome outcome(List<IniLine> lines) {
		if (lines.stream().anyMatch((line) -> line.value().length() > LONGEST_VALUE)) {
			return Outcome.UNKNOWN;
		}
		boolean negative = lines.stream()
			.anyMatch((line) -> line.key().equals("listen") && line.value().matches("(?s)[\\v\\f]*-0*[1-9].*"));
		return negative ? Outcome.EXITS : Outcome.IS_READ;
	}

	private static String report(List<IniLine> lines) {
		return lines.stream().map((line) -> line.key() + " = " + line.value() + "\n").collect(Collectors.joining());
	}

	/**
	 * Whether uWSGI gets to its report.
	 */
	enum Outcome {

		/**
		 * It does.
		 */
		IS_READ,

		/**
		 * It exits before.
		 */
		EXITS,

		/**
		 * It would go on without end.
		 */
		IS_ENDLESS,

		/**
		 * That cannot be said.
		 */
		UNKNOWN

	}

	/**
	 * The environment of the passes.
	 *
	 * @param environment the environment variables
	 * @param directory the working directory
	 */
	record Passes(Map<String, String> environment, Path directory) {

		private String content(String path) {
			Path file = file(path);
			if (Files.notExists(file)) {
				throw new MissingFileException();
			}
			try {
				return Files.readString(file, StandardCharsets.ISO_8859_1);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private Path file(String path) {
			try {
				return this.directory.resolve(path);
			}
			catch (InvalidPathException ex) {
				throw new MissingFileException();
			}
		}

	}

	/**
	 * Thrown for a file that does not exist.
	 */
	private static final class MissingFileException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
