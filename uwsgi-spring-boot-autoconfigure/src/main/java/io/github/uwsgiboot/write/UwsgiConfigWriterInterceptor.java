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

import java.util.List;
import java.util.function.Supplier;

/**
 * Called around what a {@link UwsgiConfigWriter} does, for example to measure it. Each
 * method has to call the supplier once and to return what it returns, and lets exceptions
 * pass. Safe for use by several threads if the writer is used by several.
 */
public interface UwsgiConfigWriterInterceptor {

	/**
	 * Return an interceptor that does nothing.
	 * @return the interceptor
	 */
	static UwsgiConfigWriterInterceptor none() {
		return new UwsgiConfigWriterInterceptor() {
		};
	}

	/**
	 * Return interceptors as one. Each is called around what those after it do, the first
	 * around everything.
	 * @param interceptors the interceptors, the outermost first
	 * @return all of them
	 */
	static UwsgiConfigWriterInterceptor of(List<UwsgiConfigWriterInterceptor> interceptors) {
		UwsgiConfigWriterInterceptor all = null;
		for (UwsgiConfigWriterInterceptor interceptor : interceptors) {
			all = (all != null) ? new NestedInterceptor(all, interceptor) : interceptor;
		}
		return (all != null) ? all : none();
	}

	/**
	 * Called around a plan. What a check or a write plans is part of the check.
	 * @param plan makes the plan
	 * @return the plan
	 */
	default Plan plan(Supplier<Plan> plan) {
		return plan.get();
	}

	/**
	 * Called around a check by the uWSGI binary, on request or as part of a write.
	 * @param check makes the plan and has it checked
	 * @return the plan
	 */
	default Plan check(Supplier<Plan> check) {
		return check.get();
	}

	/**
	 * Called around a write and what its listeners do.
	 * @param write writes the file
	 * @return what became of the write
	 */
	default WriteOutcome write(Supplier<WriteOutcome> write) {
		return write.get();
	}

}
