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

package io.github.uwsgiboot.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.Objection;
import io.github.uwsgiboot.ini.Value.Expression;
import io.github.uwsgiboot.option.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the file in their order.
 */
final class Lines {

	private final List<Line> lines;

	private final List<Line> raw = new ArrayList<>();

	private final List<Line> sockets = new ArrayList<>();

	private final Map<String, List<Line>> byName = new LinkedHashMap<>();

	private boolean blocks;

	private boolean readingFiles;

	private boolean needingPlugins;

	private boolean addingRouters;

	private boolean repeating;

	private Lines(List<Line> lines) {
		this.lines = Collections.unmodifiableList(lines);
		for (Line line : lines) {
			addByName(line);
			if (line.isRaw()) {
				this.raw.add(line);
			}
			if (line.isIn(Phase.SOCKETS)) {
				this.sockets.add(line);
			}
		}
	}

	private void addByName(Line line) {
		List<Line> named = this.byName.get(line.name());
		if (named == null) {
			named = new ArrayList<>();
			this.byName.put(line.name(), named);
			noteKind(line);
		}
		else if (line.option() != null && !line.option().repeatable()) {
			this.repeating = true;
		}
		named.add(line);
	}

	private void noteKind(Line line) {
		this.blocks |= line.startsBlock() || line.endsBlock();
		this.readingFiles |= line.readsFile();
		this.needingPlugins |= line.needsPlugin();
		this.addingRouters |= line.addsRouter();
	}

	/**
	 * Return the lines of a document.
	 * @param document the document
	 * @param named the properties of the options that are given by their own names
	 * @return the lines
	 */
	static Lines of(IniDocument document, Set<String> named) {
		Set<Directive> unwritable = new HashSet<>();
		for (Objection objection : document.objections()) {
			unwritable.add(objection.directive());
		}
		List<Line> lines = new ArrayList<>(document.directives().size());
		boolean block = false;
		for (Directive directive : document.directives()) {
			Line line = Line.of(directive, !unwritable.contains(directive), named.contains(directive.property()));
			block = block && line.isDirective() && !line.endsBlock();
			lines.add(block ? line.asConditional() : line);
			block = block || line.isDirective() && line.startsBlock();
		}
		return new Lines(lines);
	}

	List<Line> all() {
		return this.lines;
	}

	/**
	 * Return the lines that were written in uWSGI's own words, in the order of the file.
	 * @return the lines that are {@linkplain Line#isRaw() raw}
	 */
	List<Line> raw() {
		return this.raw;
	}

	/**
	 * Return the lines that open sockets other than shared ones, in the order of the
	 * file.
	 * @return the lines of the options that {@code map-socket} counts
	 */
	List<Line> sockets() {
		return this.sockets;
	}

	/**
	 * Return the names of the options that have lines, in the order of the file.
	 * @return the names
	 */
	Set<String> names() {
		return this.byName.keySet();
	}

	/**
	 * Return the lines of an option.
	 * @param name the name of the option, not an alias of it
	 * @return the lines
	 */
	List<Line> named(String name) {
		return this.byName.getOrDefault(name, List.of());
	}

	/**
	 * Return the first line of an option.
	 * @param name the name of the option, not an alias of it
	 * @return the line, or {@code null} if there is none
	 */
	@Nullable Line first(String name) {
		List<Line> named = named(name);
		return named.isEmpty() ? null : named.get(0);
	}

	/**
	 * Return whether there is a line of an option.
	 * @param name the name of the option, not an alias of it
	 * @return whether there is one
	 */
	boolean has(String name) {
		return this.byName.containsKey(name);
	}

	/**
	 * Return whether there is a line of one of several options.
	 * @param names the names of the options, not aliases of them
	 * @return whether there is one
	 */
	boolean hasAny(Set<String> names) {
		return !Collections.disjoint(names, this.byName.keySet());
	}

