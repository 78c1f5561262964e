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

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches unless {@code uwsgi.enabled} is {@code false}. During AOT processing it always
 * matches, so that the property is not frozen at build time: the writer asks for it
 * again. It comes before other conditions, which would load classes that are not needed
 * then.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OnUwsgiEnabledCondition extends SpringBootCondition implements ConfigurationCondition {

	private static final String PROPERTY = UwsgiProperties.PREFIX + ".enabled";

	// Asked once for each class, not again when its beans are registered.
	@Override
	public ConfigurationPhase getConfigurationPhase() {
		return ConfigurationPhase.PARSE_CONFIGURATION;
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("uWSGI");
		if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
			return ConditionOutcome.match(message.because("AOT processing keeps " + PROPERTY + " open"));
		}
		return isOn(context.getEnvironment(), PROPERTY)
				? ConditionOutcome.match(message.because(PROPERTY + " is not false"))
				: ConditionOutcome.noMatch(message.because(PROPERTY + " is false"));
	}

	/**
	 * Return whether a switch is on, as it is unless its property is {@code false}. It is
	 * read here for all switches, since a starter that is disabled loads this class
	 * alone.
	 * @param environment the environment
	 * @param property the name of the property
	 * @return whether it is on, or has a value that is neither {@code true} nor
	 * {@code false}
	 */
	static boolean isOn(Environment environment, String property) {
		try {
			return environment.getProperty(property, Boolean.class, true);
		}
		catch (ConversionException | IllegalArgumentException | IllegalStateException ex) {
			// The writer tells this with all other problems.
			return true;
		}
	}

}
