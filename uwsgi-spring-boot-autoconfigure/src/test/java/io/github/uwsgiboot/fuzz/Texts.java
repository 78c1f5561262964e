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

package io.github.uwsgiboot.fuzz;

import java.util.List;
import java.util.Random;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.Value.Literal;
import io.github.uwsgiboot.option.OptionCatalogue;

/**
 * The texts of a configuration.
 */
final class Texts {

	private static final List<String> PARTS = List.of("%", "%d", "%20", "%(x)", "$", "${x}", "$(", "@", "{x}", " ", "#",
			";", "=", "\u00e9", "\ud83d\ude00", "\u2028", "\\", "\"", "'", "(", ")", "[", "]", "a", "b-c", "..", "./",
			"~", "*");

	private final Random random;

	private final boolean pass;

	private final String projectName;

	private final String runtimeDir;

	/**
	 * Create the texts.
	 * @param random the random numbers
	 * @param pass whether the texts are uWSGI's own language
	 */
	Texts(Random random, boolean pass) {
		this.random = random;
		this.pass = pass;
		this.projectName = "shop";
		this.runtimeDir = pass ? "/run" : "/run/50% \u00e9";
	}

	boolean pass() {
		return this.pass;
	}

	String projectName() {
		return this.projectName;
	}

	String runtimeDir() {
		return this.runtimeDir;
	}

	/**
	 * Make a value that uWSGI can be told.
	 * @return the value
	 */
	String value() {
		ValueGenerator values = new ValueGenerator(this.random);
		String value = values.next();
		while (!isWritable(value)) {
			value = values.next();
		}
		return value;
	}

	private static boolean isWritable(String value) {
		Directive directive = Directive.of(OptionCatalogue.uwsgi20().get("chdir"), new Literal(value), "test");
		return value.length() < 10_000 && !value.contains("%(") && !value.contains("{")
				&& new IniDocument("uwsgi", List.of(directive)).objections().isEmpty();
	}

	/**
	 * Make a path without a comma and without a colon, which uWSGI takes for the end of a
	 * path.
	 * @return the path, with placeholders in it
	 */
	String path() {
		StringBuilder path = new StringBuilder(
				this.random.nextBoolean() ? "{runtime_dir}/" : "{project_runtime_dir}-{project_name}.");
		for (int i = 0; i < this.random.nextInt(5); i++) {
			path.append(PARTS.get(this.random.nextInt(PARTS.size())));
		}
		String text = path.append(this.random.nextInt(1_000_000)).append(".s").toString();
		return isWritable(text.replace("{", "").replace("%(x)", "")) ? text : path();
	}

	/**
	 * Return a text as it has to be put into the configuration.
	 * @param text the text
	 * @return the text, with percent signs doubled if it is uWSGI's own language
	 */
	String written(String text) {
		return this.pass ? text.replace("%", "%%") : text;
	}

	/**
	 * Return a text with its placeholders replaced.
	 * @param text the text
	 * @return the text as uWSGI should report it
	 */
	String read(String text) {
		return text.replace("{project_name}", this.projectName)
			.replace("{project_runtime_dir}", this.runtimeDir + "/" + this.projectName)
			.replace("{runtime_dir}", this.runtimeDir);
	}

}
