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

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;

import org.jspecify.annotations.Nullable;

/**
 * Finds the users and groups that a policy names.
 */
final class PrincipalLookup {

	private final Path path;

	private final UserPrincipalLookupService principals;

	PrincipalLookup(Path path) {
		this.path = path;
		this.principals = path.getFileSystem().getUserPrincipalLookupService();
	}

	@Nullable UserPrincipal user(@Nullable String name) throws IOException, PublishStoppedException {
		try {
			return (name != null) ? this.principals.lookupPrincipalByName(name) : null;
		}
		catch (UserPrincipalNotFoundException ex) {
			throw unknown(RefusalCode.UNKNOWN_OWNER, "user", name);
		}
	}

	@Nullable GroupPrincipal group(@Nullable String name) throws IOException, PublishStoppedException {
		try {
			return (name != null) ? this.principals.lookupPrincipalByGroupName(name) : null;
		}
		catch (UserPrincipalNotFoundException ex) {
			throw unknown(RefusalCode.UNKNOWN_GROUP, "group", name);
		}
	}

	private PublishStoppedException unknown(RefusalCode code, String kind, @Nullable String name) {
		return PublishStoppedException.refused(this.path, code,
				code.property() + " is \"" + name + "\", but this machine has no " + kind + " by that name.",
				"Create the " + kind + ", or set " + code.property() + " to its number.");
	}

}
