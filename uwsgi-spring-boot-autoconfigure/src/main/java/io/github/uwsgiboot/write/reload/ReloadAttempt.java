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

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt to tell uWSGI.
 *
 * @param error why uWSGI was not told, or {@code null} if it was
 * @param unreachable whether there was no uWSGI to be told
 */
record ReloadAttempt(@Nullable String error, boolean unreachable) {

	/**
	 * Try to tell uWSGI. Whatever goes wrong is a failed attempt: it must never be the
	 * last one.
	 * @param reloader what tells uWSGI
	 * @return what came of it
	 */
	static ReloadAttempt of(Reloader reloader) {
		FutureTask<Boolean> task = new FutureTask<>(() -> {
			reloader.reload();
			return true;
		});
		task.run();
		try {
			task.get();
			return new ReloadAttempt(null, false);
		}
		catch (ExecutionException ex) {
			return failed(ex.getCause());
		}
		catch (InterruptedException ex) {
			return failed(ex);
		}
	}

	private static ReloadAttempt failed(@Nullable Throwable cause) {
		if (cause instanceof InterruptedException) {
			Thread.currentThread().interrupt();
		}
		String message = (cause instanceof IOException) ? cause.getMessage() : null;
		return new ReloadAttempt((message != null) ? message : String.valueOf(cause),
				cause instanceof UnreachableUwsgiException);
	}

}
