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

package io.github.uwsgiboot.write;

/**
 * What is to be published, where, and by which rules.
 *
 * @param target where
 * @param draft what
 * @param mark the first line of all files that are ours
 * @param ownership the owner and permissions that the file gets, with the policy that
 * asks for them
 * @param platform the machine
 */
record Publication(Target target, Draft draft, Mark mark, Ownership ownership, Platform platform) {

	PublishPolicy policy() {
		return this.ownership.policy();
	}

}
