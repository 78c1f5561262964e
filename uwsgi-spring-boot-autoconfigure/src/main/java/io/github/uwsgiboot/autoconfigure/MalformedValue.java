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

package io.github.uwsgiboot.autoconfigure;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.networking.Quantity;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.SocketVariant;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.unit.DataSize;

/**
 * A value that does not have the type of its property.
 *
 * @param property the name of the property
 * @param type the type
 * @param given what is given, without placeholders, or {@code null} if that is several
 * properties
 */
record MalformedValue(String property, ResolvableType type, @Nullable Object given) {

	private static final String WHOLE_NUMBER = "a whole number";

	private static final Map<Class<?>, String> EXPECTATIONS = Map.of(Integer.class, WHOLE_NUMBER, int.class,
			WHOLE_NUMBER, Boolean.class, "true or false", boolean.class, "true or false", Duration.class,
			"a whole number of seconds", DataSize.class, "a size in bytes");

	private static final Map<Class<?>, String> EXAMPLES = Map.of(Duration.class, "5s", DataSize.class, "64KB");

	/**
	 * Tell of a value that cannot be converted.
	 * @return the problem
	 */
	Problem unread() {
		if (this.given != null && this.type.resolve() == String.class) {
			return noText(this.given);
		}
		String text = text();
		String expected = expectation(this.type);
		if (expected.equals(WHOLE_NUMBER) && text != null && isLong(text)) {
			expected = "a whole number from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
		}
		return problem(expected, "The value is not %s, so that nothing would come of it.".formatted(expected));
	}

	// as a source has it that is made by a program
	private Problem noText(Object object) {
		return Problem.error("value-malformed", this.property, text(),
				"The value is an object of the class %s, which Spring does not convert to a text, so that nothing would"
					.formatted(object.getClass().getName()) + " come of it.",
				"Give the text of the object, for example by its method toString.");
	}

	private static boolean isLong(String text) {
		return text.strip().matches("[+-]?\\d{10,}");
	}

	/**
	 * Tell of a value that Spring converts to something else than is written.
	 * @param result what Spring makes of it
	 * @return the problem
	 */
	Problem changedTo(Object result) {
		String expected = expectation(this.type);
		return problem(expected,
				"The value is not %s, and Spring would read it as %s.".formatted(expected, shown(result)));
	}

	private static String shown(Object result) {
		if (result instanceof Enum<?>) {
			return constant(result);
		}
		if (result instanceof DataSize size) {
			return Quantity.ofBytes(size.toBytes());
		}
		String text = result.toString();
		return (result instanceof Collection<?>) ? text.substring(1, text.length() - 1) : text;
	}

	private Problem problem(String expected, String consequence) {
		String text = text();
		return Problem.error("value-malformed", this.property, text, consequence,
				remedy(this.type.resolve(Object.class), expected, text));
	}

	private @Nullable String text() {
		return (this.given != null) ? this.given.toString() : null;
	}

	private static String remedy(Class<?> type, String expected, @Nullable String text) {
		SocketVariant variant = (type == SocketType.class && text != null) ? SocketVariant.named(text) : null;
		if (variant != null) {
			return variant.remedy();
		}
		String example = EXAMPLES.get(type);
		return (example != null) ? "Write %s, for example '%s'.".formatted(expected, example)
				: "Write %s.".formatted(expected);
	}

	private static String expectation(ResolvableType resolvable) {
		Class<?> type = resolvable.resolve(Object.class);
		if (type.isEnum()) {
			return "one of "
					+ String.join(", ", Arrays.stream(type.getEnumConstants()).map(MalformedValue::constant).toList());
		}
		if (Collection.class.isAssignableFrom(type)) {
			return (resolvable.getGeneric().resolve() == Integer.class)
					? "a list of whole numbers, or whole numbers separated by commas"
					: "a list, or values separated by commas";
		}
		return EXPECTATIONS.getOrDefault(type, "a " + type.getSimpleName());
	}

	private static String constant(Object constant) {
		return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
