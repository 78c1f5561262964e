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

package io.github.uwsgiboot.write.reload;

import java.util.function.Supplier;

/**
 * Two interceptors, of which one is called around what the other one does.
 *
 * @param outer the one that is called first
 * @param inner the one that is called by the first
 */
record NestedInterceptor(UwsgiReloaderInterceptor outer,
		UwsgiReloaderInterceptor inner) implements UwsgiReloaderInterceptor {

	@Override
	public ReloadAttempt reload(Supplier<ReloadAttempt> reload) {
		return this.outer.reload(() -> this.inner.reload(reload));
	}

}
