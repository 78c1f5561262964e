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

import org.springframework.util.PlaceholderResolutionException;

/**
 * Tells why a value has a placeholder that cannot be resolved.
 */
final class UnresolvedValue {

	private UnresolvedValue() {
	}

	/**
	 * Return why a value could not be resolved.
	 * @param failure a placeholder that there is not, or what a source says of one that
	 * it cannot make a value of, such as <code>${random.int(1,1)}</code>
	 * @return the reason, without the value, which may carry secrets
	 */
	static String reason(RuntimeException failure) {
		return (failure instanceof PlaceholderResolutionException unresolved)
				? "Could not resolve placeholder '%s'.".formatted(unresolved.getPlaceholder())
				: "Could not resolve a placeholder: %s".formatted(failure.getMessage());
	}

}
