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

package io.github.uwsgiboot.actuate.endpoint;

import java.util.Objects;

import io.github.uwsgiboot.check.UrlPasswords;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.Sanitizer;

/**
 * Decides what is shown of a value: secrets are hidden unless the reader may see them,
 * and an application's own sanitizing functions have the last word.
 */
final class ValueSanitizer {

	private final OptionCatalogue options = OptionCatalogue.uwsgi20();

	private final Sanitizer sanitizer;

	private final ConfiguredProperties properties;

	private final boolean showSecrets;

	ValueSanitizer(Sanitizer sanitizer, ConfiguredProperties properties, boolean showSecrets) {
		this.sanitizer = sanitizer;
		this.properties = properties;
		this.showSecrets = showSecrets;
	}

	/**
	 * Return what is shown of the value of an option.
	 * @param option the option's name
	 * @param property the property that the value comes from
	 * @param value the value
	 * @return the value, or what stands in its place
	 */
	String sanitize(String option, String property, String value) {
		boolean isHidden = !this.showSecrets && !value.isEmpty() && this.options.isSecret(option, value);
		return isHidden ? SanitizableData.SANITIZED_VALUE : sanitize(property, value);
	}

	/**
	 * Return what is shown of the value of a property that no single option stands for.
	 * @param property the property
	 * @param value the value
	 * @return the value, or what stands in its place
	 */
	String sanitize(String property, String value) {
		SanitizableData data = new SanitizableData(this.properties.source(property), property, value);
		Object sanitized = this.sanitizer.sanitize(data, true);
		return hidePasswords(Objects.toString(sanitized, SanitizableData.SANITIZED_VALUE));
	}

	/**
	 * Return what is written as the value of a property, if that is not shown.
	 * @param property the property
	 * @return the value with its placeholders, or {@code null} if it is shown or not set
	 */
	@Nullable String hidden(String property) {
		String value = this.properties.value(property);
		return (value != null && !sanitize(property, value).equals(hidePasswords(value))) ? value : null;
	}

	/**
	 * Return what is shown of a text that may hold URLs.
	 * @param text the text
	 * @return the text without the passwords of the URLs
	 */
	String hidePasswords(String text) {
		return this.showSecrets ? text : UrlPasswords.hide(text);
	}

	/**
	 * Return whether the values of an option are hidden. An option that uWSGI does not
	 * have may be anything, a password too.
	 * @param option the option's name
	 * @return whether the values are hidden
	 */
	boolean isHidden(String option) {
		return !this.showSecrets && isSecret(option);
	}

	private boolean isSecret(String name) {
		UwsgiOption option = this.options.find(name);
		return option == null || option.secret();
	}

}
