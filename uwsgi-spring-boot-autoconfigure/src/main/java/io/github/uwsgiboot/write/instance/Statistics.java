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

package io.github.uwsgiboot.write.instance;

import java.util.List;

import io.github.uwsgiboot.write.Proof;
import org.jspecify.annotations.Nullable;

/**
 * What the stats server of a running uWSGI tells of it.
 *
 * @param version the version of uWSGI
 * @param pid the number of the master process
 * @param workers how many workers there are
 * @param accepting how many workers take requests, including those that are started on
 * demand
 * @param listenQueueErrors how often a listen queue was seen full
 * @param sockets the listen queues of the sockets, in the order of their numbers
 * @param proof the proof of what runs, or {@code null} if it has none
 * @param fallback whether what runs is the last known good
 */
public record Statistics(String version, long pid, int workers, int accepting, long listenQueueErrors,
		List<ListenQueue> sockets, @Nullable Proof proof, boolean fallback) {

	/**
	 * Create statistics from a copy of the list.
	 */
	public Statistics {
		sockets = List.copyOf(sockets);
	}

}
