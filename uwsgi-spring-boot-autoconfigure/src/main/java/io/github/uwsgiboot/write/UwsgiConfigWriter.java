package io.github.uwsgiboot.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniWriter;

/**
 * Renders a configuration, checks it, and writes the ini file that uWSGI is started from.
 * {@link #plan()} tells everything and changes nothing; {@link #write()} publishes the very
 * bytes of a plan. Safe for use by several threads.
 */
public class UwsgiConfigWriter {

	private final Supplier<WriteRequest> requests;

	private final Consumer<WriteOutcome> listener;

	/**
	 * Create a writer.
	 * @param requests what is written, asked for anew for each plan
	 * @param listener told of the outcome of each write
	 */
	public UwsgiConfigWriter(Supplier<WriteRequest> requests, Consumer<WriteOutcome> listener) {
		this.requests = requests;
		this.listener = listener;
	}

	/**
	 * Create a writer of one configuration.
	 * @param configuration the configuration
	 * @param settings how the configuration is written
	 * @return the writer
	 */
	public static UwsgiConfigWriter of(UwsgiConfiguration configuration, WriteSettings settings) {
		WriteRequest request = new WriteRequest(CheckSubject.of(configuration, Set.of()), Checks.standard(), List.of(),
				(property) -> null, settings);
		return new UwsgiConfigWriter(() -> request, (outcome) -> {
		});
	}

	/**
	 * Tell what would be written, and all problems with it. Nothing is changed and no
	 * process is started.
	 * @return the plan
	 */
	public Plan plan() {
		return plan(this.requests.get());
	}

	/**
	 * Write the file, whatever stands there now.
	 * @return what became of it
	 */
	public WriteOutcome write() {
		return write(null);
	}

	/**
	 * Write the file if it still has the expected content.
	 * @param expected the fingerprint of the expected content, or {@code null} for any
	 * @return what became of it
	 */
	public WriteOutcome write(@Nullable Fingerprint expected) {
		WriteRequest request = this.requests.get();
		WriteOutcome outcome = write(plan(request), request, expected);
		this.listener.accept(outcome);
		return outcome;
	}

	private WriteOutcome write(Plan plan, WriteRequest request, @Nullable Fingerprint expected) {
		return switch (plan.state()) {
			case NOT_CONFIGURED -> new WriteOutcome(WriteOutcome.Result.NOT_CONFIGURED, plan, plan.problems(), null);
			case REJECTED -> new WriteOutcome(WriteOutcome.Result.REJECTED, plan, plan.problems(), null);
			case UNCHANGED, CHANGED -> WriteOutcome.of(plan, file(request).publish(plan.content(), expected));
		};
	}

	private Plan plan(WriteRequest request) {
		IniDocument document = request.subject().document();
		String text = document.objections().isEmpty() && request.problems().stream().noneMatch(this::isMalformed)
				? new IniWriter().write(document) : null;
		List<Problem> problems = new ArrayList<>(request.problems());
		problems.addAll(request.checks().run(request.subject()));
		PublishOutcome preview = (text != null) ? preview(request, text) : null;
		if (preview instanceof PublishOutcome.Refused refused) {
			problems.add(Problem.error("file-" + refused.code().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
					"uwsgi.writer.path", refused.path().toString(), refused.message(), refused.action()));
		}
		List<Problem> located = problems.stream()
			.map((problem) -> (problem.origin() != null) ? problem : problem.at(request.origins().apply(problem.property())))
			.sorted(Comparator.comparing(Problem::severity).reversed())
			.toList();
		return new Plan(request.settings().path(), state(request, located, preview), document, text, located,
				StartCommand.of(request.settings().binary(), request.settings().path(), document.section()));
	}

}
