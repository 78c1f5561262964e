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

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a lock, in the words that its lock file has for others.
 *
 * @param description one line, such as {@code process 4711 on host web-1 (shop)}
 */
record LockHolder(String description) {

	/**
	 * The longest text that is read from a lock file, in bytes: anybody who may lock may
	 * write more.
	 */
	static final int MAX_LENGTH = 256;

	private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

	/**
	 * Return the holder that this process is.
	 */
	static LockHolder thisProcess(@Nullable String application) throws IOException {
		String process = "process " + ProcessHandle.current().pid() + " on host " + hostName();
		return new LockHolder((application != null) ? process + " (" + application + ")" : process);
	}

	/**
	 * Return the holder that the bytes of a lock file tell of.
	 */
	static LockHolder parse(byte[] bytes) {
		String line = new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("");
		String printable = line.replaceAll("[\\x00-\\x1F\\x7F]", "").strip();
		return new LockHolder(printable.isEmpty() ? "a process that did not give its name" : printable);
	}

	private static String hostName() throws IOException {
		if (Files.isReadable(HOST_NAME)) {
			return Files.readString(HOST_NAME).strip();
		}
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "without a name";
		}
	}

	/**
	 * Return the bytes for the lock file.
	 */
	byte[] toBytes() {
		return (this.description.replaceAll("[\\x00-\\x1F\\x7F]", " ") + "\n").getBytes(StandardCharsets.UTF_8);
	}

}
