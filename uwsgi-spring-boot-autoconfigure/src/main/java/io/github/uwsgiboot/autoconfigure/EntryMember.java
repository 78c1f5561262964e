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

/**
 * A property of an entry of a map. What comes from a higher source goes first.
 *
 * @param property the name of the property, relative to the entry
 * @param index the index behind it, in brackets, or empty
 * @param source where the property comes from
 */
record EntryMember(String property, String index, RankedProperty source) implements Comparable<EntryMember> {

	int rank() {
		return this.source.rank();
	}

	@Override
	public int compareTo(EntryMember other) {
		return Integer.compare(rank(), other.rank());
	}

}
