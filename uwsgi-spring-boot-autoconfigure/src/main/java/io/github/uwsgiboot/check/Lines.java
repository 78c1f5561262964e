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

	private static final Pattern REFERENCE = Pattern.compile("%\\(([^()]+)\\)");

	private final List<Line> lines;

	private final List<Line> raw = new ArrayList<>();

	private final List<Line> sockets = new ArrayList<>();

	private final Map<String, List<Line>> byName = new LinkedHashMap<>();

	private Lines(List<Line> lines) {
		this.lines = Collections.unmodifiableList(lines);
		for (Line line : lines) {
			this.byName.computeIfAbsent(line.name(), (name) -> new ArrayList<>()).add(line);
			if (line.isRaw()) {
				this.raw.add(line);
			}
			if (line.isIn(Phase.SOCKETS)) {
				this.sockets.add(line);
			}
		}
	}

	/**
	 * Return the lines of a document.
	 * @param document the document
	 * @param named the properties of the options that are given by their own names
	 * @return the lines
	 */
	static Lines of(IniDocument document, Set<String> named) {
		Set<Directive> unwritable = document.objections()
			.stream()
			.map(Objection::directive)
			.collect(Collectors.toUnmodifiableSet());
		List<Line> lines = new ArrayList<>(document.directives().size());
		boolean block = false;
		for (Directive directive : document.directives()) {
			Line line = Line.of(directive, !unwritable.contains(directive), named.contains(directive.property()));
			block = block && line.isDirective() && !Block.ends(line);
			lines.add(block ? line.asConditional() : line);
			block = block || line.isDirective() && Block.starts(line);
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
		return this.lines.stream()
			.map((line) -> line.directive().value())
			.filter(Expression.class::isInstance)
			.flatMap((value) -> REFERENCE.matcher(value.text()).results())
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
		List<Line> named = named(name);
		boolean known = !named.isEmpty() && named.stream().noneMatch(Line::conditional);
		return known ? named.get(named.size() - 1) : null;
	}

}
