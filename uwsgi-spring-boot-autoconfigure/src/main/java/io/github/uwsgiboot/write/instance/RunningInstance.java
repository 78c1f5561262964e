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

import io.github.uwsgiboot.write.Proof;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a running uWSGI at one moment.
 *
 * @param state how it stands to its file
 * @param reason why, in a sentence
 * @param address the address of the stats server that was asked, or {@code null} if none
 * is known
 * @param expected the proof of the file, or {@code null} if it has none
 * @param statistics what uWSGI told, or {@code null} if it told nothing
 */
public record RunningInstance(InstanceState state, String reason, @Nullable String address, @Nullable Proof expected,
		@Nullable Statistics statistics) {

}
