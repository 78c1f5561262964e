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

package io.github.uwsgiboot.samples.extensions;

import io.github.uwsgiboot.autoconfigure.UwsgiAutoConfiguration;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.PlanState;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HarakiriCheck}.
 */
class HarakiriCheckTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class))
		.withUserConfiguration(HarakiriCheck.class)
		.withPropertyValues("uwsgi.writer.on-startup=false", "uwsgi.options.master=true");

	@Test
	void missingLimitKeepsTheFileFromBeingWritten() {
		this.runner.run((context) -> {
			Plan plan = context.getBean(UwsgiConfigWriter.class).plan();
			assertThat(plan.state()).isEqualTo(PlanState.REJECTED);
			assertThat(plan.problems(Severity.ERROR)).extracting(Problem::code)
				.containsExactly("shop-harakiri-missing");
		});
	}

	@Test
	void limitIsEnough() {
		this.runner.withPropertyValues("uwsgi.options.harakiri=30")
			.run((context) -> assertThat(context.getBean(UwsgiConfigWriter.class).plan().problems(Severity.ERROR))
				.isEmpty());
	}

}
