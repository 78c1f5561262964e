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

import java.util.HashSet;
import java.util.Set;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.check.binary.BinaryProbe;
import io.github.uwsgiboot.check.binary.BinaryReport;
import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.check.binary.BuiltOptionsCheck;
import io.github.uwsgiboot.check.binary.UwsgiBinaries;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

/**
 * The part that the uWSGI binary has in a plan: what it is made of decides what is
 * rendered and checked, and before a file is published the binary tests it.
 */
final class BinaryStage {

	private @Nullable UwsgiBinaries binaries;

	private volatile @Nullable Tested last;

	/**
	 * Return a request as it is with what is known of the binary. No process is started.
	 * @param request the request
	 * @return the request with the plugins that the binary embeds
	 */
	WriteRequest known(WriteRequest request) {
		BinarySettings settings = request.settings().binary();
		return settings.isOn() ? with(binaries().known(settings), request) : request;
	}

	// Not all applications have a binary.
	private synchronized UwsgiBinaries binaries() {
		UwsgiBinaries binaries = this.binaries;
		if (binaries == null) {
			binaries = new UwsgiBinaries();
			this.binaries = binaries;
		}
		return binaries;
	}

	/**
	 * Return a request as it is when the binary was asked what it is made of. It is not
	 * asked if nothing would be written anyhow.
	 * @param request the request
	 * @return the request with the plugins that the binary embeds
	 */
	WriteRequest asked(WriteRequest request) {
		BinarySettings settings = request.settings().binary();
		return (settings.isOn() && !isHopeless(request)) ? with(binaries().ask(settings), request) : known(request);
	}

	private static boolean isHopeless(WriteRequest request) {
		return !request.settings().enabled() || request.subject().configuration().isEmpty()
				|| request.problems().stream().anyMatch((problem) -> problem.isAtLeast(Severity.ERROR));
	}

	private WriteRequest with(@Nullable BinaryProbe probe, WriteRequest request) {
		if (probe == null) {
			return request;
		}
		boolean embedded = request.settings().binary().embeddedPlugins();
		UwsgiConfiguration configuration = request.subject().configuration();
		CheckSubject subject = CheckSubject.of(embedded ? withEmbedded(configuration, probe) : configuration,
				allowed(request.subject(), probe));
		return new WriteRequest(subject, request.checks().and(new BuiltOptionsCheck(probe)), request.problems(),
				request.origins(), request.settings());
	}

	private static UwsgiConfiguration withEmbedded(UwsgiConfiguration configuration, BinaryProbe probe) {
		UwsgiConfiguration.Builder builder = configuration.toBuilder();
		probe.embeddedPlugins().forEach(builder::embeddedPlugin);
		configuration.plugins().stream().filter(probe::embeds).forEach(builder::embeddedPlugin);
		return builder.build();
	}

	// What the binary has is allowed, even if other binaries of the same version lack it.
	private static Set<String> allowed(CheckSubject subject, BinaryProbe probe) {
		Set<String> allowed = new HashSet<>(subject.allowedOptions());
		for (String name : probe.options()) {
			UwsgiOption option = subject.options().find(name);
			if (option == null || option.needsOldOpenSsl()) {
				allowed.add(name);
			}
		}
		return allowed;
	}

	/**
	 * Return what came of the last test, if it was of this very file.
	 * @param plan the plan of the file
	 * @param request the request that the plan is for
	 * @return what came of it, or {@code null}
	 */
	@Nullable BinaryReport last(Plan plan, WriteRequest request) {
		Tested tested = this.last;
		boolean same = tested != null && tested.fingerprint().equals(plan.fingerprint())
				&& tested.settings().equals(request.settings().binary());
		return (tested != null && same) ? tested.report() : null;
	}

	/**
	 * Have the binary test the file of a plan.
	 * @param plan the plan
	 * @param request the request that the plan is for
	 * @return what came of it, or {@code null} if no binary is asked
	 */
	@Nullable BinaryReport test(Plan plan, WriteRequest request) {
		String text = plan.text();
		BinarySettings settings = request.settings().binary();
		if (text == null || !settings.isOn()) {
			return null;
		}
		BinaryReport report = binaries().test(request.subject(), tested(text, request), plan.path(), settings);
		this.last = new Tested(Fingerprint.of(plan.content()), settings, report);
		return report;
	}

	// A binary that refuses the file would fall back to the last known good, and serve.
	private static String tested(String text, WriteRequest request) {
		return (request.settings().proof().fallback() == null) ? text
				: new IniWriter().write(request.subject().document());
	}

	/**
	 * A test and what came of it.
	 *
	 * @param fingerprint the fingerprint of the file
	 * @param settings how the binary was asked
	 * @param report what came of it
	 */
	private record Tested(Fingerprint fingerprint, BinarySettings settings, BinaryReport report) {

	}

}
