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

import java.util.List;
import java.util.function.Supplier;

/**
 * Called around each attempt of a {@link UwsgiReloader} to tell uWSGI of a change, for
 * example to measure it. Has to call the supplier once and to return what it returns. The
 * supplier throws no exception but those of interceptors inside of this one; what an
 * interceptor throws is a failed attempt, and another one follows. Called by the thread
 * of the reloader, or by the one that stops it.
 */
public interface UwsgiReloaderInterceptor {

	/**
	 * Return an interceptor that does nothing.
	 * @return the interceptor
	 */
	static UwsgiReloaderInterceptor none() {
		return new UwsgiReloaderInterceptor() {
		};
	}

	/**
	 * Return interceptors as one. Each is called around what those after it do, the first
	 * around everything.
	 * @param interceptors the interceptors, the outermost first
	 * @return all of them
	 */
	static UwsgiReloaderInterceptor of(List<UwsgiReloaderInterceptor> interceptors) {
		UwsgiReloaderInterceptor all = null;
		for (UwsgiReloaderInterceptor interceptor : interceptors) {
			all = (all != null) ? new NestedInterceptor(all, interceptor) : interceptor;
		}
		return (all != null) ? all : none();
	}

	/**
	 * Called around an attempt to tell uWSGI.
	 * @param reload tells uWSGI
	 * @return what came of the attempt
	 */
	default ReloadAttempt reload(Supplier<ReloadAttempt> reload) {
		return reload.get();
	}

}
