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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Carries out a publication. To be called with the lock of the target held.
 */
final class Publisher {

	private final Publication publication;

	private final Target target;

	private final Directory directory;

	private final TargetInspector inspector;

	private final List<PublishNote> notes = new ArrayList<>();

	Publisher(Publication publication, Directory directory) {
		this.publication = publication;
		this.target = publication.target();
		this.directory = directory;
		this.inspector = new TargetInspector(publication);
	}

	/**
	 * Give the file its content, owner and permissions, as far as it lacks them.
	 * @return what became of it
	 * @throws PublishStoppedException if the rules forbid it
	 */
	PublishOutcome publish() throws IOException, PublishStoppedException {
		this.notes.addAll(new Leftovers(this.directory, this.target.name()).remove());
		Inspection inspection = this.inspector.inspect(this.directory);
		reached(PublishStep.INSPECTED);
		try {
			return carryOut(inspection);
		}
		catch (NotReplaceableException ex) {
			return carryOut(this.inspector.inspectNotReplaceable(this.directory));
		}
	}

	private PublishOutcome carryOut(Inspection inspection) throws IOException, PublishStoppedException {
		if (inspection.outcome() instanceof PublishOutcome.Written written) {
			write(inspection, written);
			this.notes.addAll(0, written.notes());
			return written.withNotes(this.notes);
		}
		if (inspection.outcome() instanceof PublishOutcome.Unchanged unchanged) {
			mend();
			this.notes.addAll(unchanged.notes());
			return new PublishOutcome.Unchanged(unchanged.path(), unchanged.fingerprint(), this.notes);
		}
		return inspection.outcome();
	}

	private void mend() throws IOException, PublishStoppedException {
		this.publication.ownership().mend(this.directory.view(this.target.name(), LinkOption.NOFOLLOW_LINKS));
		reached(PublishStep.MENDED);
	}

	private void write(Inspection inspection, PublishOutcome.Written written)
			throws IOException, PublishStoppedException {
		CurrentFile current = inspection.current();
		Path backup = written.backup();
		if (current != null && backup != null) {
			backUp(current, backup);
		}
		if (current != null && backup != null && inspection.inPlace()) {
			overwrite(current, backup, written.modified());
		}
		else {
			replace(current, written.modified());
		}
		if (backup != null) {
			pruneBackups(inspection.inPlace() ? Math.max(1, this.publication.policy().backups())
					: this.publication.policy().backups());
		}
	}

	private void backUp(CurrentFile current, Path backup) throws IOException, PublishStoppedException {
		try (TemporaryFile file = TemporaryFile.create(this.directory, this.target.name())) {
			fill(file, current.content(), current.attributes().lastModifiedTime().toInstant(), null);
			file.renameTo(String.valueOf(backup.getFileName()));
		}
		reached(PublishStep.BACKED_UP);
	}

	private void overwrite(CurrentFile current, Path backup, Instant modified)
			throws IOException, PublishStoppedException {
		this.directory.sync();
		reached(PublishStep.DIRECTORY_SYNCED);
		mend();
		new InPlaceFile(this.directory, this.target).overwrite(this.publication.draft().content(), modified,
				current.content(), backup);
		reached(PublishStep.OVERWRITTEN);
	}

	private void replace(@Nullable CurrentFile current, Instant modified) throws IOException, PublishStoppedException {
		PosixFileAttributes replaced = (current != null && !current.isLink()) ? current.attributes() : null;
		try (TemporaryFile file = TemporaryFile.create(this.directory, this.target.name())) {
			fill(file, this.publication.draft().content(), modified, replaced);
			requireStill(current);
			reached(PublishStep.CHECKED);
			file.renameTo(this.target.name());
		}
		try {
			reached(PublishStep.RENAMED);
			this.directory.sync();
			reached(PublishStep.DIRECTORY_SYNCED);
		}
		catch (IOException ex) {
			this.notes.add(new PublishNote(PublishNote.Code.NOT_SYNCED, this.target.file()
					+ " is in place, but may be its predecessor again after a power failure: the directory could not be "
					+ "synced: " + Failures.reason(ex) + "."));
		}
	}

	private void fill(TemporaryFile file, byte[] content, Instant modified, @Nullable PosixFileAttributes replaced)
			throws IOException, PublishStoppedException {
		reached(PublishStep.TEMPORARY_CREATED);
		this.publication.ownership().assign(file.view(), replaced);
		reached(PublishStep.OWNED);
		file.write(content);
		reached(PublishStep.WRITTEN);
		file.date(modified);
		reached(PublishStep.DATED);
		file.sync();
		reached(PublishStep.SYNCED);
	}

	private void requireStill(@Nullable CurrentFile inspected) throws IOException, PublishStoppedException {
		// Who takes no lock, such as an editor, may have changed the file meanwhile.
		CurrentFile current = CurrentFile.read(this.directory, this.target);
		Fingerprint expected = (inspected != null) ? inspected.fingerprint() : null;
		Fingerprint found = (current != null) ? current.fingerprint() : null;
		if (!Objects.equals(expected, found)) {
			throw new PublishStoppedException(new PublishOutcome.Conflict(this.target.file(), expected, found));
		}
	}

	private void pruneBackups(int kept) {
		try {
			new Backups(this.directory, this.target.name()).prune(kept);
		}
		catch (IOException ex) {
			this.notes.add(new PublishNote(PublishNote.Code.BACKUPS_NOT_PRUNED, "Of the backups of "
					+ this.target.file() + ", more than " + kept + " are left: " + Failures.reason(ex) + "."));
		}
	}

	private void reached(PublishStep step) throws IOException {
		this.publication.platform().reached(step);
	}

}
