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

import java.util.regex.Pattern;

/**
 * Hides the passwords that stand in URLs, before the {@code @} and in parameters.
 */
public final class UrlPasswords {

	private static final String HIDDEN = "$1******";

	// A password may hold what a URL does not allow in it, such as '/'. The scheme is
	// looked for from its beginning alone, for the sake of long words without a URL.
	private static final Pattern USER_INFO = Pattern
		.compile("(?<![\\p{Alnum}+.-])([\\p{Alnum}+.-]++://[^\\s/?#:@\\[]*+:)\\S*(?=@)");

	private static final Pattern PARAMETER = Pattern
		.compile("(?i)([?&][\\w.-]*(?:password|passwd|passphrase|secret|token|credentials?)=)[^&\\s\"']*");

	private UrlPasswords() {
	}

	/**
	 * Return a text with six asterisks in place of each password.
	 * @param text a text that may hold URLs
	 * @return the text
	 */
	public static String hide(String text) {
		String hidden = text.contains("@") ? USER_INFO.matcher(text).replaceAll(HIDDEN) : text;
		return hidden.contains("=") ? PARAMETER.matcher(hidden).replaceAll(HIDDEN) : hidden;
	}

}
