package io.github.uwsgiboot.write;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.check.Problem;

/**
 * What a {@link UwsgiConfigWriter} is asked to write.
 *
 * @param subject the configuration and its document
 * @param checks the checks that the configuration has to pass
 * @param problems the problems that were found while the configuration was read
 * @param origins tells where a property was set
 * @param settings how the configuration is written
 */
public record WriteRequest(CheckSubject subject, Checks checks, List<Problem> problems,
		Function<String, @Nullable String> origins, WriteSettings settings) {

	/**
	 * Create a request from a copy of the list.
	 */
	public WriteRequest {
		problems = List.copyOf(problems);
	}

}
