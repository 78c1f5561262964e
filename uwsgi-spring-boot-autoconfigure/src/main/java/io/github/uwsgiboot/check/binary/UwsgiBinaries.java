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

import java.io.IOException;
import java.nio.file.Path;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.binary.UnusableBinaryException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Asks uWSGI binaries: what they are made of, and what they say of a file. uWSGI has no
 * option that tests a configuration, so a binary is made to read the file, and then to
 * configure itself by a variant of it, and to end each time before it starts anything. No
 * socket is bound, no file but temporary ones is written, and nothing that a running
 * instance of uWSGI has is touched.
 * <p>
 * What binaries are made of is remembered. Instances can be shared by threads.
 */
public final class UwsgiBinaries {

	private final BinaryProbes probes = new BinaryProbes();

	/**
	 * Return what a binary is made of, if that is known. No process is started.
	 * @param settings which binary is asked
	 * @return what it is made of, or {@code null} if it was not asked yet, or did not
	 * answer
	 */
	public @Nullable BinaryProbe known(BinarySettings settings) {
		try {
			return settings.isOn() ? this.probes.known(find(settings)) : null;
		}
		catch (UnusableBinaryException ex) {
			return null;
		}
	}

	/**
	 * Return what a binary is made of, and ask it unless that is known.
	 * @param settings which binary is asked
	 * @return what it is made of, or {@code null} if there is no binary that answers,
	 * which a test tells
	 */
	public @Nullable BinaryProbe ask(BinarySettings settings) {
		BinaryProbe known = known(settings);
		if (known != null || !settings.isOn()) {
			return known;
		}
		try {
			UwsgiBinary binary = find(settings);
			try (Workspace workspace = Workspace.create()) {
				return this.probes.ask(binary, process(binary, workspace, settings));
			}
		}
		catch (UnusableBinaryException | IOException ex) {
			return null;
		}
	}

	/**
	 * Have a binary test a file.
	 * @param subject the configuration
	 * @param text what its file will hold
	 * @param target where the file will stand
	 * @param settings which binary is asked, and how
	 * @return what came of it
	 */
	public BinaryReport test(CheckSubject subject, String text, Path target, BinarySettings settings) {
		try {
			return test(find(settings), subject, text, target, settings);
		}
		catch (UnusableBinaryException ex) {
			return BinaryReport.untested(null, ex.problem(settings));
		}
		catch (IOException ex) {
			return BinaryReport.untested(null,
					new UnusableBinaryException(Reason.SYSTEM,
							"There is no temporary directory for a test: %s.".formatted(ex.getMessage()),
							"Set the system property 'java.io.tmpdir' to a directory that this process can write to")
						.problem(settings));
		}
	}

	private BinaryReport test(UwsgiBinary binary, CheckSubject subject, String text, Path target,
			BinarySettings settings) throws IOException, UnusableBinaryException {
		try (Workspace workspace = Workspace.create()) {
			BinaryProcess process = process(binary, workspace, settings);
			BinaryProbe probe = this.probes.answer(binary, process);
			Path file = target.toAbsolutePath().normalize();
			return new BinaryTrial(subject, text, file, probe, process, workspace).run(settings.files());
		}
	}

	private static UwsgiBinary find(BinarySettings settings) throws UnusableBinaryException {
		return UwsgiBinary.find(settings.path(), System.getenv("PATH"));
	}

	private static BinaryProcess process(UwsgiBinary binary, Workspace workspace, BinarySettings settings) {
		return new BinaryProcess(binary.path(), workspace.directory(), settings.timeout());
	}

}