	/**
	 * Return the first line of several options.
	 * @param names the names of the options, not aliases of them
	 * @return the line, or {@code null} if there is none
	 */
	@Nullable Line firstOf(Set<String> names) {
		if (hasAny(names)) {
			for (Line line : this.lines) {
				if (names.contains(line.name())) {
					return line;
				}
			}
		}
		return null;
	}

	/**
	 * Return whether there is a line of an option with a part in its name.
	 * @param part the part
	 * @return whether there is one
	 */
	boolean hasNameWith(String part) {
		for (String name : this.byName.keySet()) {
			if (name.contains(part)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return whether a character is in a value.
	 * @param character the character
	 * @return whether a line has it
	 */
	boolean hasCharacter(char character) {
		for (Line line : this.lines) {
			if (line.directive().value().text().indexOf(character) >= 0) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return whether conditional blocks begin or end.
	 * @return whether there is a line that starts or ends one
	 */
	boolean hasBlocks() {
		return this.blocks;
	}

	/**
	 * Return whether other files are read, in which there may be anything.
	 * @return whether there is a line that reads one
	 */
	boolean hasIncludes() {
		return this.readingFiles;
	}

	/**
	 * Return whether the lines are all that uWSGI reads, and each is read.
	 * @return whether neither other files are read nor conditional blocks are there
	 */
	boolean areWhole() {
		return !this.readingFiles && !this.blocks;
	}

	/**
	 * Return whether there are options that plugins supply.
	 * @return whether there is a line of one
	 */
	boolean hasPluginOptions() {
		return this.needingPlugins;
	}

	/**
	 * Return whether routers are added of the types that have properties.
	 * @return whether there is a line that adds one
	 */
	boolean hasRouters() {
		return this.addingRouters;
	}

	/**
	 * Return whether an option of which one line alone can count has several.
	 * @return whether there is such an option
	 */
	boolean hasRepeatedOptions() {
		return this.repeating;
	}

	/**
	 * Return the names of the options that {@code declare-option} adds.
	 * @return the names
	 */
	Stream<String> declared() {
		return Stream.of("declare-option", "declare-option2")
			.flatMap((name) -> named(name).stream())
			.map((line) -> line.directive().value().text().split("=", 2)[0].strip());
	}

	/**
	 * Return the keys that values refer to by {@code %(key)}, which makes any key a
	 * placeholder.
	 * @return the keys
	 */
	Set<String> referenced() {
		// Here, so that no pattern is compiled where nobody asks.
		Pattern reference = Pattern.compile("%\\(([^()]+)\\)");
		return this.lines.stream()
			.map((line) -> line.directive().value())
			.filter(Expression.class::isInstance)
			.flatMap((value) -> reference.matcher(value.text()).results())
			.flatMap((match) -> Stream.of(match.group(1).split(" ")))
			.collect(Collectors.toSet());
	}

	/**
	 * Return whether a flag is on, as far as is known: a line that is read under a
	 * condition, or whose value is replaced when the file is read, counts too.
	 * @param name the name of the flag, not an alias of it
	 * @return whether the flag may be on
	 */
	boolean isOn(String name) {
		for (Line line : named(name)) {
			String text = line.literal();
			if (text == null || !Line.isOff(text)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return what an option of which the last line counts is set to.
	 * @param name the name of the option, not an alias of it
	 * @return the text, or {@code null} if there is no such line or if its text is not
	 * known
	 */
	@Nullable String value(String name) {
		Line line = last(name);
		return (line != null) ? line.literal() : null;
	}

	/**
	 * Return the number that an option of which the last line counts is set to.
	 * @param name the name of the option, not an alias of it
	 * @return the number, or {@code null} if there is no such line or if its text is no
	 * number or not known
	 */
	@Nullable Long number(String name) {
		Line line = last(name);
		return (line != null) ? line.number() : null;
	}

	/**
	 * Return the line of an option of which the last line counts.
	 * @param name the name of the option, not an alias of it
	 * @return the line, or {@code null} if there is none or if it may not be read
	 */
	@Nullable Line last(String name) {
		Line last = null;
		for (Line line : named(name)) {
			if (line.conditional()) {
				return null;
			}
			last = line;
		}
		return last;
	}

}
