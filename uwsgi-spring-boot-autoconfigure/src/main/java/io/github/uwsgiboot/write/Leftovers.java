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
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The temporary files that publications of one file left behind because they were killed.
 */
final class Leftovers {

	private final Directory directory;

	private final String target;

	Leftovers(Directory directory, String target) {
		this.directory = directory;
		this.target = target;
	}

	/**
	 * Return whether there are any. A publication that is still going on has one too.
	 * @return whether there are any
	 */
	boolean exist() throws IOException {
		return !find().isEmpty();
	}

	/**
	 * Remove them. To be called with the lock of the target held: that no publication is
	 * going on makes sure that nobody needs them.
	 * @return a note for each that could not be removed
	 */
	List<PublishNote> remove() throws IOException {
		List<PublishNote> notes = new ArrayList<>();
		for (String name : find()) {
			try {
				this.directory.delete(name);
			}
			catch (IOException ex) {
				notes.add(new PublishNote(PublishNote.Code.LEFTOVER_NOT_REMOVED,
						this.directory.resolve(name) + ", left by a publication that was killed, could not be removed: "
								+ Failures.reason(ex) + "."));
			}
		}
		return notes;
	}

	private List<String> find() throws IOException {
		List<String> found = new ArrayList<>();
		for (String name : this.directory.names()) {
			PosixFileAttributes attributes = TemporaryFile.isNameFor(this.target, name)
					? this.directory.attributes(name) : null;
			if (attributes != null && attributes.isRegularFile()) {
				found.add(name);
			}
		}
		return found;
	}

}
