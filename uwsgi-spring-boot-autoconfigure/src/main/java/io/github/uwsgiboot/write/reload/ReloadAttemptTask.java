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
import java.util.function.BooleanSupplier;

import io.github.uwsgiboot.write.Fingerprint;
import io.github.uwsgiboot.write.GuardedCall;
import io.github.uwsgiboot.write.reload.ReloadAttempt.Result;
import org.jspecify.annotations.Nullable;

/**
 * Tries to tell uWSGI. Whatever goes wrong, in the interceptor too, is a failed attempt:
 * it must never be the last one.
 */
final class ReloadAttemptTask {

	private final ReloadSettings settings;

	private final Fingerprint fingerprint;

	private final Reloader reloader;

	private final BooleanSupplier mayBeAlone;

	/**
	 * Create the task.
	 * @param settings how uWSGI is told
	 * @param fingerprint what it is told of
	 * @param reloader what tells it
	 * @param mayBeAlone asked whether nobody needs to be told, if there is nobody
	 */
	ReloadAttemptTask(ReloadSettings settings, Fingerprint fingerprint, Reloader reloader, BooleanSupplier mayBeAlone) {
		this.settings = settings;
		this.fingerprint = fingerprint;
		this.reloader = reloader;
		this.mayBeAlone = mayBeAlone;
	}

	ReloadAttempt run(UwsgiReloaderInterceptor interceptor) {
		return GuardedCall.get(() -> interceptor.reload(() -> GuardedCall.get(this::reload, this::failed)),
				this::failed);
	}

	private ReloadAttempt reload() throws IOException, InterruptedException {
		this.reloader.reload();
		return attempt(Result.TOLD, null);
	}

	private ReloadAttempt failed(Throwable cause) {
		if (cause instanceof InterruptedException) {
			Thread.currentThread().interrupt();
		}
		return (cause instanceof UnreachableUwsgiException && this.mayBeAlone.getAsBoolean())
				? attempt(Result.NOBODY, null) : attempt(Result.FAILED, cause);
	}

	private ReloadAttempt attempt(Result result, @Nullable Throwable failure) {
		return new ReloadAttempt(this.settings.strategy(), this.settings.reloader().toString(), this.fingerprint,
				result, failure);
	}

}
