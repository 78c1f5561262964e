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

package io.github.uwsgiboot.option;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The actions, conditions and variables of uWSGI's internal routing, those of the core
 * and those of its plugins. An action is what stands before the first {@code :} of a
 * route's command, for example {@code http} in {@code route-run = http:127.0.0.1:8081}.
 */
public final class RouteCatalogue {

	private static final String ACTIONS = "route-actions";

	private static final String CONDITIONS = "route-conditions";

	private static final String VARIABLES = "route-variables";

	private static final String PLUGIN = "plugin";

	private final CatalogueTables tables;

	RouteCatalogue(CatalogueTables tables) {
		this.tables = tables;
	}

	/**
	 * Return whether there is an action.
	 * @param action the action
	 * @return whether uWSGI has the action
	 */
	public boolean hasAction(String action) {
		return this.tables.has(ACTIONS, action);
	}

	/**
	 * Return the actions that somebody who wrote a wrong one may have meant.
	 * @param action what is no action
	 * @return at most three actions, the nearest first
	 */
	public List<String> nearestActions(String action) {
		return this.tables.nearest(ACTIONS, action);
	}

	/**
	 * Return the plugin to load for an action.
	 * @param action the action
	 * @return the plugin, or {@code null} for an action of the core and for one that
	 * uWSGI does not have
	 */
	public @Nullable String pluginOfAction(String action) {
		return this.tables.value(ACTIONS, action, PLUGIN);
	}

	/**
	 * Return what the argument of an action has to look like.
	 * @param action the action
	 * @return the form, or {@code null} if uWSGI takes any text
	 */
	public @Nullable ValueForm formOfAction(String action) {
		CatalogueRow row = this.tables.row("route-forms", action);
		return (row != null) ? ValueForm.of(row) : null;
	}

	/**
	 * Return whether the arguments of an action are nothing to hide.
	 * @param action the action
	 * @return whether they are addresses, paths and the like
	 */
	boolean isOpen(String action) {
		return this.tables.has("open-route-actions", action);
	}

	/**
	 * Return whether there is a condition.
	 * @param condition the condition, for example {@code incache} in
	 * {@code route-if = incache:key=a log:b}
	 * @return whether uWSGI has the condition
	 */
	public boolean hasCondition(String condition) {
		return this.tables.has(CONDITIONS, condition);
	}

	/**
	 * Return the conditions that somebody who wrote a wrong one may have meant.
	 * @param condition what is no condition
	 * @return at most three conditions, the nearest first
	 */
	public List<String> nearestConditions(String condition) {
		return this.tables.nearest(CONDITIONS, condition);
	}

	/**
	 * Return the plugin to load for a condition, without which uWSGI exits.
	 * @param condition the condition
	 * @return the plugin, or {@code null} for a condition of the core and for one that
	 * uWSGI does not have
	 */
	public @Nullable String pluginOfCondition(String condition) {
		return this.tables.value(CONDITIONS, condition, PLUGIN);
	}

	/**
	 * Return whether there is a variable that takes an argument.
	 * @param variable the variable, for example {@code cookie} in
	 * <code>${cookie[session]}</code>
	 * @return whether uWSGI has the variable
	 */
	public boolean hasVariable(String variable) {
		return this.tables.has(VARIABLES, variable);
	}

	/**
	 * Return the variables that somebody who wrote a wrong one may have meant.
	 * @param variable what is no variable
	 * @return at most three variables, the nearest first
	 */
	public List<String> nearestVariables(String variable) {
		return this.tables.nearest(VARIABLES, variable);
	}

	/**
	 * Return the plugin to load for a variable, which is an empty text without it.
	 * @param variable the variable, for example {@code metric} in
	 * <code>route-run = log:${metric[core.busy_workers]}</code>
	 * @return the plugin, or {@code null} for a variable of the core and for one that
	 * uWSGI does not have
	 */
	public @Nullable String pluginOfVariable(String variable) {
		return this.tables.value(VARIABLES, variable, PLUGIN);
	}

}
