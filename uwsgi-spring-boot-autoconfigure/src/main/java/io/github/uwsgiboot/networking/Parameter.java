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

package io.github.uwsgiboot.networking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.uwsgiboot.ini.Directive;
import org.jspecify.annotations.Nullable;

/**
 * A typed networking parameter: the property that carries it, the uWSGI option that it is
 * rendered as, how its value is written, and what the value must not be. One declaration
 * is all that a plain option needs.
 *
 * @param <T> the type of the value
 */
public final class Parameter<T> {

	private final String property;

	private final String option;

	private final boolean path;

	private final @Nullable Consumer<String> addressRule;

	private final Notation<T> notation;

	private final List<Constraint<T>> constraints;

	private Parameter(String property, String option, boolean path, @Nullable Consumer<String> addressRule,
			Notation<T> notation, List<Constraint<T>> constraints) {
		this.property = property;
		this.option = option;
		this.path = path;
		this.addressRule = addressRule;
		this.notation = notation;
		this.constraints = List.copyOf(constraints);
	}

	/**
	 * Create a parameter that is on or off.
	 * @param property the property, relative to {@code uwsgi.networking}
	 * @param option the option
	 * @return the parameter
	 */
	static Parameter<Boolean> flag(String property, String option) {
		return of(property, option, new Notation.Flag());
	}

	/**
	 * Create a parameter that is a whole number.
	 * @param property the property, relative to {@code uwsgi.networking}
	 * @param option the option
	 * @return the parameter
	 */
	static Parameter<Integer> number(String property, String option) {
		return of(property, option, new Notation.Number());
	}

	/**
	 * Create a parameter that is a list of whole numbers, rendered one a line.
	 * @param property the property, relative to {@code uwsgi.networking}
	 * @param option the option
	 * @return the parameter
	 */
	static Parameter<List<Integer>> numbers(String property, String option) {
		return of(property, option, Notation.list(new Notation.Number()));
	}

	/**
	 * Create a parameter that is a list of texts, rendered one a line.
	 * @param property the property, relative to {@code uwsgi.networking}
	 * @param option the option
	 * @return the parameter
	 */
	static Parameter<List<String>> texts(String property, String option) {
		return of(property, option, Notation.list(new Notation.Text()));
	}

	/**
	 * Create a parameter that is a list of addresses that uWSGI connects to, rendered one
	 * a line.
	 * @param property the property, relative to {@code uwsgi.networking}
	 * @param option the option
	 * @return the parameter
	 */
	static Parameter<List<String>> peers(String property, String option) {
		return new Parameter<>(property, option, true, AddressRules::requirePeer, Notation.list(new Notation.Text()),
				List.of());
	}

	/**
	 * Create a parameter that is a number of bytes.
	 * @param property the property, relative to {@code uwsgi.networking}
	 * @param option the option
	 * @return the parameter
	 */
	static Parameter<Long> bytes(String property, String option) {
		return of(property, option, new Notation.Bytes());
	}

	/**
	 * Create a parameter that is a duration of at least one second and of whole seconds,
	 * for which uWSGI would take 0 at its word.
	 * @param property the property, relative to {@code uwsgi.networking}
	 * @param option the option
	 * @return the parameter
	 */
	static Parameter<Duration> seconds(String property, String option) {
		return seconds(property, option, "no time at all");
	}

	/**
	 * Create a parameter that is a duration of at least one second and of whole seconds.
	 * @param property the property, relative to {@code uwsgi.networking}
	 * @param option the option
	 * @param zero what uWSGI would take 0 for
	 * @return the parameter
	 */
	static Parameter<Duration> seconds(String property, String option, String zero) {
		return of(property, option, new Notation.Seconds())
			.refuse("duration-not-whole-seconds", (value) -> value.getNano() != 0,
					"uWSGI counts whole seconds and would drop the fraction.", "Write whole seconds, for example '5s'.")
			.refuse("duration-out-of-range", OutOfDuration.notPositive(),
					"uWSGI would take 0 for %s, and exit on a negative number.".formatted(zero),
					"Write one second or more, for example '5s'.")
			.refuse("duration-out-of-range", OutOfDuration.above(Integer.MAX_VALUE),
					"uWSGI counts seconds in 32 bits: it would exit on what is left of so many, or take it for another"
							+ " time, or for %s.".formatted(zero),
					"Write %d seconds or less.".formatted(Integer.MAX_VALUE));
	}

	/**
	 * Create a parameter that is a text.
	 * @param property the property, relative to {@code uwsgi.networking}
	 * @param option the option
	 * @return the parameter
	 */
	static Parameter<String> text(String property, String option) {
		return of(property, option, new Notation.Text());
	}

	/**
	 * Create a parameter that is a path, in which {@linkplain Placeholders placeholders}
	 * are replaced.
	 * @param property the property, relative to {@code uwsgi.networking}
	 * @param option the option
	 * @return the parameter
	 */
	static Parameter<String> path(String property, String option) {
		return new Parameter<>(property, option, true, PathRules::requireFile, new Notation.Text(), List.of()).refuse(
				"value-blank", String::isBlank, "uWSGI would take the empty path for the working directory.",
				"Write a path, or leave the property out.");
	}

