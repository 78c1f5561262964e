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

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import io.github.uwsgiboot.ini.Directive;
import org.jspecify.annotations.Nullable;

/**
 * Immutable values of {@linkplain Parameter parameters}, in the order in which they were
 * given.
 */
public final class Parameters {

	private static final Parameters NONE = new Parameters(Map.of());

	private final Map<Parameter<?>, Object> values;

	private Parameters(Map<Parameter<?>, Object> values) {
		this.values = values;
	}

	/**
	 * Return parameters without a value.
	 * @return the empty parameters
	 */
	public static Parameters none() {
		return NONE;
	}

	/**
	 * Return these parameters with one more value.
	 * @param <T> the type of the value
	 * @param parameter the parameter
	 * @param value the value, or {@code null} to leave the parameter as it is
	 * @return the parameters
	 */
	public <T> Parameters with(Parameter<T> parameter, @Nullable T value) {
		if (value == null) {
			return this;
		}
		Map<Parameter<?>, Object> extended = new LinkedHashMap<>(this.values);
		extended.put(parameter, copied(value));
		return new Parameters(extended);
	}

	/**
	 * Return a value that whoever gave it cannot change any more.
	 * @param value the value
	 * @return the value itself, or a copy of a list
	 */
	static Object copied(Object value) {
		return (value instanceof List<?> list) ? Collections.unmodifiableList(new ArrayList<>(list)) : value;
	}

	/**
	 * Return these parameters with all values of others.
	 * @param others the others
	 * @return the parameters
	 */
	public Parameters with(Parameters others) {
		Map<Parameter<?>, Object> extended = new LinkedHashMap<>(this.values);
		extended.putAll(others.values);
		return new Parameters(extended);
	}

	/**
	 * Return the value of a parameter.
	 * @param <T> the type of the value
	 * @param parameter the parameter
	 * @return the value, or {@code null} if it has none
	 */
	@SuppressWarnings("unchecked")
	public <T> @Nullable T get(Parameter<T> parameter) {
		return (T) this.values.get(parameter);
	}

	/**
	 * Return whether no parameter has a value.
	 * @return whether there is no value
	 */
	public boolean isEmpty() {
		return this.values.isEmpty();
	}

	/**
	 * Call the given consumer with each parameter and its value.
	 * @param consumer the consumer
	 */
	public void forEach(BiConsumer<Parameter<?>, Object> consumer) {
		this.values.forEach(consumer);
	}

	/**
	 * Return the parameters that have a value.
	 * @return the parameters, in the order in which they were given their values
	 */
	public Set<Parameter<?>> given() {
		return Collections.unmodifiableSet(this.values.keySet());
	}

	/**
	 * Return the constraints that values break.
	 * @return the violations, in the order of the parameters
	 */
	public List<Violation> violations() {
		List<Violation> violations = new ArrayList<>();
		for (Parameter<?> parameter : this.values.keySet()) {
			addViolations(parameter, violations);
		}
		return violations;
	}

	private <T> void addViolations(Parameter<T> parameter, List<Violation> violations) {
		T value = get(parameter);
		if (value == null) {
			return;
		}
		List<T> parts = parameter.parts(value);
		for (int i = 0; i < parts.size(); i++) {
			for (Constraint<T> constraint : parameter.violations(parts.get(i))) {
				violations
					.add(new Violation(parameter.property(i, parts.size()), parameter.shown(parts.get(i)), constraint));
			}
		}
	}

	/**
	 * Return the texts that the value of a parameter is rendered as, before placeholders
	 * are replaced.
	 * @param <T> the type of the value
	 * @param parameter the parameter
	 * @return the texts, empty if the parameter is not given
	 */
	public <T> List<String> texts(Parameter<T> parameter) {
		T value = get(parameter);
		return (value != null) ? parameter.texts(value) : List.of();
	}

	void addDirectives(RenderContext context, List<Directive> directives) {
		for (Parameter<?> parameter : this.values.keySet()) {
			addDirectives(parameter, context, directives);
		}
	}

	private <T> void addDirectives(Parameter<T> parameter, RenderContext context, List<Directive> directives) {
		T value = get(parameter);
		if (value != null) {
			parameter.addDirectives(value, context, directives);
		}
	}

}
