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

import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the whole application gives the file that uWSGI is to be started from.
 */
@SpringBootTest(properties = { "uwsgi.writer.on-startup=false", "uwsgi.check.files=false" })
class ShopUwsgiTests {

	@Autowired
	private UwsgiConfigWriter writer;

	@Test
	void fileIsTheOneThatWasMeant() {
		Plan plan = this.writer.plan();
		assertThat(plan.problems(Severity.WARNING)).isEmpty();
		assertThat(plan.text()).isEqualTo("""
				# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
				[uwsgi]
				strict = true
				die-on-term = true
				harakiri = 30
				master = true
				processes = 8
				cheaper = 2
				cheaper-initial = 4
				uwsgi-socket = /run/shop/blue.sock
				uwsgi-socket = /run/shop/green.sock
				""");
	}

}
