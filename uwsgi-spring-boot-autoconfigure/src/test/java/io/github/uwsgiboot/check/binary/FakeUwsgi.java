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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

import io.github.uwsgiboot.check.BinaryCheck;

/**
 * A shell script that answers as a uWSGI binary does.
 */
public final class FakeUwsgi {

	private final Path directory;

	private final Path path;

	private List<String> embeddedPlugins = List.of();

	private List<String> options = List.of("socket", "http-socket", "master", "processes", "die-on-term", "plugin",
			"strict");

	private String version = "2.0.99";

	private String read = "exit 0";

	private String configure = "exit 0";

	private FakeUwsgi(Path directory) {
		this.directory = directory;
		this.path = directory.resolve("uwsgi");
	}

	/**
	 * Create a binary that takes each file.
	 * @param directory where the script and its log are written
	 * @return the binary
	 * @throws IOException if the script cannot be written
	 */
	public static FakeUwsgi in(Path directory) throws IOException {
		return new FakeUwsgi(directory).install();
	}

	/**
	 * Set the version.
	 * @param version the version
	 * @return this binary
	 * @throws IOException if the script cannot be written
	 */
	public FakeUwsgi version(String version) throws IOException {
		this.version = version;
		return install();
	}

	/**
	 * Set the plugins that are part of the binary.
	 * @param embeddedPlugins the plugins
	 * @return this binary
	 * @throws IOException if the script cannot be written
	 */
	public FakeUwsgi embedding(String... embeddedPlugins) throws IOException {
		this.embeddedPlugins = List.of(embeddedPlugins);
		return install();
	}

	/**
	 * Set the options that the binary has.
	 * @param options the names of the options
	 * @return this binary
	 * @throws IOException if the script cannot be written
	 */
	public FakeUwsgi options(String... options) throws IOException {
		this.options = List.of(options);
		return install();
	}

	/**
	 * Set what the binary does when it reads a file.
	 * @param script commands of the shell, which find the file in {@code $ini}
	 * @return this binary
	 * @throws IOException if the script cannot be written
	 */
	public FakeUwsgi reading(String script) throws IOException {
		this.read = script;
		return install();
	}

	/**
	 * Set what the binary does when it configures itself by a file.
	 * @param script commands of the shell, which find the file in {@code $ini}
	 * @return this binary
	 * @throws IOException if the script cannot be written
	 */
	public FakeUwsgi configuring(String script) throws IOException {
		this.configure = script;
		return install();
	}

	/**
	 * Make the binary a script with no answers of uWSGI's.
	 * @param script commands of the shell
	 * @return this binary
	 * @throws IOException if the script cannot be written
	 */
	public FakeUwsgi replacedBy(String script) throws IOException {
		return install("#!/bin/sh\n" + log() + script + "\n");
	}

	private FakeUwsgi install() throws IOException {
		return install("""
				#!/bin/sh
				%sfor argument in "$@"; do
				test "$option" != --ini || ini=$argument
				option=$argument
				done
				case "$*" in
				--cflags)
				cat <<'END'
				%s
				END
				;;
				--help)
				cat <<'END'
				%s
				END
				;;
				*--exit=0)
				%s
				;;
				*)
				%s
				;;
				esac
				""".formatted(log(), flags(), help(), this.read, this.configure));
	}

	private FakeUwsgi install(String script) throws IOException {
		Files.writeString(this.path, script);
		Files.setPosixFilePermissions(this.path, PosixFilePermissions.fromString("rwxr-xr-x"));
		return this;
	}

	private String log() {
		return "echo \"$*\" >>'%s'\n".formatted(this.directory.resolve("calls"));
	}

	private String flags() {
		String flags = "-O2 -I. -DUWSGI_ZLIB -DUWSGI_SSL -DUWSGI_VERSION=\"\\\"%s\\\"\" -DUWSGI_VERSION_BASE=\"2\""
			.formatted(this.version) + " -DUWSGI_PLUGIN_DIR=\"\\\"/opt/uwsgi/plugins\\\"\"";
		return this.embeddedPlugins.isEmpty() ? flags
				: flags + this.embeddedPlugins.stream()
					.map("UDEP(%s);"::formatted)
					.collect(Collectors.joining("", " -DUWSGI_DECLARE_EMBEDDED_PLUGINS=\"", "\""));
	}

	private String help() {
		return "Usage: uwsgi [options...]\n"
				+ this.options.stream().map("    --%-20s does something"::formatted).collect(Collectors.joining("\n"));
	}

	/**
	 * Return the path of the binary.
	 * @return the path
	 */
	public Path path() {
		return this.path;
	}

	/**
	 * Return the arguments of all calls.
	 * @return a line for each call
	 * @throws IOException if they cannot be read
	 */
	public List<String> calls() throws IOException {
		Path calls = this.directory.resolve("calls");
		return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
	}

	/**
	 * Return settings that use this binary.
	 * @param use whether the binary tests a file
	 * @return the settings
	 */
	public BinarySettings settings(BinaryCheck use) {
		return BinarySettings.of(use, this.path.toString());
	}

}
