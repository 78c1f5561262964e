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

import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.reload.UwsgiReloader;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link UwsgiConfigWriterLifecycle}.
 */
class UwsgiConfigWriterLifecycleTests {

	private final UwsgiReloader reloader = mock(UwsgiReloader.class);

	private final UwsgiConfigWriter writer = mock(UwsgiConfigWriter.class);

	private final MockEnvironment environment = new MockEnvironment().withProperty("uwsgi.writer.on-startup", "false");

	private final UwsgiConfigWriterLifecycle lifecycle = new UwsgiConfigWriterLifecycle(this.writer, this.reloader,
			this.environment, new StaticListableBeanFactory().getBeanProvider(OutcomeSanitizer.class));

	@Test
	void runsFromItsStartToItsStop() {
		assertThat(this.lifecycle.isRunning()).isFalse();
		this.lifecycle.start();
		assertThat(this.lifecycle.isRunning()).isTrue();
		this.lifecycle.stop();
		assertThat(this.lifecycle.isRunning()).isFalse();
	}

	@Test
	void startsWhereATestHasReplacedTheWriterByAMock() {
		this.environment.setProperty("uwsgi.writer.on-startup", "true");
		this.lifecycle.start();
		then(this.writer).should().write();
		assertThat(this.lifecycle.isRunning()).isTrue();
	}

	@Test
	void isStoppedWhateverBecomesOfTheReloads() {
		willThrow(new IllegalStateException("Reloads")).given(this.reloader).stop();
		this.lifecycle.start();
		assertThatIllegalStateException().isThrownBy(this.lifecycle::stop);
		assertThat(this.lifecycle.isRunning()).isFalse();
	}

}
