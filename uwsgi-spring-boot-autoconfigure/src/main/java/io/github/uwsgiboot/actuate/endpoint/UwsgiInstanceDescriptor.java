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

package io.github.uwsgiboot.actuate.endpoint;

import java.util.List;

import io.github.uwsgiboot.write.Proof;
import io.github.uwsgiboot.write.instance.InstanceState;
import io.github.uwsgiboot.write.instance.ListenQueue;
import io.github.uwsgiboot.write.instance.RunningInstance;
import io.github.uwsgiboot.write.instance.Statistics;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * A description of a running uWSGI.
 *
 * @param state how it stands to its file
 * @param reason why, in a sentence
 * @param stats the address of the stats server that was asked, or {@code null} if none is
 * known
 * @param file the proof of the file, or {@code null} if it has none
 * @param running the proof of what runs, or {@code null} if nothing answered or it has
 * none
 * @param version the version of uWSGI, or {@code null} if nothing answered, as with all
 * that follow
 * @param pid the number of the master process
 * @param workers how many workers there are
 * @param accepting how many workers take requests
 * @param listenQueueErrors how often a listen queue was seen full
 * @param sockets the listen queues of the sockets, in the order of their numbers
 */
public record UwsgiInstanceDescriptor(InstanceState state, String reason, @Nullable String stats, @Nullable Proof file,
		@Nullable Proof running, @Nullable String version, @Nullable Long pid, @Nullable Integer workers,
		@Nullable Integer accepting, @Nullable Long listenQueueErrors,
		@Nullable List<ListenQueue> sockets) implements OperationResponseBody {

	static UwsgiInstanceDescriptor of(RunningInstance instance) {
		Statistics statistics = instance.statistics();
		if (statistics == null) {
			return new UwsgiInstanceDescriptor(instance.state(), instance.reason(), instance.address(),
					instance.expected(), null, null, null, null, null, null, null);
		}
		return new UwsgiInstanceDescriptor(instance.state(), instance.reason(), instance.address(), instance.expected(),
				statistics.proof(), statistics.version(), statistics.pid(), statistics.workers(),
				statistics.accepting(), statistics.listenQueueErrors(), statistics.sockets());
	}

}
