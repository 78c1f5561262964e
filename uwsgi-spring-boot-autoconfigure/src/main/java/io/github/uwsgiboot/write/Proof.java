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

package io.github.uwsgiboot.write;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What tells one content of a file from another, in two numbers that a running uWSGI
 * shows as metrics ({@code core/metrics.c}).
 *
 * @param generation how often the content of the file has changed, from 1
 * @param fingerprint the first 52 bits of the SHA-256 of the file as it is with 0 in
 * place of these two numbers; 52 bits are exact in every reader of JSON
 */
public record Proof(long generation, long fingerprint) {

	/**
	 * The name of the metric that holds the generation.
	 */
	public static final String GENERATION_METRIC = "config_generation";

	/**
	 * The name of the metric that holds the fingerprint.
	 */
	public static final String FINGERPRINT_METRIC = "config_fingerprint";

	/**
	 * The name of the metric that is 1 where the last known good runs.
	 */
	public static final String FALLBACK_METRIC = "config_fallback";

	private static final int FINGERPRINT_DIGITS = 13;

	private static final Pattern GENERATION = numberOf(GENERATION_METRIC);

	private static final Pattern FINGERPRINT = numberOf(FINGERPRINT_METRIC);

	private static final Pattern FALLBACK = Pattern
		.compile("^(?<before>fallback-config = exec://.* )(?<number>\\d{1,18})(?<after> \\.ini)$", Pattern.MULTILINE);

	private static Pattern numberOf(String metric) {
		return Pattern.compile(
				"^(?<before>metric = name=" + metric + ",type=gauge,initial_value=)(?<number>\\d{1,18})(?<after>)$",
				Pattern.MULTILINE);
	}

	/**
	 * Return the proof of a content, as a uWSGI that runs it shows it unless the file was
	 * changed by somebody else.
	 * @param content the content of a file
	 * @return the generation that the content tells, and the fingerprint that it has; or
	 * {@code null} if the content tells no generation
	 */
	public static @Nullable Proof of(byte[] content) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		Matcher generation = GENERATION.matcher(text);
		return generation.find() ? new Proof(Long.parseLong(generation.group("number")), fingerprint(text)) : null;
	}

	/**
	 * Return the proof of a content that takes the place of another.
	 * @param content the new content, with any numbers in the place of its proof
	 * @param current the proof of the content that it replaces, or {@code null} if there
	 * is none
	 * @return the proof: the same as the one of the current content if nothing else
	 * changes
	 */
	static Proof next(byte[] content, @Nullable Proof current) {
		long fingerprint = fingerprint(new String(content, StandardCharsets.ISO_8859_1));
		if (current == null) {
			return new Proof(1, fingerprint);
		}
		return new Proof(current.generation + ((current.fingerprint != fingerprint) ? 1 : 0), fingerprint);
	}

	private static long fingerprint(String text) {
		String blank = text;
		for (Pattern number : new Pattern[] { GENERATION, FINGERPRINT, FALLBACK }) {
			blank = number.matcher(blank).replaceAll("${before}0${after}");
		}
		String sha256 = Fingerprint.of(blank.getBytes(StandardCharsets.ISO_8859_1)).value();
		return Long.parseLong(sha256.substring(0, FINGERPRINT_DIGITS), 16);
	}

}
