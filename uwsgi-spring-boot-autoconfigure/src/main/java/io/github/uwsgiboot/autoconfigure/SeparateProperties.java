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

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The groups of properties that most applications do not set. Each is a JavaBean of its
 * own, which is loaded and bound only if one of its properties is set. The groups of
 * parameters are in the order in which they are rendered.
 */
enum SeparateProperties {

	/**
	 * How uWSGI is told of a change.
	 */
	RELOAD("reload"),

	/**
	 * The proof that a running uWSGI runs the file.
	 */
	PROOF("proof"),

	/**
	 * The configuration that uWSGI falls back to.
	 */
	FALLBACK("fallback"),

	/**
	 * Parameters of all sockets.
	 */
	SOCKET("networking.socket"),

	/**
	 * Parameters of unix sockets.
	 */
	UNIX_SOCKET("networking.unix-socket"),

	/**
	 * Parameters of BSD sockets.
	 */
	BSD_SOCKET("networking.bsd-socket"),

	/**
	 * Parameters of TLS.
	 */
	SSL("networking.ssl"),

	/**
	 * The directory of certificates.
	 */
	SNI_DIR("networking.sni-dir"),

	/**
	 * The server that tells what the workers do.
	 */
	STATS("networking.stats"),

	/**
	 * What uWSGI waits for when it starts.
	 */
	WAIT_FOR("networking.wait-for"),

	/**
	 * Parameters of all routers.
	 */
	ROUTER("networking.router");

	private final String prefix;

	private final String uniform;

	private final String joined;

	SeparateProperties(String prefix) {
		this.prefix = prefix;
		this.uniform = RankedProperty.uniform(prefix);
		this.joined = this.uniform.replace(".", "");
	}

	/**
	 * Find the group that a property belongs to.
	 * @param uniform the elements in lower case and without dashes, with dots between
	 * them
	 * @return the group, or {@code null} if the property belongs to none
	 */
	static @Nullable SeparateProperties of(String uniform) {
		for (SeparateProperties group : values()) {
			if (uniform.startsWith(group.uniform)
					&& (uniform.length() == group.uniform.length() || uniform.charAt(group.uniform.length()) == '.')) {
				return group;
			}
		}
		return null;
	}

	/**
	 * Find the groups that may have a property among the given ones.
	 * @param properties the properties
	 * @return the groups
	 */
	static Set<SeparateProperties> setBy(List<RankedProperty> properties) {
		Set<SeparateProperties> set = EnumSet.noneOf(SeparateProperties.class);
		for (RankedProperty property : properties) {
			SeparateProperties named = of(property.uniform(1, "."));
			if (named != null) {
				set.add(named);
			}
			else if (property.isEnvironment()) {
				addBeginnings(property.uniform(1, ""), set);
			}
		}
		return set;
	}

	private static void addBeginnings(String joined, Set<SeparateProperties> groups) {
		for (SeparateProperties group : values()) {
			if (group.isBeginningOf(joined)) {
				groups.add(group);
			}
		}
	}

	/**
	 * Return the name before those of the properties, relative to
	 * {@link UwsgiProperties#PREFIX}.
	 * @return the name
	 */
	String prefix() {
		return this.prefix;
	}

	/**
	 * Return whether an environment variable may be one of these properties.
	 * @param joined the letters of its elements
	 * @return whether its name begins as theirs
	 */
	boolean isBeginningOf(String joined) {
		return joined.startsWith(this.joined);
	}

	/**
	 * Return the JavaBean, which is loaded by this call.
	 * @return the type
	 */
	Class<?> type() {
		return switch (this) {
			case RELOAD -> ReloadProperties.class;
			case PROOF -> ProofProperties.class;
			case FALLBACK -> FallbackProperties.class;
			case SOCKET -> SocketParametersProperties.class;
			case UNIX_SOCKET -> UnixSocketProperties.class;
			case BSD_SOCKET -> BsdSocketProperties.class;
			case SSL -> SslProperties.class;
			case SNI_DIR -> SniDirProperties.class;
			case STATS -> StatsProperties.class;
			case WAIT_FOR -> WaitForProperties.class;
			case ROUTER -> RouterParametersProperties.class;
		};
	}

}
