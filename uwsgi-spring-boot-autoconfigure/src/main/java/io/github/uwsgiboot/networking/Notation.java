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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How a value is read from the text of an option and written as such.
 *
 * @param <T> the type of the value
 */
interface Notation<T> {

	/**
	 * Return the notation of a list that is written one element a line.
	 * @param <E> the type of the elements
	 * @param element the notation of an element
	 * @return the notation
	 */
	static <E> Notation<List<E>> list(Notation<E> element) {
		return new ListNotation<>(element);
	}

	/**
	 * Return this notation with another way to write.
	 * @param writer writes the value
	 * @return the notation
	 */
	default Notation<T> as(Function<T, String> writer) {
		return new FormattedNotation<>(this, writer);
	}

	/**
	 * Read a value.
	 * @param text the text of one line
	 * @return the value
	 * @throws NumberFormatException if the value is a number and the text is none
	 */
	T read(String text);

	/**
	 * Write a value.
	 * @param value the value
	 * @return the texts of lines
	 */
	default List<String> write(T value) {
		return List.of(String.valueOf(value));
	}

	/**
	 * Return the parts of a value that are judged each on its own.
	 * @param value the value
	 * @return the elements of a list, as lists of one element; otherwise the value
	 */
	default List<T> parts(T value) {
		return List.of(value);
	}

	/**
	 * Return a value as people write it.
	 * @param value the value
	 * @return the text, with a unit if the value has one
	 */
	default String shown(T value) {
		return String.valueOf(value);
	}

	/**
	 * Return the text of a line as people write it.
	 * @param text the text
	 * @return the text, with a unit if the value has one
	 */
	default String shownText(String text) {
		return text;
	}

	/**
	 * What is on or off.
	 */
	final class Flag implements Notation<Boolean> {

		@Override
		public Boolean read(String text) {
			return Boolean.valueOf(text);
		}

	}

	/**
	 * A whole number.
	 */
	final class Number implements Notation<Integer> {

		@Override
		public Integer read(String text) {
			return Integer.valueOf(text);
		}

	}

	/**
	 * A text.
	 */
	final class Text implements Notation<String> {

		@Override
		public String read(String text) {
			return text;
		}

	}

	/**
	 * A number of bytes.
	 */
	final class Bytes implements Notation<Long> {

		@Override
		public Long read(String text) {
			return Long.valueOf(text);
		}

		@Override
		public String shown(Long value) {
			return Quantity.ofBytes(value);
		}

		@Override
		public String shownText(String text) {
			return shown(read(text));
		}

	}

	/**
	 * A number of seconds.
	 */
	final class Seconds implements Notation<Duration> {

		@Override
		public Duration read(String text) {
			return Duration.ofSeconds(Long.parseLong(text));
		}

		@Override
		public List<String> write(Duration value) {
			return List.of(String.valueOf(value.toSeconds()));
		}

		@Override
		public String shown(Duration value) {
			return Quantity.of(value);
		}

		@Override
		public String shownText(String text) {
			return shown(read(text));
		}

	}

	final class ListNotation<E> implements Notation<List<E>> {

		private final Notation<E> element;

		ListNotation(Notation<E> element) {
			this.element = element;
		}

		@Override
		public List<E> read(String text) {
			return List.of(this.element.read(text));
		}

		@Override
		public List<String> write(List<E> value) {
			List<String> texts = new ArrayList<>();
			for (E each : value) {
				texts.addAll(this.element.write(each));
			}
			return texts;
		}

		@Override
		public List<List<E>> parts(List<E> value) {
			List<List<E>> parts = new ArrayList<>();
			for (E each : value) {
				parts.add(List.of(each));
			}
			return parts;
		}

		@Override
		public String shown(List<E> value) {
			return String.join(", ", write(value));
		}

	}

	final class FormattedNotation<T> implements Notation<T> {

		private final Notation<T> notation;

		private final Function<T, String> writer;

		FormattedNotation(Notation<T> notation, Function<T, String> writer) {
			this.notation = notation;
			this.writer = writer;
		}

		@Override
		public T read(String text) {
			return this.notation.read(text);
		}

		@Override
		public List<String> write(T value) {
			return List.of(this.writer.apply(value));
		}

	}

}
