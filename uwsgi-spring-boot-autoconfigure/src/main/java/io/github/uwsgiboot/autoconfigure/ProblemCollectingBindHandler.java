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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.networking.Quantity;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.SocketVariant;
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
import org.springframework.core.ResolvableType;
import org.springframework.util.PlaceholderResolutionException;
import org.springframework.util.unit.DataSize;

/**
 * Makes a problem of each value that cannot be bound, where Boot's own binder would stop
 * at the first.
 */
final class ProblemCollectingBindHandler extends AbstractBindHandler {

	private static final String WHOLE_NUMBER = "a whole number";

	private static final Map<Class<?>, String> EXPECTATIONS = Map.of(Integer.class, WHOLE_NUMBER, int.class,
			WHOLE_NUMBER, Boolean.class, "true or false", boolean.class, "true or false", Duration.class,
			"a whole number of seconds", DataSize.class, "a size in bytes");

	private static final Map<Class<?>, String> EXAMPLES = Map.of(Duration.class, "5s", DataSize.class, "64KB");

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}");

	// No list of numbers refuses it.
	private static final Integer ANY_NUMBER = 1;

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
			this.problems.accept(changed(property(name), target, given, result));
			this.failed.add(name);
			return standIn(name, target, String.valueOf(given.getValue()));
		}
		if (!(result instanceof Collection<?> elements)) {
			return result;
		}
		// Spring converts a blank text to no number.
		if (hasNull(elements)) {
			this.problems.accept(notConvertible(property(name), target, context.getConfigurationProperty()));
			return null;
		}
		boolean unread = elements.size() == 1 && this.failed.contains(name.append("[0]"));
		return unread ? null : result;
	}

	// Of a list that is given by its elements the last one is at hand, and has been
	// looked
	// at.
	private boolean isChanged(ConfigurationPropertyName name, ConfigurationProperty given, Object result) {
		if (result instanceof Collection<?> && isElement(given.getName())) {
			return false;
		}
		Object value = this.placeholders.resolvePlaceholders(given.getValue());
		return value != null && LossyConversion.changed(value, result);
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
		ConfigurationProperty value = context.getConfigurationProperty();
		return (value != null) ? standIn(name, target, String.valueOf(value.getValue())) : null;
	}

	// What keeps the place of an element of a list that could not be read, so that the
	// elements behind it are read as well. Nothing is written with it.
	private static @Nullable Object standIn(ConfigurationPropertyName name, Bindable<?> target, String text) {
		ResolvableType type = target.getType();
		if (isElement(name)) {
			return (type.resolve() == Integer.class) ? ANY_NUMBER : text;
		}
		boolean numbers = type.resolve() == List.class && type.getGeneric().resolve() == Integer.class;
		return (numbers && text.indexOf(',') >= 0) ? numbers(text) : null;
	}

	private static List<Integer> numbers(String text) {
		List<Integer> numbers = new ArrayList<>();
		for (String element : text.split(",")) {
			numbers.add(NUMBER.matcher(element.strip()).matches() ? Integer.valueOf(element.strip()) : ANY_NUMBER);
		}
		return numbers;
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
			this.problems.accept(notConvertible(property, target, context.getConfigurationProperty()));
		}
	}

	// An element that is a map is left unbound, too, and is told of as such.
	private static int firstIndex(UnboundConfigurationPropertiesException unbound) {
		ConfigurationPropertyName first = unbound.getUnboundProperties().iterator().next().getName();
		int last = first.getNumberOfElements() - 1;
		return first.isNumericIndex(last) ? Integer.parseInt(first.getElement(last, Form.UNIFORM)) : 0;
	}

	private Problem notConvertible(String property, Bindable<?> target, @Nullable ConfigurationProperty value) {
		String expected = expectation(target.getType());
		if (expected.equals(WHOLE_NUMBER) && value != null && isLong(String.valueOf(value.getValue()))) {
			expected = "a whole number from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
		}
		return malformed(property, target, value, expected,
				"The value is not %s, so that nothing would come of it.".formatted(expected));
	}

	private static boolean isLong(String text) {
		return text.strip().matches("[+-]?\\d{10,}");
	}

	private Problem changed(String property, Bindable<?> target, ConfigurationProperty value, Object result) {
		String expected = expectation(target.getType());
		return malformed(property, target, value, expected,
				"The value is not %s, and Spring would read it as %s.".formatted(expected, shown(result)));
	}

	private static String shown(Object result) {
		if (result instanceof Enum<?>) {
			return constant(result);
		}
		if (result instanceof DataSize size) {
			return Quantity.ofBytes(size.toBytes());
		}
		String text = result.toString();
		return (result instanceof Collection<?>) ? text.substring(1, text.length() - 1) : text;
	}

	private Problem malformed(String property, Bindable<?> target, @Nullable ConfigurationProperty value,
			String expected, String consequence) {
		String text = (value != null) ? String.valueOf(value.getValue()) : null;
		return Problem.error("value-malformed", property, text, consequence,
				remedy(target.getType().resolve(Object.class), expected, text));
	}

	private String remedy(Class<?> type, String expected, @Nullable String text) {
		SocketVariant variant = (type == SocketType.class && text != null) ? SocketVariant.named(text) : null;
		if (variant != null) {
			return variant.remedy();
		}
		String example = EXAMPLES.get(type);
		return (example != null) ? "Write %s, for example '%s'.".formatted(expected, example)
				: "Write %s.".formatted(expected);
	}

	private String expectation(ResolvableType resolvable) {
		Class<?> type = resolvable.resolve(Object.class);
		if (type.isEnum()) {
			return "one of " + String.join(", ",
					Arrays.stream(type.getEnumConstants()).map(ProblemCollectingBindHandler::constant).toList());
		}
		if (Collection.class.isAssignableFrom(type)) {
			return (resolvable.getGeneric().resolve() == Integer.class)
					? "a list of whole numbers, or whole numbers separated by commas"
					: "a list, or values separated by commas";
		}
		return EXPECTATIONS.getOrDefault(type, "a " + type.getSimpleName());
	}

	private static String constant(Object constant) {
		return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
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
