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

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link BinaryProbes} and {@link BinaryProbe}.
 */
class BinaryProbesTests {

	@TempDir
	Path directory;

	private final BinaryProbes probes = new BinaryProbes();

	private FakeUwsgi uwsgi;

	@BeforeEach
	void installBinary() throws Exception {
		this.uwsgi = FakeUwsgi.in(this.directory);
	}

	@Test
	void askReadsWhatTheBinaryIsMadeOf() throws Exception {
		this.uwsgi.version("2.0.30").embedding("python", "http", "router_http").options("socket", "http");
		BinaryProbe probe = ask();
		assertThat(probe).isEqualTo(new BinaryProbe("2.0.30", Set.of("python", "http", "router_http"),
				"/opt/uwsgi/plugins", Set.of("ZLIB", "SSL"), Set.of("socket", "http")));
		assertThat(this.uwsgi.calls()).containsExactly("--cflags", "--help");
	}

	@Test
	void askWhenNothingIsEmbedded() throws Exception {
		assertThat(ask().embeddedPlugins()).isEmpty();
	}

	@Test
	void askKnowsShortcutsForOptions() throws Exception {
		this.uwsgi.replacedBy("echo '-DUWSGI_VERSION=\"\\\"2\\\"\"'; echo '    -s|--socket   bind'");
		assertThat(ask().options()).containsExactly("socket");
	}

	@Test
	void askAsksOnce() throws Exception {
		assertThat(this.probes.known(binary())).isNull();
		BinaryProbe probe = ask();
		assertThat(ask()).isSameAs(probe);
		assertThat(this.probes.known(binary())).isSameAs(probe);
		assertThat(this.uwsgi.calls()).hasSize(2);
	}

	@Test
	void askWhenBinaryWasReplacedAsksTheNewOne() throws Exception {
		ask();
		this.uwsgi.version("2.0.100");
		assertThat(this.probes.known(binary())).isNull();
		assertThat(ask().version()).isEqualTo("2.0.100");
	}

	@Test
	void askWhenAnotherProgramAnswersFails() throws Exception {
		this.uwsgi.replacedBy("echo 'micro version 1'");
		assertThatExceptionOfType(UnusableBinaryException.class).isThrownBy(this::ask)
			.withMessage("'%s' does not answer '--cflags' and '--help' as uWSGI does.".formatted(this.uwsgi.path()));
		assertThat(this.probes.known(binary())).isNull();
	}

	@Test
	void askWhenThereIsNoHelpFails() throws Exception {
		this.uwsgi.replacedBy("test \"$1\" = --help || echo '-DUWSGI_VERSION=\"\\\"2\\\"\"'");
		assertThatExceptionOfType(UnusableBinaryException.class).isThrownBy(this::ask);
	}

	@Test
	void answerDoesNotAskAgainButAskDoes() throws Exception {
		this.uwsgi.replacedBy("exit 1");
		assertThatExceptionOfType(UnusableBinaryException.class).isThrownBy(this::ask);
		assertThatExceptionOfType(UnusableBinaryException.class)
			.isThrownBy(() -> this.probes.answer(binary(), process()));
		assertThat(this.uwsgi.calls()).hasSize(2);
		assertThatExceptionOfType(UnusableBinaryException.class).isThrownBy(this::ask);
		assertThat(this.uwsgi.calls()).hasSize(4);
	}

	@Test
	void answerAsksFirst() throws Exception {
		assertThat(this.probes.answer(binary(), process()).version()).isEqualTo("2.0.99");
	}

	@Test
	void languageIsEmbeddedWithoutItsVersion() throws Exception {
		this.uwsgi.embedding("python", "router_http", "cheaper_backlog2");
		BinaryProbe probe = ask();
		assertThat(probe.embeds("python")).isTrue();
		assertThat(probe.embeds("python3")).isTrue();
		assertThat(probe.embeds("python311")).isTrue();
		assertThat(probe.embeds("cheaper_backlog2")).isTrue();
		assertThat(probe.embeds("cheaper_backlog")).isFalse();
		assertThat(probe.embeds("http")).isFalse();
	}

	private BinaryProbe ask() throws Exception {
		return this.probes.ask(binary(), process());
	}

	private UwsgiBinary binary() throws Exception {
		return UwsgiBinary.find(this.uwsgi.path().toString(), null);
	}

	private BinaryProcess process() {
		return new BinaryProcess(this.uwsgi.path(), this.directory, Duration.ofSeconds(20));
	}

}
