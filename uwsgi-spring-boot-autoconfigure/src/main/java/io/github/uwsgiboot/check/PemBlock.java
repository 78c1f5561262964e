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

/**
 * A block of a PEM file.
 *
 * @param type the type that stands behind {@code BEGIN}
 * @param encrypted whether a pass phrase is needed to read the content
 * @param content the content, in DER
 */
record PemBlock(String type, boolean encrypted, byte[] content) {

	boolean isCertificate() {
		return this.type.endsWith("CERTIFICATE");
	}

	boolean isPrivateKey() {
		return this.type.endsWith("PRIVATE KEY");
	}

}
