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
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;

import io.github.uwsgiboot.ini.IniChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Compares two ini files by their options; comments and empty lines do not count. As many
 * lines as can be stay where they are; other equal lines have moved, then lines with the
 * same key have changed, in their order, and the rest was added or removed. The same
 * files always give the same changes. The time grows little faster than the number of
 * lines.
 */
public final class IniDiff {

	private static final int NONE = -1;

	private final List<Line> oldLines;

	private final List<Line> newLines;

	private final IntFunction<@Nullable String> properties;

	/**
	 * The number of the old line that belongs to each new line, or {@link #NONE}.
	 */
	private final int[] partners;

	/**
	 * The old lines that belong to a new one.
	 */
	private final BitSet taken = new BitSet();

	private IniDiff(List<Line> oldLines, List<Line> newLines, IntFunction<@Nullable String> properties) {
		this.oldLines = oldLines;
		this.newLines = newLines;
		this.properties = properties;
		this.partners = new int[newLines.size()];
		Arrays.fill(this.partners, NONE);
	}

	/**
	 * Compare the text of a file with a document.
	 * @param oldText the text of the old file
	 * @param document the document of the new file
	 * @return the changes, in the order of the new file
	 */
	public static List<IniChange> between(String oldText, IniDocument document) {
		return new IniDiff(lines(oldText), lines(document), (index) -> document.directives().get(index).property())
			.changes();
	}

	/**
	 * Compare the texts of two files.
	 * @param oldText the text of the old file
	 * @param newText the text of the new file
	 * @return the changes, in the order of the new file
	 */
	static List<IniChange> between(String oldText, String newText) {
		return new IniDiff(lines(oldText), lines(newText), (index) -> null).changes();
	}

	private static List<Line> lines(String text) {
		return new IniReader().read(text)
			.stream()
			.map((line) -> new Line(line.section(), line.key(), line.value()))
			.toList();
	}

	private static List<Line> lines(IniDocument document) {
		return document.directives()
			.stream()
			.map((directive) -> new Line(document.section(), directive.key(),
					IniSyntax.trim(IniSyntax.escape(directive.value()))))
			.toList();
	}

	private List<IniChange> changes() {
		pair((line) -> line);
		BitSet equal = paired();
		BitSet inPlace = LongestIncreasingSequence.of(this.partners);
		pair((line) -> List.of(line.section(), line.key()));
		List<IniChange> changes = new ArrayList<>();
		int removed = 0;
		for (int i = 0; i < this.partners.length; i++) {
			boolean moved = equal.get(i) && !inPlace.get(i);
			if (this.partners[i] != NONE && !moved) {
				removed = addRemoved(removed, this.partners[i], changes);
			}
			if (!equal.get(i) || moved) {
				changes.add(change(i, moved));
			}
		}
		addRemoved(removed, this.oldLines.size(), changes);
		return List.copyOf(changes);
	}

	// each new line that has none gets the first equal old line that is left
	private void pair(Function<Line, Object> identity) {
		// A chain of numbers for equal lines takes a fraction of the memory of a list.
		int[] next = new int[this.oldLines.size()];
		Map<Object, Integer> first = new HashMap<>();
		for (int i = next.length - 1; i >= 0; i--) {
			if (!this.taken.get(i)) {
				next[i] = Objects.requireNonNullElse(first.put(identity.apply(this.oldLines.get(i)), i), NONE);
			}
		}
		for (int i = 0; i < this.partners.length; i++) {
			if (this.partners[i] == NONE) {
				this.partners[i] = poll(first, identity.apply(this.newLines.get(i)), next);
			}
		}
	}

	private int poll(Map<Object, Integer> first, Object identity, int[] next) {
		Integer partner = first.get(identity);
		if (partner == null) {
			return NONE;
		}
		if (next[partner] != NONE) {
			first.put(identity, next[partner]);
		}
		else {
			first.remove(identity);
		}
		this.taken.set(partner);
		return partner;
	}

	private BitSet paired() {
		BitSet paired = new BitSet();
		for (int i = 0; i < this.partners.length; i++) {
			paired.set(i, this.partners[i] != NONE);
		}
		return paired;
	}

	private int addRemoved(int start, int end, List<IniChange> changes) {
		for (int i = this.taken.nextClearBit(start); i < end; i = this.taken.nextClearBit(i + 1)) {
			Line line = this.oldLines.get(i);
			changes.add(new IniChange(Kind.REMOVED, line.section(), line.key(), line.value(), null, null));
		}
		return Math.max(start, end);
	}

	private IniChange change(int index, boolean moved) {
		Line line = this.newLines.get(index);
		Line partner = (this.partners[index] != NONE) ? this.oldLines.get(this.partners[index]) : null;
		Kind kind = moved ? Kind.MOVED : (partner != null) ? Kind.CHANGED : Kind.ADDED;
		String oldValue = (partner != null) ? partner.value() : null;
		return new IniChange(kind, line.section(), line.key(), oldValue, line.value(), this.properties.apply(index));
	}

	private record Line(String section, String key, String value) {

	}

}
