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

package io.github.uwsgiboot.write.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.write.Proof;
import io.github.uwsgiboot.write.ProofSettings;
import io.github.uwsgiboot.write.PublishOutcome;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LastKnownGood}.
 */
class LastKnownGoodTests {

	@TempDir
	Path directory;

	private Path file;

	private Path copy;

	private WriteSettings settings;

	private Proof proof;

	@BeforeEach
	void write() throws IOException {
		this.file = this.directory.resolve("app.ini");
		this.copy = Files.createDirectory(this.directory.resolve("good")).resolve("good.ini");
		this.settings = WriteSettings.of(this.file).withProof(ProofSettings.on().withFallback(this.copy));
		write("1");
	}

	private void write(String processes) throws IOException {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder()
			.section("shop")
			.option("stats", "127.0.0.1:1717")
			.option("master", "true")
			.option("processes", processes)
			.build();
		UwsgiConfigWriter.of(configuration, this.settings).write();
		this.proof = Proof.of(Files.readAllBytes(this.file));
	}

	private PublishOutcome remember(InstanceState state) throws IOException {
		RunningInstance seen = new RunningInstance(state, "", null, this.proof, null);
		return new LastKnownGood(InstanceSettings.of(this.settings, "shop")).remember(seen);
	}

	@Test
	void whatWasSeenInSyncIsKept() throws IOException {
		assertThat(remember(InstanceState.IN_SYNC)).isInstanceOf(PublishOutcome.Written.class);
		assertThat(this.copy).hasContent(
				"""
						%s
						generation=$(sed -n 's/^metric = name=config_generation,type=gauge,initial_value=//p' '%s')
						if test -r '%s' && test "$generation" != "$1"; then echo '[uwsgi]'; echo 'ini = %s:shop'; else cat "$0"; fi
						exit
						[uwsgi]
						strict = true
						stats = 127.0.0.1:1717
						master = true
						processes = 1
						enable-metrics = true
						metric = name=config_generation,type=gauge,initial_value=1
						metric = name=config_fingerprint,type=gauge,initial_value=%d
						metric = name=config_fallback,type=gauge,initial_value=1
						"""
					.formatted(IniWriter.MARK, this.file, this.file, this.file, this.proof.fingerprint()));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.copy))).isEqualTo("rw-r-----");
		assertThat(remember(InstanceState.IN_SYNC)).isInstanceOf(PublishOutcome.Unchanged.class);
	}

	@Test
	void whatWasNotSeenInSyncIsNotKept() throws IOException {
		for (InstanceState state : InstanceState.values()) {
			if (state != InstanceState.IN_SYNC) {
				assertThat(remember(state)).as("%s", state).isNull();
			}
		}
		assertThat(this.copy).doesNotExist();
	}

	@Test
	void fileThatHasChangedSinceIsNotKept() throws IOException {
		Proof seen = this.proof;
		write("2");
		this.proof = seen;
		assertThat(remember(InstanceState.IN_SYNC)).isNull();
		assertThat(this.copy).doesNotExist();
	}

	@Test
	void scriptLeadsToTheFileOnceItHasAnotherGeneration() throws Exception {
		remember(InstanceState.IN_SYNC);
		String kept = Files.readString(this.copy);
		assertThat(run("2")).isEqualTo("[uwsgi]\nini = %s:shop\n".formatted(this.file));
		assertThat(run("1")).isEqualTo(kept);
		Files.delete(this.file);
		assertThat(run("2")).isEqualTo(kept);
	}

	private String run(String generation) throws Exception {
		Process process = new ProcessBuilder("/bin/sh", this.copy.toString(), generation, ".ini")
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).isZero();
		return output;
	}

}
