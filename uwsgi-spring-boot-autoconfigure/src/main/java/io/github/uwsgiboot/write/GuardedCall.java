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

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Calls what others supply, of which anything may be thrown, where that must neither end
 * the caller nor go unseen.
 */
public final class GuardedCall {

	private GuardedCall() {
	}

	/**
	 * Call something for its result.
	 * @param <T> the type of the result
	 * @param call what is called, in the thread of the caller
	 * @param failed called with whatever the call throws, and makes the result then; what
	 * it throws itself passes
	 * @return the result
	 */
	public static <T> T get(Callable<T> call, Function<Throwable, T> failed) {
		FutureTask<T> task = new FutureTask<>(call);
		task.run();
		try {
			return task.get();
		}
		catch (ExecutionException ex) {
			return failed.apply((ex.getCause() != null) ? ex.getCause() : ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return failed.apply(ex);
		}
	}

	/**
	 * Run something.
	 * @param runnable what is run, in the thread of the caller
	 * @param failed called with whatever is thrown; what it throws itself passes
	 */
	public static void run(Runnable runnable, Consumer<Throwable> failed) {
		get(Executors.callable(runnable, Boolean.TRUE), (failure) -> {
			failed.accept(failure);
			return Boolean.FALSE;
		});
	}

}
