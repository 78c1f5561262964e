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
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A file that another program reads, such as the ini file of a running uWSGI: who reads
 * it sees its old or its new content, and never anything else. Several threads, and
 * several processes on one machine, may publish the same file.
 * <p>
 * A lock file, {@code .NAME.lock}, stays beside the file.
 */
public final class ConfigFile {

	private final Path path;

	private final PublishPolicy policy;

	private final Mark mark;

	private final Platform platform;

	/**
	 * Create a config file. Nothing is read or written yet.
	 * @param path the path of the file, which need not exist
	 * @param policy how the file is published
	 * @param mark the first line of the file, without its end: a file with another first
	 * line was written by somebody else
	 * @throws IllegalArgumentException if the mark is blank or more than one line
	 */
	public ConfigFile(Path path, PublishPolicy policy, String mark) {
		this(path, policy, mark, new Platform());
	}

	ConfigFile(Path path, PublishPolicy policy, String mark, Platform platform) {
		this.path = path;
		this.policy = policy;
		this.mark = new Mark(mark);
		this.platform = platform;
	}

	/**
	 * Read the file, whoever wrote it and whatever the policy says of symbolic links.
	 * Never waits for a publication.
	 * @return the whole content, or empty if there is no file
	 * @throws IOException if there is something that cannot be read, or is not a regular
	 * file
	 */
	public Optional<byte[]> read() throws IOException {
		try {
			if (!Files.readAttributes(this.path, BasicFileAttributes.class).isRegularFile()) {
				throw new FileSystemException(this.path.toString(), null, "Not a regular file");
			}
			return Optional.of(Files.readAllBytes(this.path));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Read what stands at the path, once for all that depends on it. Changes nothing.
	 * @return what stands there now
	 */
	FileSnapshot snapshot() {
		try {
			Target target = resolve();
			return new FileSnapshot(target, read(target), null);
		}
		catch (PublishStoppedException ex) {
			return new FileSnapshot(null, null, ex.outcome());
		}
		catch (IOException ex) {
			return new FileSnapshot(null, null, new Failures(this.path).of(ex));
		}
	}

	private @Nullable CurrentFile read(Target target) throws IOException, PublishStoppedException {
		if (target.directoryMissing()) {
			return null;
		}
		try (Directory directory = this.platform.open(target.directory())) {
			return CurrentFile.read(directory, target);
		}
	}

	/**
	 * Tell what the publication of a draft would have come to when the file was read.
	 * Changes nothing, and does not wait: what only the attempt shows, such as a full
	 * disk or another publication, is not told.
	 * @param draft what would be published
	 * @param snapshot what stood at the path
	 * @return what would have become of it
	 */
	PublishOutcome preview(Draft draft, FileSnapshot snapshot) {
		if (snapshot.failure() != null) {
			return snapshot.failure();
		}
		try {
			Target target = Objects.requireNonNull(snapshot.target(), "target");
			return new TargetInspector(publication(target, draft)).inspect(snapshot.current()).outcome();
		}
		catch (PublishStoppedException ex) {
			return ex.outcome();
		}
		catch (IOException ex) {
			return new Failures(this.path).of(ex);
		}
	}

	/**
	 * Make the file have the given content, durably and in one step, unless it has it
	 * already.
	 * @param content the whole content, which starts with the mark
	 * @param expected what must stand there now, or {@code null} for anything that the
	 * policy lets replace. A file that has the new content already is accepted in any
	 * case
	 * @return what became of it. Errors of the system are outcomes too
	 * @throws IllegalArgumentException if the content does not start with the mark
	 */
	public PublishOutcome publish(byte[] content, @Nullable ExpectedFile expected) {
		return publish(draft(content, expected), null);
	}

	/**
	 * Publish a draft. If it was previewed, and nothing was to be done then, the file is
	 * not read again, and the publication is as if it had ended at that moment.
	 * @param draft what is published
	 * @param preview what the publication came to when it was previewed, or {@code null}
	 * if it was not
	 * @return what became of it
	 */
	PublishOutcome publish(Draft draft, @Nullable PublishOutcome preview) {
		try {
			return (preview != null && Inspection.isSettled(preview))
					? new LockedPublisher(publication(resolve(), draft)).tidy(preview) : publish(draft);
		}
		catch (PublishStoppedException ex) {
			return ex.outcome();
		}
		catch (IOException ex) {
			return new Failures(this.path).of(ex);
		}
	}

	/**
	 * Return what is to be published.
	 * @param content the whole content
	 * @param expected what must stand there now, or {@code null} for anything
	 * @return the draft
	 * @throws IllegalArgumentException if the content does not start with the mark
	 */
	Draft draft(byte[] content, @Nullable ExpectedFile expected) {
		if (!this.mark.isIn(content)) {
			throw new IllegalArgumentException("The content must start with the line '" + this.mark.line()
					+ "', or it would not be known as ours");
		}
		return new Draft(content, expected);
	}

	private Target resolve() throws IOException, PublishStoppedException {
		Target target = new TargetResolver(this.path, this.policy).resolve();
		this.platform.reached(PublishStep.RESOLVED);
		return target;
	}

	private Publication publication(Target target, Draft draft) throws IOException, PublishStoppedException {
		return new Publication(target, draft, this.mark, Ownership.of(this.path, this.policy), this.platform);
	}

	private PublishOutcome publish(Draft draft) throws IOException, PublishStoppedException {
		Publication publication = publication(resolve(), draft);
		if (!publication.target().directoryMissing()) {
			return new LockedPublisher(publication).publish();
		}
		PublishOutcome preview = new TargetInspector(publication).inspectMissing().outcome();
		if (!(preview instanceof PublishOutcome.Written planned)) {
			return preview;
		}
		new DirectoryCreation(publication.ownership()).create(publication.target().directory());
		PublishOutcome outcome = new LockedPublisher(publication(resolve(), draft)).publish();
		return (outcome instanceof PublishOutcome.Written written)
				? written.withNotes(Stream.concat(planned.notes().stream(), written.notes().stream()).toList())
				: outcome;
	}

	@Override
	public String toString() {
		return this.path.toString();
	}

}