	/**
	 * Create a parameter that is the address of a server within uWSGI.
	 * @param property the property, relative to {@code uwsgi.networking}
	 * @param option the option
	 * @param rule throws an {@link InvalidAddressException} if uWSGI would misread the
	 * address
	 * @return the parameter
	 */
	static Parameter<String> address(String property, String option, Consumer<String> rule) {
		return new Parameter<>(property, option, true, rule, new Notation.Text(), List.of());
	}

	private static <T> Parameter<T> of(String property, String option, Notation<T> notation) {
		return new Parameter<>(property, option, false, null, notation, List.of());
	}

	/**
	 * Return this parameter with its value written in the given form.
	 * @param format the form
	 * @return the parameter
	 */
	Parameter<T> as(Function<T, String> format) {
		return new Parameter<>(this.property, this.option, this.path, this.addressRule, this.notation.as(format),
				this.constraints);
	}

	/**
	 * Return this parameter with one more constraint.
	 * @param code the stable code of the problem
	 * @param violated tells whether a value breaks the constraint
	 * @param consequence what uWSGI would do with such a value, as a sentence
	 * @param remedy what to write instead, as a sentence
	 * @return the parameter
	 */
	Parameter<T> refuse(String code, Predicate<T> violated, String consequence, String remedy) {
		List<Constraint<T>> extended = new ArrayList<>(this.constraints);
		extended.add(new Constraint<>(code, violated, consequence, remedy));
		return new Parameter<>(this.property, this.option, this.path, this.addressRule, this.notation, extended);
	}

	/**
	 * Return the full name of the property that carries this parameter.
	 * @return the name, which starts with {@code uwsgi.networking}
	 */
	public String property() {
		return Networking.PROPERTY + "." + this.property;
	}

	/**
	 * Return the full name of the property that a text of this parameter comes from: of
	 * several texts those of the elements of a list.
	 * @param index the place of the text, from 0
	 * @param texts the number of texts that the value is rendered as
	 * @return the name
	 */
	public String property(int index, int texts) {
		return PropertyNames.element(property(), index, texts);
	}

	/**
	 * Return the name of the option that this parameter is rendered as.
	 * @return the name of the option
	 */
	public String option() {
		return this.option;
	}

	/**
	 * Return whether {@linkplain Placeholders placeholders} are replaced in the value.
	 * @return whether the value is a path or an address
	 */
	public boolean isPath() {
		return this.path;
	}

	/**
	 * Require that uWSGI would take an address or a path of this parameter for what it
	 * is.
	 * @param address the address or path, in which placeholders have been replaced
	 * @throws InvalidAddressException if uWSGI would misread it; never if the parameter
	 * is neither
	 */
	public void requireAddress(String address) {
		if (this.addressRule != null) {
			this.addressRule.accept(address);
		}
	}

	/**
	 * Return the texts that the given value is rendered as, before placeholders are
	 * replaced in them.
	 * @param value the value
	 * @return the texts, one for each line
	 */
	public List<String> texts(T value) {
		return this.notation.write(value);
	}

	/**
	 * Return a value as people write it in the property.
	 * @param value the value
	 * @return the text, with a unit if the value has one
	 */
	public String shown(T value) {
		return this.notation.shown(value);
	}

	/**
	 * Return the text of the option as people write it in the property.
	 * @param text the text of the option, rendered from a value
	 * @return the text, with a unit if the value has one
	 */
	public String shownText(String text) {
		return this.notation.shownText(text);
	}

	/**
	 * Return the parts of a value that are judged each on its own: the elements of a
	 * list, as lists of one element.
	 * @param value the value
	 * @return the parts, in the order of the {@linkplain #texts(Object) texts}
	 */
	List<T> parts(T value) {
		return this.notation.parts(value);
	}

	/**
	 * Return the constraints that the given value breaks.
	 * @param value the value
	 * @return the constraints, empty if the value is right
	 */
	public List<Constraint<T>> violations(T value) {
		List<Constraint<T>> violations = new ArrayList<>();
		for (Constraint<T> constraint : this.constraints) {
			if (constraint.violated().test(value)) {
				violations.add(constraint);
			}
		}
		return violations;
	}

	/**
	 * Return the constraints that a value breaks when it is given as the text of the
	 * option itself. Such a text is not rendered any more: one that would be rendered
	 * differently breaks all constraints.
	 * @param text the text of the option
	 * @return the constraints, empty if the text is right
	 * @throws NumberFormatException if the parameter is a number and the text is none
	 */
	public List<Constraint<T>> violationsOfText(String text) {
		T value = this.notation.read(text);
		boolean rewritten = value.equals(text) && !texts(value).equals(List.of(text));
		return rewritten ? this.constraints : violations(value);
	}

	/**
	 * Add the directives that the given value is rendered as.
	 * @param value the value
	 * @param context the context
	 * @param directives the directives to add to
	 */
	void addDirectives(T value, RenderContext context, List<Directive> directives) {
		List<String> texts = texts(value);
		for (int i = 0; i < texts.size(); i++) {
			String text = this.path ? context.resolve(texts.get(i)) : texts.get(i);
			directives.add(context.directive(this.option, text, property(i, texts.size())));
		}
	}

	@Override
	public String toString() {
		return property();
	}

}
