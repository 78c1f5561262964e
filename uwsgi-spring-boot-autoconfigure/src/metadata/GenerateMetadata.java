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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fills the hints that follow from the option catalogue into the additional configuration
 * metadata, before the annotation processor reads it: the options of uWSGI as keys of
 * {@code uwsgi.options}, and its plugins as values. In the file that is kept by hand such
 * a hint has an empty list of values.
 * <p>
 * It runs in front of the compiler, from source, and so reads the tables by itself.
 * <p>
 * Usage: {@code java GenerateMetadata.java TEMPLATE TABLES DESCRIPTIONS OUTPUT}
 */
public final class GenerateMetadata {

	private static final String EMPTY_VALUES = "\"values\": []";

	private GenerateMetadata() {
	}

	public static void main(String[] args) throws IOException {
		Catalogue catalogue = Catalogue.read(Path.of(args[1]), Path.of(args[2]));
		String metadata = Files.readString(Path.of(args[0]));
		metadata = fill(metadata, "uwsgi.options.keys", catalogue.options());
		metadata = fill(metadata, "uwsgi.plugins", catalogue.plugins());
		Path output = Path.of(args[3]);
		if (!Files.exists(output) || !Files.readString(output).equals(metadata)) {
			Files.createDirectories(output.getParent());
			Files.writeString(output, metadata);
		}
	}

	private static String fill(String metadata, String hint, Map<String, String> descriptions) {
		int name = metadata.indexOf("\"name\": \"" + hint + "\"");
		int values = metadata.indexOf(EMPTY_VALUES, name);
		if (name < 0 || values < 0 || metadata.substring(name, values).contains("}")) {
			throw new IllegalStateException("no hint '%s' with an empty list of values".formatted(hint));
		}
		String filled = descriptions.entrySet()
			.stream()
			.map((entry) -> "{ \"value\": %s, \"description\": %s }".formatted(quote(entry.getKey()),
					quote(entry.getValue())))
			.collect(Collectors.joining(",\n        ", "\"values\": [\n        ", "\n      ]"));
		return metadata.substring(0, values) + filled + metadata.substring(values + EMPTY_VALUES.length());
	}

	private static String quote(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	/**
	 * The options of uWSGI, from the tables of the catalogue.
	 */
	record Catalogue(List<Row> rows, Map<String, Row> overlay, Map<String, Row> written, List<Row> suppliers) {

		static Catalogue read(Path tables, Path descriptions) throws IOException {
			List<Row> rows = new ArrayList<>(Row.read(tables.resolve("uwsgi-2.0-options.tsv")));
			rows.addAll(Row.read(tables.resolve("uwsgi-2.0-newer.tsv")));
			Map<String, Row> written = byName(Row.read(descriptions));
			require(written.keySet(), byName(rows).keySet());
			return new Catalogue(rows, byName(Row.read(tables.resolve("uwsgi-2.0-overlay.tsv"))), written,
					Row.read(tables.resolve("uwsgi-2.0-plugins.tsv")));
		}

		private static void require(Set<String> described, Set<String> options) {
			Set<String> either = new TreeSet<>(described);
			either.addAll(options);
			either.removeIf((name) -> described.contains(name) && options.contains(name));
			if (!either.isEmpty()) {
				throw new IllegalStateException("without a description, or no options: " + either);
			}
		}

		private static Map<String, Row> byName(List<Row> rows) {
			return rows.stream().collect(Collectors.toMap((row) -> row.cell("name"), (row) -> row));
		}

		Map<String, String> options() {
			Map<String, String> options = new TreeMap<>();
			this.rows.forEach((row) -> options.put(row.cell("name"), description(row)));
			return options;
		}

		private String description(Row row) {
			String name = row.cell("name");
			List<String> sentences = new ArrayList<>(List.of(this.written.get(name).cell("description")));
			sentences.addAll(use(row, this.overlay.get(name)));
			sentences.addAll(row.list("features").stream().map(Catalogue::feature).toList());
			if (row.isSet("plugins")) {
				sentences.add("Plugin: %s.".formatted(String.join(", ", row.list("plugins"))));
			}
			if (row.isSet("aliases")) {
				sentences.add("Also called %s.".formatted(String.join(", ", row.list("aliases"))));
			}
			return String.join(" ", sentences);
		}

		private static List<String> use(Row row, Row byHand) {
			List<String> sentences = new ArrayList<>();
			if (byHand != null && byHand.cell("phase").equals("DIRECTIVES")) {
				sentences.add("Belongs to uwsgi.directives, since its order among other options counts.");
			}
			else if (row.isSet("repeatable")) {
				sentences.add("May be a list, one line an element.");
			}
			if (byHand != null && byHand.cell("effect").equals("EXITS")) {
				sentences.add("uWSGI does not serve with it.");
			}
			return sentences;
		}

		private static String feature(String feature) {
			if (feature.startsWith("uwsgi>=")) {
				return "Since uWSGI %s.".formatted(feature.substring("uwsgi>=".length()));
			}
			return switch (feature) {
				case "linux" -> "Linux only.";
				case "freebsd" -> "FreeBSD only.";
				case "!cygwin" -> "Not on Cygwin.";
				case "openssl<1.1" -> "Only in builds against OpenSSL before 1.1.";
				default -> "Needs a build with %s.".formatted(feature);
			};
		}

		Map<String, String> plugins() {
			Map<String, String> plugins = new TreeMap<>();
			for (Row supplier : this.suppliers) {
				String plugin = supplier.cell("plugin");
				List<String> options = this.rows.stream()
					.filter((row) -> row.list("plugins").contains(plugin))
					.map((row) -> row.cell("name"))
					.sorted()
					.toList();
				String supplies = options.isEmpty() ? "Supplies what routes or values of options name."
						: "Supplies %s.".formatted(count(options));
				boolean isVersioned = !supplier.isSet("activation");
				plugins.put(plugin, isVersioned ? supplies + " May be packaged under a name with a version."
						: supplies);
			}
			return plugins;
		}

		private static String count(List<String> options) {
			int shown = Math.min(options.size(), 3);
			String first = String.join(", ", options.subList(0, shown));
			return (options.size() == shown) ? ((shown == 1) ? "the option " : "the options ") + first
					: "the options %s and %d more".formatted(first, options.size() - shown);
		}

	}

	/**
	 * A row of a table.
	 */
	record Row(Map<String, String> cells) {

		private static final String NO_VALUE = "-";

		static List<Row> read(Path file) throws IOException {
			List<String[]> lines = Files.readAllLines(file)
				.stream()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split("\t"))
				.toList();
			String[] columns = lines.get(0);
			return lines.stream().skip(1).map((line) -> of(columns, line)).toList();
		}

		private static Row of(String[] columns, String[] cells) {
			return new Row(IntStream.range(0, columns.length)
				.boxed()
				.collect(Collectors.toMap((index) -> columns[index], (index) -> cells[index])));
		}

		String cell(String column) {
			return this.cells.get(column);
		}

		boolean isSet(String column) {
			return !cell(column).equals(NO_VALUE);
		}

		List<String> list(String column) {
			return isSet(column) ? List.of(cell(column).split(",")) : List.of();
		}

	}

}
