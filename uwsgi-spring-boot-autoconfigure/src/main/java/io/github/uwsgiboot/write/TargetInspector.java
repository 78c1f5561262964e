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
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds out what a publication comes to. Changes nothing.
 */
final class TargetInspector {

	private final Publication publication;

	private final Target target;

	private final Draft draft;

	private final PublishPolicy policy;

	TargetInspector(Publication publication) {
		this.publication = publication;
		this.target = publication.target();
		this.draft = publication.draft();
		this.policy = publication.policy();
	}

	/**
	 * Inspect a target.
	 * @param directory the directory of the target
	 * @return what the publication comes to
	 * @throws PublishStoppedException if the rules forbid to publish there
	 */
	Inspection inspect(Directory directory) throws IOException, PublishStoppedException {
		return inspect(CurrentFile.read(directory, this.target));
	}

	/**
	 * Inspect a target that was read already.
	 * @param current what stands there, or {@code null} if nothing does
	 * @return what the publication comes to
	 * @throws PublishStoppedException if the rules forbid to publish there
	 */
	Inspection inspect(@Nullable CurrentFile current) throws IOException, PublishStoppedException {
		return this.target.directoryMissing() ? inspectMissing() : inspect(current, false);
	}

	/**
	 * Inspect a target in a directory that does not exist yet.
	 * @return what the publication comes to
	 */
	Inspection inspectMissing() {
		return absent(List.of(new PublishNote(PublishNote.Code.DIRECTORIES_CREATED,
				"The directory " + this.target.directory() + " did not exist.")));
	}

	/**
	 * Inspect a target of which is known that no other file can take its place.
	 * @param directory the directory of the target
	 * @return what the publication comes to
	 * @throws PublishStoppedException if the rules forbid to publish there
	 */
	Inspection inspectNotReplaceable(Directory directory) throws IOException, PublishStoppedException {
		return inspect(CurrentFile.read(directory, this.target), true);
	}

	private Inspection inspect(@Nullable CurrentFile current, boolean notReplaceable)
			throws IOException, PublishStoppedException {
		Inspection inspection = (current != null) ? compare(current, notReplaceable) : absent(List.of());
		if (!Inspection.isSettled(inspection.outcome()) && !Files.isWritable(this.target.directory())) {
			throw isOnReadOnlyFileSystem() ? fileSystemReadOnly() : directoryNotWritable();
		}
		return inspection;
	}

	private Inspection absent(List<PublishNote> notes) {
		if (!this.draft.accepts(null)) {
			return conflict(null);
		}
		ModificationTime modified = ModificationTime.after(null, this.publication.platform().clock());
		return new Inspection(null, new PublishOutcome.Written(this.target.file(), this.draft.fingerprint(), null, null,
				modified.value(), notes), false);
	}

	private Inspection compare(CurrentFile current, boolean notReplaceable)
			throws IOException, PublishStoppedException {
		if (this.draft.hasContent(current.content()) && !current.isLink()) {
			List<PublishNote> notes = this.publication.ownership().differences(current.attributes());
			return new Inspection(current,
					new PublishOutcome.Unchanged(this.target.file(), this.draft.fingerprint(), notes), false);
		}
		if (this.policy.overwrite() == PublishPolicy.Overwrite.OURS
				&& !this.publication.mark().isIn(current.content())) {
			throw foreign();
		}
		if (!this.draft.accepts(current.fingerprint())) {
			return conflict(current);
		}
		boolean inPlace = notReplaceable || this.publication.platform().isMountPoint(this.target.file());
		if (inPlace && this.policy.inPlace() == PublishPolicy.InPlace.NEVER) {
			throw notReplaceable();
		}
		return changed(current, inPlace);
	}

	private Inspection changed(CurrentFile current, boolean inPlace) {
		FileTime before = current.attributes().lastModifiedTime();
		ModificationTime modified = ModificationTime.after(before, this.publication.platform().clock());
		Path backup = (inPlace || this.policy.backups() > 0)
				? this.target.directory().resolve(Backups.name(this.target.name(), before)) : null;
		List<PublishNote> notes = new ArrayList<>(modified.notes());
		if (current.isLink()) {
			notes.add(new PublishNote(PublishNote.Code.LINK_REPLACED, this.target.file() + " was a symbolic link."));
		}
		if (inPlace) {
			notes.add(new PublishNote(PublishNote.Code.IN_PLACE, "No file can take the place of " + this.target.file()
					+ ", so it was overwritten where it stands: who read it at that moment saw a part of it."));
		}
		return new Inspection(current, new PublishOutcome.Written(this.target.file(), this.draft.fingerprint(),
				current.fingerprint(), backup, modified.value(), notes), inPlace);
	}

	private Inspection conflict(@Nullable CurrentFile current) {
		Fingerprint found = (current != null) ? current.fingerprint() : null;
		return new Inspection(current, new PublishOutcome.Conflict(this.target.file(), expected(), found), false);
	}

	private @Nullable Fingerprint expected() {
		ExpectedFile expected = this.draft.expected();
		return (expected != null) ? expected.fingerprint() : null;
	}

	private PublishStoppedException foreign() {
		return refused(RefusalCode.FOREIGN_FILE,
				this.target.file() + " exists and does not start with \"" + this.publication.mark().line()
						+ "\", so it was written by somebody else.",
				"Move the file away, set uwsgi.writer.path to another one, or set uwsgi.writer.overwrite to \"any\" "
						+ "to lose what is in it.");
	}

	private PublishStoppedException notReplaceable() {
		return refused(RefusalCode.NOT_REPLACEABLE,
				this.target.file() + " is a mount point, and the system does not let another file take its place.",
				"Mount its directory instead of the file, or set uwsgi.writer.in-place to \"when-needed\": then the "
						+ "file is overwritten where it stands, after a backup, and who reads it at that moment sees a "
						+ "part of it.");
	}

	// A file system that does not tell is as good as any other.
	private boolean isOnReadOnlyFileSystem() {
		try {
			return Files.getFileStore(this.target.directory()).isReadOnly();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private PublishStoppedException fileSystemReadOnly() {
		return refused(RefusalCode.DIRECTORY_NOT_WRITABLE,
				this.target.directory()
						+ " is on a file system that is mounted read-only, but a new file is made ready "
						+ "there before it takes the place of the old one.",
				"Mount it for writing, or set uwsgi.writer.path to a file in a directory that can be written to, such "
						+ "as one of a volume.");
	}

	private PublishStoppedException directoryNotWritable() {
		return refused(RefusalCode.DIRECTORY_NOT_WRITABLE,
				"User " + System.getProperty("user.name") + " cannot create files in " + this.target.directory()
						+ ", but a new file is made ready there before it takes the place of the old one.",
				"Give that user write access to the directory, or set uwsgi.writer.path to a file in a directory "
						+ "that it can write to.");
	}

	private PublishStoppedException refused(RefusalCode code, String message, String action) {
		return PublishStoppedException.refused(this.target.configured(), code, message, action);
	}

}
