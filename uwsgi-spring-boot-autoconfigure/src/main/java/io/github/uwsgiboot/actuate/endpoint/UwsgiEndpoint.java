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

package io.github.uwsgiboot.actuate.endpoint;

import java.io.IOException;

import io.github.uwsgiboot.write.ExpectedFile;
import io.github.uwsgiboot.write.Fingerprint;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.PublishNote;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.reload.ReloadStatus;
import io.github.uwsgiboot.write.reload.UwsgiReloader;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.Sanitizer;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.core.env.Environment;

/**
 * {@link Endpoint @Endpoint} that shows the uWSGI configuration and what is wrong with
 * it, and writes the ini file that uWSGI is started from. Writing has to be opened by
 * {@code management.endpoint.uwsgi.access=unrestricted}.
 */
@Endpoint(id = "uwsgi", defaultAccess = Access.READ_ONLY)
public class UwsgiEndpoint {

	static final String TEXT = "text/plain;charset=UTF-8";

	private final UwsgiConfigWriter writer;

	private final @Nullable UwsgiReloader reloader;

	private final Iterable<SanitizingFunction> sanitizingFunctions;

	private final ConfiguredProperties properties;

	private final Show showValues;

	/**
	 * Create the endpoint.
	 * @param writer the writer of the configuration
	 * @param sanitizingFunctions the functions that have the last word on what is shown
	 * of a value
	 * @param showValues when secrets are shown
	 */
	public UwsgiEndpoint(UwsgiConfigWriter writer, Iterable<SanitizingFunction> sanitizingFunctions, Show showValues) {
		this(writer, null, null, sanitizingFunctions, showValues);
	}

	/**
	 * Create the endpoint.
	 * @param writer the writer of the configuration
	 * @param reloader what tells uWSGI of a change, or {@code null} if nothing does
	 * @param environment tells the sanitizing functions where a property was set, or
	 * {@code null} if they are not told
	 * @param sanitizingFunctions the functions that have the last word on what is shown
	 * of a value
	 * @param showValues when secrets are shown
	 */
	public UwsgiEndpoint(UwsgiConfigWriter writer, @Nullable UwsgiReloader reloader, @Nullable Environment environment,
			Iterable<SanitizingFunction> sanitizingFunctions, Show showValues) {
		this.writer = writer;
		this.reloader = reloader;
		this.sanitizingFunctions = sanitizingFunctions;
		this.properties = new ConfiguredProperties(sanitizingFunctions.iterator().hasNext() ? environment : null);
		this.showValues = showValues;
	}

	/**
	 * Tell everything that is known before the file is written.
	 * @return the plan
	 */
	@ReadOperation
	public UwsgiDescriptor plan() {
		return plan(this.showValues.isShown(true));
	}

	/**
	 * Show a text.
	 * @param view {@code ini} for the file as it would be written, {@code diff} for its
	 * difference from the file on disk
	 * @return the text, or why there is none
	 * @throws InvalidEndpointRequestException if there is no such view
	 */
	@ReadOperation(produces = TEXT)
	public String text(@Selector String view) {
		TextAnswer answer = text(view, this.showValues.isShown(true));
		if (answer == null) {
			throw badRequest("There is no view '" + view + "': there are 'ini' and 'diff'", null);
		}
		return answer.text();
	}

	/**
	 * Write the file.
	 * @param expected the fingerprint of the only file that may be replaced, {@code none}
	 * if there must be no file, or {@code null} to replace any
	 * @return what became of it
	 * @throws InvalidEndpointRequestException if what is expected is no fingerprint
	 */
	@WriteOperation
	public WriteDescriptor write(@Nullable String expected) {
		return write(expected, this.showValues.isShown(true));
	}

	UwsgiDescriptor plan(boolean showSecrets) {
		Plan plan = this.writer.plan();
		SanitizedPlan sanitized = new SanitizedPlan(plan, values(showSecrets));
		Fingerprint fingerprint = plan.fingerprint();
		return new UwsgiDescriptor(AbsolutePath.of(plan.path()), plan.document().section(), plan.state(),
				(fingerprint != null) ? fingerprint.value() : null, current(plan), plan.startCommand(),
				BinaryDescriptor.of(plan.binary()), ReloadDescriptor.of(this.reloader, showSecrets),
				plan.notes().stream().map(PublishNote::message).toList(), sanitized.problems(plan.problems()),
				sanitized.directives());
	}

	@Nullable TextAnswer text(String name, boolean showSecrets) {
		TextView view = TextView.find(name);
		return (view != null) ? view.of(this.writer.plan(), values(showSecrets)) : null;
	}

	WriteDescriptor write(@Nullable String expected, boolean showSecrets) {
		WriteOutcome outcome = this.writer.write(expectedFile(expected));
		SanitizedPlan sanitized = new SanitizedPlan(outcome.plan(), values(showSecrets));
		ReloadStatus reload = (this.reloader != null) ? this.reloader.status() : null;
		return new WriteDescription(outcome, reload, sanitized.problems(outcome.problems())).describe();
	}

	private ValueSanitizer values(boolean showSecrets) {
		return new ValueSanitizer(new Sanitizer(this.sanitizingFunctions), this.properties, showSecrets);
	}

	private static @Nullable String current(Plan plan) {
		try {
			return TextView.file(plan).read().map((content) -> Fingerprint.of(content).value()).orElse(null);
		}
		catch (IOException ex) {
			// The problems of the plan tell what stands there instead of a file.
			return null;
		}
	}

	private static @Nullable ExpectedFile expectedFile(@Nullable String expected) {
		try {
			return (expected != null) ? ExpectedFile.parse(expected) : null;
		}
		catch (IllegalArgumentException ex) {
			throw badRequest(String.valueOf(ex.getMessage()), ex);
		}
	}

	private static InvalidEndpointRequestException badRequest(String message, @Nullable Throwable cause) {
		// JMX tells the message, and HTTP the reason.
		return new InvalidEndpointRequestException(message, message, cause);
	}

}
