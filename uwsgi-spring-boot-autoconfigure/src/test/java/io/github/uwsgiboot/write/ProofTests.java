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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Proof} and the lines that carry it.
 */
class ProofTests {

	@TempDir
	Path directory;

	private Path file;

	@BeforeEach
	void prepare() {
		this.file = this.directory.resolve("uwsgi.ini");
	}

	private UwsgiConfigWriter writer(int processes, ProofSettings proof) {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder()
			.option("stats", "127.0.0.1:1717")
			.option("processes", String.valueOf(processes))
			.option("master", "true")
			.build();
		return UwsgiConfigWriter.of(configuration, WriteSettings.of(this.file).withProof(proof));
	}

	private Proof write(int processes) throws IOException {
		writer(processes, ProofSettings.on()).write();
		return Proof.of(Files.readAllBytes(this.file));
	}

	@Test
	void firstFileIsOfTheFirstGeneration() throws IOException {
		Proof proof = write(1);
		assertThat(proof.generation()).isEqualTo(1);
		assertThat(this.file).hasContent("""
				%s
				[uwsgi]
				strict = true
				stats = 127.0.0.1:1717
				processes = 1
				master = true
				enable-metrics = true
				metric = name=config_generation,type=gauge,initial_value=1
				metric = name=config_fingerprint,type=gauge,initial_value=%d
				""".formatted(IniWriter.MARK, proof.fingerprint()));
	}

	@Test
	void fingerprintIsOfTheTextWithZerosInItsPlace() throws IOException {
		Proof proof = write(1);
		String blank = Files.readString(this.file)
			.replaceAll("(config_(generation|fingerprint),type=gauge,initial_value=)\\d+", "$10");
		String sha256 = Fingerprint.of(blank.getBytes(StandardCharsets.UTF_8)).value();
		assertThat(proof.fingerprint()).isEqualTo(Long.parseLong(sha256.substring(0, 13), 16))
			.isLessThan(1L << 52)
			.isPositive();
	}

	@Test
	void sameConfigurationStaysUnchanged() throws IOException {
		Proof first = write(1);
		assertThat(writer(1, ProofSettings.on()).plan().state()).isEqualTo(PlanState.UNCHANGED);
		assertThat(writer(1, ProofSettings.on()).write().result()).isEqualTo(WriteOutcome.Result.UNCHANGED);
		assertThat(write(1)).isEqualTo(first);
	}

	@Test
	void eachChangeIsAGenerationOfItsOwnEvenBackToAnEarlierContent() throws IOException {
		Proof first = write(1);
		Proof second = write(2);
		Proof third = write(1);
		assertThat(second.generation()).isEqualTo(2);
		assertThat(third.generation()).isEqualTo(3);
		assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
		assertThat(third.fingerprint()).isEqualTo(first.fingerprint());
	}

	@Test
	void fileWithoutProofIsFollowedByTheFirstGeneration() throws IOException {
		writer(1, ProofSettings.none()).write();
		assertThat(Proof.of(Files.readAllBytes(this.file))).isNull();
		assertThat(write(1).generation()).isEqualTo(1);
	}

	@Test
	void fileChangedBySomebodyElseIsFollowedByAnotherGeneration() throws IOException {
		Proof first = write(1);
		Files.writeString(this.file, Files.readString(this.file).replace("processes = 1", "processes = 7"));
		assertThat(Proof.of(Files.readAllBytes(this.file)).fingerprint()).isNotEqualTo(first.fingerprint());
		assertThat(write(1)).isEqualTo(new Proof(2, first.fingerprint()));
	}

	@Test
	void fallbackComesFirstAndNamesTheGeneration() throws IOException {
		ProofSettings settings = ProofSettings.on().withFallback(Path.of("/var/lib/shop/good.ini"));
		writer(1, settings).write();
		writer(2, settings).write();
		assertThat(Files.readAllLines(this.file)).element(2)
			.isEqualTo("fallback-config = exec:///bin/sh '/var/lib/shop/good.ini' 2 .ini");
		assertThat(writer(2, settings).plan().state()).isEqualTo(PlanState.UNCHANGED);
	}

}
