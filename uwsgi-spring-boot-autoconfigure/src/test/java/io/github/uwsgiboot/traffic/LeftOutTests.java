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

package io.github.uwsgiboot.traffic;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each test in the table fails when its property is left out.
 */
@TrafficTest
@EnabledIfSystemProperty(named = "traffic.left-out", matches = "true",
		disabledReason = "It takes minutes; -Dtraffic.left-out=true runs it")
class LeftOutTests {

	@TestFactory
	Stream<DynamicTest> testFailsWithoutItsProperty() throws IOException {
		Map<String, NetworkingProperty> properties = NetworkingProperty.all()
			.stream()
			.collect(Collectors.toMap(NetworkingProperty::name, (property) -> property));
		return TrafficTable.read()
			.tested()
			.stream()
			.map((row) -> DynamicTest.dynamicTest(row.property(),
					() -> assertFailsWithout(properties.get(row.property()), row)));
	}

	private void assertFailsWithout(NetworkingProperty property, TrafficTable.Row row) throws ClassNotFoundException {
		LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
			.selectors(DiscoverySelectors.selectMethod(row.type(), row.testMethod()))
			.filters(EngineFilter.includeEngines("junit-jupiter"))
			.build();
		SummaryGeneratingListener listener = new SummaryGeneratingListener();
		LeftOut.during(property.leavingOut(), () -> LauncherFactory.create().execute(request, listener));
		TestExecutionSummary summary = listener.getSummary();
		assertThat(summary.getTestsSucceededCount()).as("tests that do not notice").isZero();
		assertThat(summary.getTotalFailureCount() + summary.getTestsAbortedCount() + summary.getTestsSkippedCount())
			.isPositive();
	}

}
