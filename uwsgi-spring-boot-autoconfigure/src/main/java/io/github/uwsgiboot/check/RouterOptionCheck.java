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

package io.github.uwsgiboot.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

/**
 * Finds options for routers of a plugin that are set without such a router
 * ({@code uwsgi_corerouter_init()} in {@code plugins/corerouter/corerouter.c}).
 */
class RouterOptionCheck implements Check {

	private static final String TLS_OPTIONS = "https-";

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Set<String> lacking = new HashSet<>();
		for (RouterType type : RouterType.values()) {
			lacking.addAll(subject.options().get(type.option()).plugins());
		}
		for (String name : subject.lines().names()) {
			if (addsRouter(name)) {
				lacking.removeAll(plugins(subject.options().find(name)));
			}
		}
		List<Problem> problems = new ArrayList<>();
		for (Line line : subject.lines().all()) {
			if (!line.name().startsWith(TLS_OPTIONS) && !Collections.disjoint(plugins(line.option()), lacking)) {
				problems.add(problem(line));
			}
		}
		return problems.stream();
	}

	private boolean addsRouter(String option) {
		return RouterType.addedBy(option).isPresent() || Listeners.KEYED_TLS_ROUTERS.contains(option)
				|| option.endsWith("-zerg");
	}

	private Set<String> plugins(@Nullable UwsgiOption option) {
		return (option != null) ? option.plugins() : Set.of();
	}

	private Problem problem(Line line) {
		return line.warning("router-missing",
				"There is no router of the plugin %s that '%s' is meant for: it has no effect."
					.formatted(String.join(" or ", plugins(line.option())), line.key()),
				"Leave the property out, or add a router to 'uwsgi.networking.routers'.");
	}

}
