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

import java.util.Locale;
import java.util.Set;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.networking.Parameter;
import io.github.uwsgiboot.networking.ParameterTable;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.Phase;
import io.github.uwsgiboot.option.RouteLine;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file, and what is known of its option.
 *
 * @param directive the line
 * @param option its option, or {@code null} if uWSGI has no such option
 * @param conditional whether the line stands between an {@code if-} or {@code for} and
 * its end, so that it may be read once, several times or not at all
 * @param writable whether an ini file can express the line
 * @param named whether the line was given by the option's own name, as below
 * {@code uwsgi.options}
 * @param literal the text that uWSGI sees, or {@code null} if something in it is replaced
 * when the file is read, or if it cannot be written at all
 */
record Line(Directive directive, @Nullable UwsgiOption option, boolean conditional, boolean writable, boolean named,
		@Nullable String literal) {

	/**
	 * The prefix of the properties that hold lines in uWSGI's own language.
	 */
	static final String DIRECTIVES = "uwsgi.directives";

	private static final int LONGEST_NUMBER = 18;

	private static final Set<String> OFF = Set.of("false", "off", "no", "0");

	private static final Set<String> BLOCK_ENDS = Set.of("endif", "endfor", "end");

	/**
	 * Options that read another file.
	 */
	static final Set<String> READING_FILES = Set.of("config", "include", "inherit", "ini", "json", "xmlconfig", "yaml");

	/**
	 * Return whether a flag's text turns it off ({@code core/uwsgi.c}).
	 */
	static boolean isOff(String text) {
		return OFF.contains(text.toLowerCase(Locale.ROOT));
	}

	/**
	 * Return a text without the remark that people write behind numbers and flags: uWSGI
	 * knows no remarks there, but takes a number for its digits, and every text but a few
	 * for on ({@code core/uwsgi.c}).
	 * @param text the text of a number or a flag
	 * @return the text in front of a blank and a {@code ;} or {@code #}
	 */
	static String withoutRemark(String text) {
		for (int i = 1; i < text.length(); i++) {
			boolean remark = text.charAt(i) == ';' || text.charAt(i) == '#';
			if (remark && Character.isWhitespace(text.charAt(i - 1))) {
				return text.substring(0, i).strip();
			}
		}
		return text;
	}

	/**
	 * Return the line of a directive, read without a condition.
	 */
	static Line of(Directive directive, boolean writable, boolean named) {
		return new Line(directive, OptionCatalogue.uwsgi20().find(directive.key()), false, writable, named,
				writable ? LiteralText.of(directive.value(), directive.immediate()) : null);
	}

	Line asConditional() {
		return new Line(this.directive, this.option, true, this.writable, this.named, this.literal);
	}

	/**
	 * Return the name of the option, where its aliases do not count.
	 */
	String name() {
		return (this.option != null) ? this.option.name() : key();
	}

	String key() {
		return this.directive.key();
	}

	String property() {
		return this.directive.property();
	}

	/**
	 * Return whether the line was written in uWSGI's own language.
	 */
	boolean isDirective() {
		return property().startsWith(DIRECTIVES + "[");
	}

	/**
	 * Return whether the line was written in uWSGI's own words, not by a typed property.
	 */
	boolean isRaw() {
		return isDirective() || this.named;
	}

	boolean isIn(Phase phase) {
		return this.option != null && this.option.phase() == phase;
	}

	/**
	 * Return whether the line starts a conditional block
	 * ({@code add_exported_option_do()} in uWSGI's {@code core/config.c}).
	 */
	boolean startsBlock() {
		String name = name();
		return this.option != null && (name.startsWith("if-") || name.equals("for") || name.startsWith("for-"));
	}

	/**
	 * Return whether the line ends a conditional block.
	 */
	boolean endsBlock() {
		return BLOCK_ENDS.contains(name());
	}

	/**
	 * Return whether the line has uWSGI read another file, which may hold any option.
	 */
	boolean readsFile() {
		return READING_FILES.contains(name());
	}

	/**
	 * Return whether the line adds a router of one of the types that have properties.
	 */
	boolean addsRouter() {
		// Most lines need no plugin: the types of routers are not loaded for them.
		return needsPlugin() && RouterType.addedBy(name()).isPresent();
	}

	/**
	 * Return whether a plugin supplies the option.
	 */
	boolean needsPlugin() {
		return this.option != null && this.option.needsPlugin();
	}

	/**
	 * Return whether the line opens a socket, or adds a router, that speaks TLS and is
	 * given its certificate by its place in the value.
	 */
	boolean isTls() {
		SocketType socket = SocketType.openedBy(name()).orElse(null);
		RouterType router = needsPlugin() ? RouterType.addedBy(name()).orElse(null) : null;
		return socket != null && socket.isTls() || router != null && router.isTls();
	}

	/**
	 * Return the number that uWSGI sees.
	 * @return the number, or {@code null} if the text is no whole number from 0 on or is
	 * not known
	 */
	@Nullable Long number() {
		String text = (this.literal != null) ? withoutRemark(this.literal) : "";
		return isNumber(text) ? Long.valueOf(text) : null;
	}

	private static boolean isNumber(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return !text.isEmpty() && text.length() <= LONGEST_NUMBER;
	}

	/**
	 * Return what the line says to internal routing.
	 * @return the route, or {@code null} if the line is none, or its text is empty or not
	 * known
	 */
	@Nullable RouteLine route() {
		if (this.option == null || this.literal == null || this.literal.isEmpty()) {
			return null;
		}
		return RouteLine.of(name(), this.literal);
	}

	/**
	 * Return an error in the line.
	 */
	Problem error(String code, String consequence, String remedy) {
		return Problem.error(code, property(), shown(), consequence, remedy);
	}

	/**
	 * Return a warning of the line.
	 */
	Problem warning(String code, String consequence, String remedy) {
		return Problem.warning(code, property(), shown(), consequence, remedy);
	}

	/**
	 * Return a note on the line.
	 */
	Problem note(String code, String consequence, String remedy) {
		return Problem.note(code, property(), shown(), consequence, remedy);
	}

	/**
	 * Return the text to show in a problem.
	 * @return the text, or {@code null} if it may be a secret
	 */
	@Nullable String shown() {
		String text = this.directive.value().text();
		if (OptionCatalogue.uwsgi20().isSecret(key(), text)) {
			return null;
		}
		Parameter<?> parameter = isRaw() ? null : ParameterTable.find(name());
		return (parameter != null) ? parameter.shownText(text) : text;
	}

}
