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

package io.github.uwsgiboot.networking;

import java.util.List;
import java.util.function.Function;

/**
 * How a value is read from the text of an option and written as such.
 *
 * @param <T> the type of the value
 * @param reader reads the value from the text of one line
 * @param writer writes the value as the texts of lines
 */
record Notation<T>(Function<String, T> reader, Function<T, List<String>> writer) {

	/**
	 * The notation of a value that is written in one line.
	 * @param <T> the type of the value
	 * @param reader reads the value
	 * @param writer writes the value
	 * @return the notation
	 */
	static <T> Notation<T> of(Function<String, T> reader, Function<T, String> writer) {
		return new Notation<>(reader, (value) -> List.of(writer.apply(value)));
	}

	/**
	 * The notation of a list that is written one element a line.
	 * @param <E> the type of the elements
	 * @param reader reads an element
	 * @return the notation
	 */
	static <E> Notation<List<E>> list(Function<String, E> reader) {
		return new Notation<>((text) -> List.of(reader.apply(text)),
				(values) -> values.stream().map(String::valueOf).toList());
	}

	/**
	 * Return this notation with another way to write.
	 * @param writer writes the value
	 * @return the notation
	 */
	Notation<T> as(Function<T, String> writer) {
		return of(this.reader, writer);
	}

	T read(String text) {
		return this.reader.apply(text);
	}

	List<String> write(T value) {
		return this.writer.apply(value);
	}

}
