package io.github.uwsgiboot.write;

import java.nio.file.Path;

import io.github.uwsgiboot.check.Severity;

/**
 * How a configuration is written.
 *
 * @param path the path of the file
 * @param policy how the file is published
 * @param failOn the severity from which on a problem keeps the file from being written
 * @param binary the path or name of the uWSGI binary
 */
public record WriteSettings(Path path, PublishPolicy policy, Severity failOn, String binary) {

	/**
	 * Create the default settings for a file.
	 * @param path the path of the file
	 * @return the settings
	 */
	public static WriteSettings of(Path path) {
		return new WriteSettings(path, PublishPolicy.defaults(), Severity.ERROR, "uwsgi");
	}

}
