package io.github.uwsgiboot.write;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The command that starts uWSGI from a file. The environment is cleared, because uWSGI
 * takes each variable that begins with {@code UWSGI_} for an option
 * ({@code core/uwsgi.c}).
 */
final class StartCommand {

	private static final String DEFAULT_SECTION = "uwsgi";

	private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}_./:=@%+-]+");

	private StartCommand() {
	}

	/**
	 * Return the command as a line for a shell.
	 * @param binary the path or name of the uWSGI binary
	 * @param file the file
	 * @param section the section of the file
	 * @return the command
	 */
	static String of(String binary, Path file, String section) {
		String argument = file.toAbsolutePath().normalize().toString();
		// uWSGI takes what follows the last colon for the section.
		if (!section.equals(DEFAULT_SECTION) || argument.indexOf(':') >= 0) {
			argument += ":" + section;
		}
		return "env -i PATH=\"$PATH\" %s --ini %s".formatted(quoted(binary), quoted(argument));
	}

	private static String quoted(String text) {
		return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
	}

}
