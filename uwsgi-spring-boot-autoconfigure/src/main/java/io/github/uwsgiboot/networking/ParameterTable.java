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

package io.github.uwsgiboot.networking;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All {@linkplain Parameter parameters}, so that what is known of one can be found by the
 * option that it is rendered as. The class of a group of parameters is loaded only for
 * options that are named as those of the group.
 */
public final class ParameterTable {

	private static final Group[] GROUPS = Group.values();

	private ParameterTable() {
	}

	/**
	 * Find the parameter that is rendered as an option.
	 * @param option the name of the option, not an alias of it
	 * @return the parameter, or {@code null} if no parameter is rendered as that option
	 */
	public static @Nullable Parameter<?> find(String option) {
		for (Group group : GROUPS) {
			Parameter<?> parameter = group.mayHave(option) ? group.find(option) : null;
			if (parameter != null) {
				return parameter;
			}
		}
		return null;
	}

	/**
	 * A group of parameters, with what the names of its options begin with.
	 */
	enum Group {

		BASIC(""),

		BSD_SOCKET("reuse-"),

		ROUTER("http-"),

		SNI_DIR("sni-"),

		SOCKET("close-on-exec", "enable-proxy-protocol", "no-defer-accept", "so-", "socket-", "tcp-"),

		SSL("https-", "ssl-"),

		STATS("stats"),

		UNIX_SOCKET("abstract-", "chmod-", "chown-", "umask"),

		WAIT_FOR("wait-for-");

		private final String[] beginnings;

		Group(String... beginnings) {
			this.beginnings = beginnings;
		}

		private boolean mayHave(String option) {
			for (String beginning : this.beginnings) {
				if (option.startsWith(beginning)) {
					return true;
				}
			}
			return false;
		}

		private @Nullable Parameter<?> find(String option) {
			for (Parameter<?> parameter : parameters()) {
				if (parameter.option().equals(option)) {
					return parameter;
				}
			}
			return null;
		}

		/**
		 * Return the parameters, whose class is loaded by this call.
		 * @return the parameters
		 */
		List<Parameter<?>> parameters() {
			return switch (this) {
				case BASIC -> BasicParameters.ALL;
				case BSD_SOCKET -> BsdSocketParameters.ALL;
				case ROUTER -> RouterParameters.ALL;
				case SNI_DIR -> SniDirParameters.ALL;
				case SOCKET -> SocketParameters.ALL;
				case SSL -> SslParameters.ALL;
				case STATS -> StatsParameters.ALL;
				case UNIX_SOCKET -> UnixSocketParameters.ALL;
				case WAIT_FOR -> WaitForParameters.ALL;
			};
		}

	}

}
