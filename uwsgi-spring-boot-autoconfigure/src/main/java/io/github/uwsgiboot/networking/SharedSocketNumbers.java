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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers that uWSGI knows shared sockets by, which follow from their order in the
 * file.
 */
final class SharedSocketNumbers {

	private final Map<String, Integer> numbers = new HashMap<>();

	/**
	 * Number the shared sockets.
	 * @param rendered all sockets in the order of the file
	 * @param first the number of the first one
	 */
	SharedSocketNumbers(List<Socket> rendered, int first) {
		int number = first;
		for (Socket socket : rendered) {
			if (socket.type() == SocketType.SHARED) {
				this.numbers.put(socket.name(), number++);
			}
		}
	}

	/**
	 * Return where an entry listens, in uWSGI's words.
	 * @param entry the entry
	 * @param context the context
	 * @return the address, or the number of the shared socket behind {@code =}
	 */
	String endpoint(ListeningEntry entry, RenderContext context) {
		String shared = entry.get(SocketAttribute.SHARED);
		if (shared != null) {
			return "=" + this.numbers.get(shared);
		}
		String address = entry.get(SocketAttribute.ADDRESS);
		return (address != null) ? context.resolve(address) : "";
	}

}
