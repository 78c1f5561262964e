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

import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.option.OptionCatalogue;

/**
 * What is checked: a configuration and the document that it is rendered as.
 *
 * @param configuration the configuration
 * @param document its document
 * @param options uWSGI's options
 * @param allowedOptions the names of options that are not uWSGI's own, but allowed
 */
public record CheckSubject(UwsgiConfiguration configuration, IniDocument document, OptionCatalogue options,
		Set<String> allowedOptions) {

	/**
	 * Create the subject for a configuration.
	 * @param configuration the configuration
	 * @param allowedOptions the names of options that are not uWSGI's own, but allowed
	 * @return the subject
	 */
	public static CheckSubject of(UwsgiConfiguration configuration, Set<String> allowedOptions) {
		return new CheckSubject(configuration, configuration.document(), OptionCatalogue.uwsgi20(),
				Set.copyOf(allowedOptions));
	}

	/**
	 * Return the networking options.
	 * @return the networking options
	 */
	public Networking networking() {
		return this.configuration.networking();
	}

	/**
	 * Return the sockets that are rendered.
	 * @return the enabled sockets
	 */
	public List<Socket> sockets() {
		return networking().sockets().stream().filter(Socket::isEnabled).toList();
	}

	/**
	 * Replace the placeholders in an address or a path.
	 * @param text the address or path
	 * @return the text with the values in place of the placeholders
	 */
	public String resolve(String text) {
		return this.configuration.placeholders().resolve(text);
	}

}
