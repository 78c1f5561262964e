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

/**
 * The ways of telling a running uWSGI to reload.
 */
public enum ReloadStrategy {

	/**
	 * uWSGI is not told. Beneath an Emperor none is needed, since the Emperor looks at
	 * the time of modification of the file itself ({@code core/emperor.c}).
	 */
	NONE,

	/**
	 * A trigger file is touched, which {@code touch-reload} watches
	 * ({@code core/master.c}).
	 */
	TOUCH,

	/**
	 * The command {@code r} is written to the {@code master-fifo} ({@code core/fifo.c}).
	 */
	FIFO,

	/**
	 * The master process gets the signal {@code HUP} ({@code core/master.c}).
	 */
	SIGNAL,

	/**
	 * A command is run, such as {@code systemctl reload uwsgi}.
	 */
	COMMAND

}
