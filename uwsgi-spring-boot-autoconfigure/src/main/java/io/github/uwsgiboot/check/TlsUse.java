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

import io.github.uwsgiboot.networking.TlsMaterial;
import org.jspecify.annotations.Nullable;

/**
 * A place where a certificate is used.
 *
 * @param property the property of the socket or of the server name, or the one that holds
 * the whole line
 * @param raw whether the property holds the whole line
 * @param nameProperty the property that holds the server name
 * @param serverName the server name or the pattern, or {@code null} for a socket
 * @param pattern whether the server name is a regular expression
 * @param tls the certificate and what belongs to it
 */
record TlsUse(String property, boolean raw, String nameProperty, @Nullable String serverName, boolean pattern,
		TlsMaterial tls) {

	/**
	 * Return the property that holds a part.
	 * @param part the part's name, for example {@code cert}
	 * @return the name of the property
	 */
	String property(String part) {
		return this.raw ? this.property : this.property + "." + part;
	}

}
