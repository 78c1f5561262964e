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

import java.util.Collections;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.Phase;
import io.github.uwsgiboot.option.UwsgiOption;

/**
 * Whether a file gives uWSGI something to do. Without a socket, a router and all that it
 * runs besides, uWSGI exits at once ({@code uwsgi_start()} in {@code core/uwsgi.c}).
 * <p>
 * No problem of a configuration: the file may be a part of another one, and an Emperor,
 * systemd or inetd may give uWSGI a socket.
 */
public final class Workload {

	/**
	 * Options that are enough for uWSGI to run, as {@code python}, which runs a script.
	 */
	private static final Set<String> ENOUGH = Set.of("attach-control-daemon", "attach-daemon", "attach-daemon2",
			"command-mode", "cron", "cron2", "emperor", "emperor-proxy-socket", "legion", "legion-attach-daemon",
			"legion-cron", "legion-mcast", "legion-smart-attach-daemon", "legion-smart-attach-daemon2", "loop",
			"no-server", "python", "setns-socket", "smart-attach-daemon", "smart-attach-daemon2", "spooler",
			"spooler-external", "udp", "unique-cron", "zerg");

	/**
	 * Plugins of which an option may add a process, or a loop that runs without sockets.
	 */
	private static final Set<String> RUNNING = Set.of("asyncio", "coroae", "curl_cron", "dumbloop", "fastrouter",
			"forkptyrouter", "gccgo", "gevent", "http", "ping", "pypy", "rawrouter", "rbthreads", "sslrouter",
			"symcall", "tornado", "tuntap", "zergpool");

	private static final List<String> HTTP_ROUTERS = List.of("http", "https", "https2", "http-to-https");

	private Workload() {
	}

	/**
	 * Return whether uWSGI exits on a file that is all that it gets.
	 * @param document the file
	 * @return whether there are lines, and no line can keep uWSGI running, whether it is
	 * read under a condition or not
	 */
	public static boolean isMissing(IniDocument document) {
		for (Directive directive : document.directives()) {
			if (directive.phase() == Phase.SOCKETS) {
				return false;
			}
		}
		for (Directive directive : document.directives()) {
			if (mayBeEnough(directive)) {
				return false;
			}
		}
		return !document.directives().isEmpty();
	}

	/**
	 * Return whether uWSGI exits on a file that is all that it gets, and leaves the
	 * processes of its routers behind: they were started, and without a socket and a
	 * master process nothing is left to do.
	 * @param document the file
	 * @return whether there is a router, and no line can keep uWSGI running, whether it
	 * is read under a condition or not
	 */
	public static boolean leavesRouters(IniDocument document) {
		Lines lines = Lines.of(document, Set.of());
		return lines.hasRouters() && lines.sockets().isEmpty() && !mayHaveMaster(lines) && !mayOpenSocket(lines)
				&& !mayHoldMore(lines);
	}

	private static boolean mayHaveMaster(Lines lines) {
		if (lines.has("master")) {
			return lines.isOn("master");
		}
		for (Line line : lines.all()) {
			if (line.option() != null && line.option().forcesMaster()) {
				return true;
			}
		}
		return false;
	}

	// A router of the http plugin that is not told where to opens one for itself.
	private static boolean mayOpenSocket(Lines lines) {
		for (String name : HTTP_ROUTERS) {
			if (lines.has(name)) {
				return !RouterDestinationCheck.hasDestination("http", lines);
			}
		}
		return false;
	}

	private static boolean mayHoldMore(Lines lines) {
		for (Line line : lines.all()) {
			UwsgiOption option = line.option();
			if (option == null || option.exits() || line.readsFile() || ENOUGH.contains(option.name())
					|| loadsUnknown(line.directive(), option)) {
				return true;
			}
		}
		return false;
	}

	private static boolean loadsUnknown(Directive directive, UwsgiOption option) {
		// a plugin that is not uWSGI's own may do anything
		return (option.name().equals("plugin") || option.name().equals("need-plugin"))
				&& !KnownPlugins.areKnown(PluginNames.of(directive.value().text()));
	}

	private static boolean mayBeEnough(Directive directive) {
		UwsgiOption option = OptionCatalogue.uwsgi20().find(directive.key());
		if (option == null || option.phase() == Phase.SOCKETS || option.exits()) {
			return true;
		}
		String name = option.name();
		return loadsUnknown(directive, option) || ENOUGH.contains(name) || Line.READING_FILES.contains(name)
				|| !Collections.disjoint(option.plugins(), RUNNING);
	}

}
