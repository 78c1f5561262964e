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
import java.nio.file.Files;
import java.time.Duration;

/**
 * Has a {@link Publisher} carry out a publication with the lock of its target held, if
 * there is anything to do. The directory of the target exists.
 */
final class LockedPublisher {

	private final Publication publication;

	LockedPublisher(Publication publication) {
		this.publication = publication;
	}

	/**
	 * Give the file its content, owner and permissions. The lock is waited for only if it
	 * lacks one of them.
	 * @return what became of it
	 * @throws PublishStoppedException if the rules forbid it, or if another publication
	 * does not end in time
	 */
	PublishOutcome publish() throws IOException, PublishStoppedException {
		try (Directory directory = open()) {
			PublishOutcome seen = new TargetInspector(this.publication).inspect(directory).outcome();
			return Inspection.isSettled(seen) ? tidy(directory, seen)
					: publish(directory, this.publication.policy().lockTimeout());
		}
	}

	/**
	 * Remove what a killed publication left, if a lock can be had for it.
	 * @param settled what the publication came to, for which it had nothing to do
	 * @return what became of the publication
	 */
	PublishOutcome tidy(PublishOutcome settled) throws IOException {
		try (Directory directory = open()) {
			return tidy(directory, settled);
		}
	}

	private PublishOutcome tidy(Directory directory, PublishOutcome settled) throws IOException {
		Leftovers leftovers = new Leftovers(directory, this.publication.target().name());
		if (!leftovers.exist() || !Files.isWritable(directory.path())) {
			return settled;
		}
		try {
			return publish(directory, Duration.ZERO);
		}
		catch (PublishStoppedException ex) {
			// Whoever has the lock removes the leftovers, and nothing else was to be
			// done.
			return settled;
		}
	}

	@SuppressWarnings("try")
	private PublishOutcome publish(Directory directory, Duration lockTimeout)
			throws IOException, PublishStoppedException {
		try (PublishLock lock = PublishLock.acquire(this.publication, directory, lockTimeout)) {
			this.publication.platform().reached(PublishStep.LOCKED);
			return new Publisher(this.publication, directory).publish();
		}
	}

	private Directory open() throws IOException {
		return this.publication.platform().open(this.publication.target().directory());
	}

}
