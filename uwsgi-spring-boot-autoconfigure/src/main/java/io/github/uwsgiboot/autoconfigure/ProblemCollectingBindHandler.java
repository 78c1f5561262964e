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

package io.github.uwsgiboot.autoconfigure;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import io.github.uwsgiboot.check.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Bindable.BindRestriction;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Makes a problem of each value that cannot be bound, where Boot's own binder would stop
 * at the first.
 */
final class ProblemCollectingBindHandler extends AbstractBindHandler {

	private final @Nullable String entry;

	private final PresentNames present;

	private final Set<ConfigurationPropertyName> skipped;

	private final PlaceholdersResolver placeholders;

	private final Consumer<Problem> problems;

	private final Set<ConfigurationPropertyName> failed = new HashSet<>();

	/**
	 * Create a handler.
	 * @param entry the name that the user knows for the one element that each name begins
	 * with, or {@code null} if the names are those that the user knows
	 * @param present the names that may have a value
	 * @param skipped the names that are not bound
	 * @param placeholders replaces placeholders in values
	 * @param problems takes the problems
	 */
	ProblemCollectingBindHandler(@Nullable String entry, PresentNames present, Set<ConfigurationPropertyName> skipped,
			PlaceholdersResolver placeholders, Consumer<Problem> problems) {
		this.entry = entry;
		this.present = present;
		this.skipped = skipped;
		this.placeholders = placeholders;
		this.problems = problems;
	}

	@Override
	public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
		if (!this.present.mayContain(name) || this.skipped.contains(name)) {
			return null;
		}
		boolean group = KnownProperties.isGroup(target.getType().resolve(Object.class));
		// A value in place of a group is told as a name, and hides nothing below it.
		return group ? target.withBindRestrictions(BindRestriction.NO_DIRECT_PROPERTY) : target;
	}

	@Override
	public @Nullable Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			Object result) {
		ConfigurationProperty given = context.getConfigurationProperty();
		if (given != null && isChanged(name, given, result)) {
			this.problems.accept(malformed(name, target, given).changedTo(result));
			this.failed.add(name);
			return StandIn.of(name, target.getType(), given);
		}
		if (!(result instanceof Collection<?> elements)) {
			return result;
		}
		// Spring converts a blank text to no number.
		if (hasNull(elements)) {
			this.problems.accept(malformed(name, target, given).unread());
			return null;
		}
		boolean unread = elements.size() == 1 && this.failed.contains(name.append("[0]"));
		return unread ? null : result;
	}

	// Of a list that is given by its elements the last one is at hand, and has been
	// looked at.
	private boolean isChanged(ConfigurationPropertyName name, ConfigurationProperty given, Object result) {
		if (result instanceof Collection<?> && isElement(given.getName())) {
			return false;
		}
		Object value = this.placeholders.resolvePlaceholders(given.getValue());
		return value != null && LossyConversion.changed(value, result);
	}

	private MalformedValue malformed(ConfigurationPropertyName name, Bindable<?> target,
			@Nullable ConfigurationProperty given) {
		Object value = (given != null) ? this.placeholders.resolvePlaceholders(given.getValue()) : null;
		return new MalformedValue(property(name), target.getType(), value);
	}

	private static boolean isElement(ConfigurationPropertyName name) {
		return name.isNumericIndex(name.getNumberOfElements() - 1);
	}

	private String property(ConfigurationPropertyName name) {
		return (this.entry != null) ? this.entry + "." + name.subName(1) : name.toString();
	}

	// Of immutable collections some throw when they are asked whether they contain null.
	private static boolean hasNull(Collection<?> elements) {
		for (Object element : elements) {
			if (element == null) {
				return true;
			}
		}
		return false;
	}

	@Override
	public @Nullable Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			Exception error) {
		if (this.failed.stream().noneMatch(name::isAncestorOf)) {
			report(name, target, context, error);
		}
		this.failed.add(name);
		ConfigurationProperty given = context.getConfigurationProperty();
		return (given != null) ? StandIn.of(name, target.getType(), given) : null;
	}

	private void report(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
		String property = property(name);
		RuntimeException unresolved = unresolved(error);
		if (unresolved != null) {
			this.problems
				.accept(Problem.error("placeholder-unresolved", property, null, UnresolvedValue.reason(unresolved),
						"Define the placeholder, or give it a default: ${name:default}."));
		}
		else if (error instanceof UnboundConfigurationPropertiesException unbound && firstIndex(unbound) > 0) {
			this.problems.accept(UnknownNames.elementMissing(property, firstIndex(unbound)));
		}
		else {
			this.problems.accept(malformed(name, target, context.getConfigurationProperty()).unread());
		}
	}

	// An element that is a map is left unbound, too, and is told of as such.
	private static int firstIndex(UnboundConfigurationPropertiesException unbound) {
		ConfigurationPropertyName first = unbound.getUnboundProperties().iterator().next().getName();
		int last = first.getNumberOfElements() - 1;
		return first.isNumericIndex(last) ? Integer.parseInt(first.getElement(last, Form.UNIFORM)) : 0;
	}

	// Of what cannot be converted Spring tells by exceptions of its own.
	private @Nullable RuntimeException unresolved(Exception error) {
		if (error instanceof IllegalArgumentException || error instanceof IllegalStateException) {
			return (RuntimeException) error;
		}
		Throwable cause = error;
		while (cause != null && !(cause instanceof PlaceholderResolutionException)) {
			cause = cause.getCause();
		}
		return (PlaceholderResolutionException) cause;
	}

}
