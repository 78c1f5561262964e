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

package io.github.uwsgiboot.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * Each action and condition of internal routing and each kind of hook, with arguments
 * most of which are wrong.
 *
 * @param directories the directories that lines name
 */
record RouteCases(SweepDirectories directories) {

	private static final List<String> ARGUMENTS = List.of("", ":", ":x", ":a=b", ":x y", ":127.0.0.1:9");

	private static final List<String> CONDITIONS = List.of("", ":", ":x", ":a;b", ":key=a,name=c");

	private static final List<String> PATTERNS = List.of("x", "^/a last:", "( last:", "^/a", "[a-z log:x", "200 last:",
			"^/a nosuch:x", "^/a  last:");

	private static final List<String> PATTERN_OPTIONS = List.of("route", "route-host", "route-uri", "route-qs",
			"route-remote-addr", "route-user-agent", "route-referer", "route-remote-user", "route-if", "route-if-not",
			"final-route", "error-route", "response-route", "error-route-status", "response-route-status",
			"final-route-status");

	private static final List<String> HOOKS = List.of("hook-asap", "hook-pre-jail", "hook-post-jail", "hook-in-jail",
			"hook-as-root", "hook-as-user", "hook-pre-app", "hook-post-app", "hook-accepting", "hook-accepting1",
			"hook-as-user-atexit", "hook-master-start", "hook-touch");

	private static final List<String> HOOK_ACTIONS = List.of("x", "x:y", "exec", "exec:", "exec:true", "mkdir:%s/d",
			"chmod:x", "chown:x y", "write:x", "unlink:%s/none", "setprocname:x", "callint:x", "print:x", "symlink:x",
			"mount:x", "cd:%s/none", "wait_for_fs:%s/none", "hostname", "alarm:x", "rpc:x");

	List<SweepCase> all() {
		List<SweepCase> all = new ArrayList<>();
		for (DataRow row : DataRow.ofCatalogue("uwsgi-2.0-route-actions.tsv")) {
			ARGUMENTS.forEach((argument) -> all.add(of("route-run", row.first() + argument)));
		}
		for (DataRow row : DataRow.ofCatalogue("uwsgi-2.0-route-conditions.tsv")) {
			CONDITIONS.forEach((argument) -> all.add(of("route-if", row.first() + argument + " last:")));
		}
		PATTERN_OPTIONS.forEach((option) -> PATTERNS.forEach((value) -> all.add(of(option, value))));
		HOOKS.forEach((hook) -> HOOK_ACTIONS.forEach((action) -> all.add(of(hook, located(action)))));
		return all;
	}

	private String located(String action) {
		return action.replace("%s", this.directories.work().toString());
	}

	private SweepCase of(String option, String value) {
		return new SweepCase(option, value, """
				uwsgi:
				  options:
				    processes: "1"
				    die-on-term: "true"
				    master: "true"
				    cache2: name=c,items=10
				  directives:
				    - %s
				  networking:
				    sockets:
				      web: { dsn: "http://127.0.0.1:7080" }
				""".formatted(SweepCase.quoted(option + " = " + value)));
	}

}
