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

import java.util.Collection;

import org.springframework.util.unit.DataSize;

/**
 * Conversions in which Spring makes another value of what was given, without an error: it
 * drops the fraction of a number and the blanks within one, and takes a number for the
 * place of a constant in an enumeration.
 */
final class LossyConversion {

	private LossyConversion() {
	}

	/**
	 * Return whether a value is not what was given.
	 * @param given the value of the property, without placeholders
	 * @param converted what Spring made of it
	 * @return whether a number was changed
	 */
	static boolean changed(Object given, Object converted) {
		if (converted instanceof Enum<?>) {
			return given instanceof Number;
		}
		if (converted instanceof DataSize) {
			return given instanceof CharSequence && hasBlankBeforeDigit(given.toString().strip());
		}
		return isNumber(converted) && !isWholeNumber(given);
	}

	private static boolean isNumber(Object converted) {
		if (converted instanceof Collection<?> elements) {
			return !elements.isEmpty() && elements.iterator().next() instanceof Integer;
		}
		return converted instanceof Integer;
	}

	private static boolean isWholeNumber(Object given) {
		if (given instanceof Number number) {
			return number.doubleValue() % 1 == 0;
		}
		if (given instanceof CharSequence) {
			for (String text : given.toString().split(",")) {
				String number = text.strip();
				// A hexadecimal number begins with 0x here, with a # it looks like a
				// decimal one.
				if (number.indexOf('#') >= 0 || hasBlank(number)) {
					return false;
				}
			}
		}
		return true;
	}

	private static boolean hasBlank(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isWhitespace(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasBlankBeforeDigit(String text) {
		boolean blank = false;
		for (int i = 0; i < text.length(); i++) {
			blank = blank || Character.isWhitespace(text.charAt(i));
			if (blank && Character.isDigit(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

}
