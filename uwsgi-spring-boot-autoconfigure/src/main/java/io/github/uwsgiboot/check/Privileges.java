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

package io.github.uwsgiboot.check;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Whose rights uWSGI has, and when ({@code uwsgi_as_root()} in {@code core/utils.c}).
 *
 * @param user the name or number of the user that uWSGI becomes, or {@code null} if it
 * stays who it is or if that is not known
 * @param group the name or number of the group, or {@code null} for the same
 * @param masterAsRoot whether the master process stays root
 * @param putOff whether uWSGI becomes the user only after it has bound its sockets
 * @param bindCapability whether uWSGI keeps the right to bind any port
 */
record Privileges(@Nullable String user, @Nullable String group, boolean masterAsRoot, boolean putOff,
		boolean bindCapability) {

	private static final Set<String> ROOT = Set.of("root", "0");

	static Privileges of(Lines lines) {
		boolean putOff = lines.has("chown-socket") || lines.isOn("drop-after-init") || lines.isOn("drop-after-apps");
		return new Privileges(lines.value("uid"), lines.value("gid"), lines.isOn("master-as-root"), putOff,
				keepsBindCapability(lines));
	}

	private static boolean keepsBindCapability(Lines lines) {
		for (Line line : lines.named("cap")) {
			if (line.directive().value().text().contains("net_bind_service")) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return whether uWSGI becomes another user than root.
	 */
	boolean dropsUser() {
		return this.user != null && !this.user.isEmpty() && !ROOT.contains(this.user);
	}

	/**
	 * Return whether privileged ports can be bound as long as uWSGI starts.
	 */
	boolean keepsPorts() {
		return this.masterAsRoot || this.bindCapability;
	}

	/**
	 * Return whether sockets are bound before uWSGI becomes the user.
	 */
	boolean bindsBeforeDrop() {
		return this.putOff || this.masterAsRoot;
	}

}
