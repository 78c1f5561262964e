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

import java.util.List;

import io.github.uwsgiboot.check.binary.BinaryReport;
import io.github.uwsgiboot.check.binary.Untested;
import org.jspecify.annotations.Nullable;

/**
 * A description of the uWSGI binary's last test of a file. What it complained of is among
 * the problems of the plan.
 *
 * @param version the version of the binary, or {@code null} if none could be asked
 * @param depth how far the test went
 * @param untested the lines that were left out of the deeper test, or changed for it
 */
public record BinaryDescriptor(@Nullable String version, BinaryReport.Depth depth, List<Untested> untested) {

	/**
	 * Create a descriptor from a copy of the list.
	 */
	public BinaryDescriptor {
		untested = List.copyOf(untested);
	}

	static @Nullable BinaryDescriptor of(@Nullable BinaryReport report) {
		return (report != null) ? new BinaryDescriptor(report.version(), report.depth(), report.untested()) : null;
	}

}
