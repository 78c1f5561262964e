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

import org.jspecify.annotations.Nullable;

/**
 * The queue of connections that wait at a socket of a running uWSGI.
 *
 * @param name the name of the socket, which is its address
 * @param protocol the protocol of the socket
 * @param queue how many connections wait, or {@code null} if that is not known: Linux
 * tells uWSGI the queues of TCP sockets alone ({@code core/master.c})
 * @param limit how many connections may wait, or {@code null} if that is not known
 */
public record ListenQueue(String name, String protocol, @Nullable Long queue, @Nullable Long limit) {

}
