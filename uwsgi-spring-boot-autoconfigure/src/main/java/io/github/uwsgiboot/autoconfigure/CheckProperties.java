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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.github.uwsgiboot.check.BinaryCheck;
import io.github.uwsgiboot.check.Severity;

import org.springframework.boot.convert.DurationUnit;

/**
 * Properties of the checks.
 */
public class CheckProperties {

	/**
	 * Whether the uWSGI binary tests the file before it is published, and is asked for
	 * the plugins that it embeds. "auto" stands for doing so if there is a binary,
	 * "required" for publishing nothing without one.
	 */
	private BinaryCheck binary = BinaryCheck.AUTO;

	/**
	 * Path of the uWSGI binary, or its name in the directories of PATH.
	 */
	private String binaryPath = "uwsgi";

	/**
	 * Time, more than 0 seconds and up to an hour, after which the uWSGI binary is given
	 * up, when it is asked what it is made of, and again when it tests the file.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private Duration timeout = Duration.ofSeconds(10);

	/**
	 * Whether certificates and other files are looked at on this machine.
	 */
	private boolean files = true;

	/**
	 * Whether users, groups, host names and limits are looked up on this machine.
	 */
	private boolean host = true;

	/**
	 * Names of options that neither uWSGI nor its own plugins have, such as those of a
	 * plugin of your own.
	 */
	private List<String> allowOptions = new ArrayList<>();

	/**
	 * Least severity of a problem that keeps the file from being written.
	 */
	private Severity failOn = Severity.ERROR;

	public BinaryCheck getBinary() {
		return this.binary;
	}

	public void setBinary(BinaryCheck binary) {
		this.binary = binary;
	}

	public String getBinaryPath() {
		return this.binaryPath;
	}

	public void setBinaryPath(String binaryPath) {
		this.binaryPath = binaryPath;
	}

	public Duration getTimeout() {
		return this.timeout;
	}

	public void setTimeout(Duration timeout) {
		this.timeout = timeout;
	}

	public boolean isFiles() {
		return this.files;
	}

	public void setFiles(boolean files) {
		this.files = files;
	}

	public boolean isHost() {
		return this.host;
	}

	public void setHost(boolean host) {
		this.host = host;
	}

	public List<String> getAllowOptions() {
		return this.allowOptions;
	}

	public void setAllowOptions(List<String> allowOptions) {
		this.allowOptions = allowOptions;
	}

	public Severity getFailOn() {
		return this.failOn;
	}

	public void setFailOn(Severity failOn) {
		this.failOn = failOn;
	}

}
