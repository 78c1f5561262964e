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

package io.github.uwsgiboot.check.binary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.Value;
import io.github.uwsgiboot.ini.Value.Expression;
import io.github.uwsgiboot.ini.Value.Literal;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What the binary is given so that it takes the values of all options, opens certificates
 * and ends before it starts anything ({@code --version} as the last option,
 * {@code core/uwsgi.c}). Some options do more than to take their values at that point,
 * and some do something when the binary ends; these are left out.
 */
final class ConfigureTrial {

	private static final Pattern ACTS_LATER = Pattern.compile("(?:exec|hook|call|mount|umount|touch|attach|legion"
			+ "|emperor|vassals?|spooler|(?:unique-)?cron)(?:-.*|2)?|.*-(?:hook|attach)(?:-.*)?|.*fifo.*|vacuum"
			+ "|fallback-config|(?:safe-)?pidfile2?|logto2?|daemonize2?|(?:req-)?logger|binary-path");

	private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\(");

	private static final Pattern FILE = Pattern.compile("@\\(");

	private static final Pattern REFERENCE = Pattern.compile("%\\(([^()\\s]+)");

	private static final String SSL = "ssl";

	/**
	 * An address that uWSGI binds when it starts to serve, and not before.
	 */
	private static final String ADDRESS = "127.0.0.1:1";

	private final OptionCatalogue options;

	private final boolean files;

	private final List<Untested> untested = new ArrayList<>();

	private final Set<String> leftOut = new HashSet<>();

	private final IniDocument document;

	/**
	 * Create a test.
	 * @param document the document that is tested
	 * @param options uWSGI's options
	 * @param files whether certificates and keys are opened
	 */
	ConfigureTrial(IniDocument document, OptionCatalogue options, boolean files) {
		this.options = options;
		this.files = files;
		List<Directive> directives = new ArrayList<>();
		for (Directive directive : document.directives()) {
			Line line = Line.of(directive, options);
			String reason = reasonToLeaveOut(line);
			if (reason == null) {
				directives.add(withoutBinding(line));
			}
			else {
				leaveOut(line, reason);
			}
		}
		// What a left-out line defines stays unresolved in the lines that refer to it.
		while (directives.removeIf(this::refersToLeftOut)) {
			continue;
		}
		this.document = new IniDocument(document.section(), directives);
	}

	private void leaveOut(Line line, String reason) {
		this.untested.add(Untested.of(line.directive(), reason));
		this.leftOut.add(line.name());
	}

	private @Nullable String reasonToLeaveOut(Line line) {
		if (line.option() == null) {
			return "is unknown to uWSGI's own tables";
		}
		if (line.option().actsAtOnce()) {
			return "acts as soon as it is set";
		}
		if (ACTS_LATER.matcher(line.canonicalName()).matches()) {
			return "acts beyond the configuration";
		}
		if (!this.files && line.option().features().contains(SSL)) {
			return "names files";
		}
		return line.isExpression() ? reasonOf(line.text()) : null;
	}

	private static @Nullable String reasonOf(String expression) {
		if (ENVIRONMENT.matcher(expression).find()) {
			return "depends on the environment";
		}
		return FILE.matcher(expression).find() ? "takes in a file" : null;
	}

	private boolean refersToLeftOut(Directive directive) {
		Line line = Line.of(directive, this.options);
		boolean refers = line.isExpression() && REFERENCE.matcher(line.text())
			.results()
			.anyMatch((reference) -> this.leftOut.contains(reference.group(1)));
		if (refers) {
			leaveOut(line, "refers to a line that is left out");
		}
		return refers;
	}

	private Directive withoutBinding(Line line) {
		Directive directive = line.directive();
		String[] parts = line.text().split(",", 2);
		if (line.option() == null || line.option().phase() != Phase.SOCKETS || !isBoundAtOnce(parts[0], line)) {
			return directive;
		}
		this.untested.add(Untested.of(directive, "has an address that uWSGI would bind at once"));
		String text = (parts.length > 1) ? ADDRESS + "," + parts[1] : ADDRESS;
		Value value = (directive.value() instanceof Literal) ? new Literal(text) : new Expression(text);
		return new Directive(directive.key(), value, directive.phase(), directive.immediate(), directive.property());
	}

	// A missing port, port 0 and a port with a leading 0 (core/socket.c); what uWSGI puts
	// in place of an expression may be one.
	private static boolean isBoundAtOnce(String address, Line line) {
		if (line.isExpression() && address.indexOf('%') >= 0) {
			return true;
		}
		int colon = address.lastIndexOf(':');
		String port = address.substring(colon + 1).strip();
		return colon >= 0 && !address.strip().startsWith("=") && (port.isEmpty() || port.startsWith("0"));
	}

	/**
	 * Return what is left out of the document, or changed in it.
	 * @return the lines
	 */
	List<Untested> untested() {
		return this.untested;
	}

	/**
	 * Return the document that the binary takes.
	 * @return the document
	 */
	IniDocument document() {
		return this.document;
	}

}
