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

package io.github.uwsgiboot.ini;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.uwsgiboot.ini.ExportedOptions.ExportedOption;
import org.jspecify.annotations.Nullable;

/**
 * The passes that uWSGI makes over the values of a whole file after it has read it:
 * <code>$(NAME)</code> becomes an environment variable, then <code>@(path)</code> the
 * content of a file, then <code>%(key)</code> the value of the first option of that key,
 * or the result of a calculation ({@code uwsgi_setup()} in {@code core/uwsgi.c}). What is
 * unknown stays as it is. The values of options that uWSGI runs while it reads the file
 * are left alone, and so are placeholders. Immutable.
 */
public final class ConfigPasses {

	private final Function<String, @Nullable String> environment;

	private final Function<String, @Nullable String> files;

	/**
	 * Create the passes.
	 * @param environment the environment variables
	 * @param files returns the content of a file, or {@code null} to leave the reference
	 * as it is; uWSGI itself exits when there is no such file
	 */
	public ConfigPasses(Map<String, String> environment, Function<String, @Nullable String> files) {
		Map<String, String> copy = Map.copyOf(environment);
		this.environment = copy::get;
		this.files = files;
	}

	/**
	 * Apply the passes.
	 * @param lines the lines of a section
	 * @return the lines with everything replaced in their values; behind a line that sets
	 * another option or a placeholder stands the one that it sets
	 * @throws EndlessReferenceException if uWSGI would go on without end
	 */
	public List<IniLine> apply(List<IniLine> lines) {
		ExportedOptions options = new ExportedOptions();
		for (int i = 0; i < lines.size(); i++) {
			options.add(lines.get(i).key(), lines.get(i).value(), i);
		}
		options.all().forEach((option) -> option.apply(ConfigPass.ENVIRONMENT, this.environment::apply));
		options.all().forEach((option) -> option.apply(ConfigPass.FILE, this::content));
		options.all().forEach((option) -> option.apply(ConfigPass.OPTION, options::placeholder));
		return options.all().stream().map((option) -> line(lines.get(option.line()), option)).toList();
	}

	// up to the first NUL, and without one line break at the end
	private @Nullable String content(String path) {
		String content = this.files.apply(path);
		if (content == null) {
			return null;
		}
		boolean lineBreak = content.endsWith("\n") || content.endsWith("\r");
		String text = lineBreak ? content.substring(0, content.length() - 1) : content;
		int end = text.indexOf('\0');
		return (end < 0) ? text : text.substring(0, end);
	}

	private static IniLine line(IniLine line, ExportedOption option) {
		return new IniLine(line.number(), line.section(), option.key(), option.value());
	}

}
