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

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that hold the tables of the catalogue against each other, so that an option that
 * uWSGI gains cannot slip through.
 */
class CatalogueTablesTests {

	private static final List<String> TABLES = List.of("options", "newer", "overlay", "plugins", "route-actions",
			"route-conditions", "route-variables", "open-route-actions", "named-plugins", "named-values", "value-forms",
			"route-forms", "required-paths");

	private final OptionCatalogue catalogue = OptionCatalogue.uwsgi20();

	@Test
	void eachLineOfTheOverlayNamesAnOptionByItsCanonicalName() {
		Set<String> names = this.catalogue.options().stream().map(UwsgiOption::name).collect(Collectors.toSet());
		assertThat(names).containsAll(column("overlay", "name"));
	}

	@Test
	void eachLineOfTheOverlayTellsSomething() {
		assertThat(rows("overlay"))
			.allMatch((row) -> Stream.of("phase", "effect", "secret").anyMatch((column) -> row.value(column) != null));
	}

	@Test
	void phaseOfTheOverlayIsWrittenOnlyIfItIsNotTheDefault() {
		assertThat(column("overlay", "phase")).doesNotContain(Phase.GLOBALS.name());
		assertThat(column("overlay", "effect")).doesNotContain(Effect.CONFIGURES.name());
	}

	@Test
	void openRouteActionsAreRouteActions() {
		assertThat(column("route-actions", "action")).containsAll(column("open-route-actions", "action"));
	}

	@Test
	void newerOptionsAreNotInTheGeneratedTable() {
		assertThat(column("newer", "name")).doesNotContainAnyElementsOf(column("options", "name"));
		assertThat(column("newer", "features")).allMatch((features) -> features.startsWith("uwsgi>=2.0."));
	}

	@Test
	void eachPhaseHasOptions() {
		assertThat(this.catalogue.options().stream().map(UwsgiOption::phase).collect(Collectors.toSet()))
			.isEqualTo(EnumSet.allOf(Phase.class));
	}

	@Test
	void pluginsAreThoseThatSupplyOptionsOrActionsOrWhatValuesName() {
		Set<String> suppliers = new TreeSet<>(column("route-actions", "plugin"));
		suppliers.addAll(column("route-conditions", "plugin"));
		suppliers.addAll(column("route-variables", "plugin"));
		suppliers.addAll(column("named-plugins", "plugin"));
		this.catalogue.options().forEach((option) -> suppliers.addAll(option.plugins()));
		assertThat(column("plugins", "plugin")).containsExactlyElementsOf(suppliers);
	}

	@Test
	void pluginOfEachActionAndValueIsActivatedAutomatically() {
		List<String> automatic = rows("plugins").stream()
			.filter((row) -> row.is("activation", "automatic"))
			.map((row) -> row.cell("plugin"))
			.toList();
		assertThat(automatic).containsAll(column("route-actions", "plugin"));
		assertThat(automatic).containsAll(column("route-conditions", "plugin"));
		assertThat(automatic).containsAll(column("route-variables", "plugin"));
		assertThat(automatic).containsAll(column("named-plugins", "plugin"));
	}

	@Test
	void eachNamedPluginIsOfAnOptionWhoseValuesNameOne() {
		assertThat(rows("named-plugins"))
			.allMatch((row) -> row.cell("option").equals(this.catalogue.get(row.cell("option")).name()))
			.allMatch((row) -> NamedInValue.of(row.cell("option"), "") != null
					|| List.of("alarm", "emperor").contains(row.cell("option")));
	}

	@Test
	void eachValueFormIsOfAnOptionAndItsExampleHasIt() {
		assertThat(rows("value-forms")).isNotEmpty().allSatisfy((row) -> {
			String example = row.cell("example");
			ValueForm form = Objects.requireNonNull(this.catalogue.valueForm(row.first()));
			assertThat(row.first()).satisfiesAnyOf((name) -> assertThat(name).startsWith("hook:"),
					(name) -> assertThat(this.catalogue.get(name).name()).isEqualTo(name));
			assertThat(form.matches(example) || form.isKeyed(example)).as(row.first()).isTrue();
			assertThat(form.keys()).containsAll(form.missing(List.of()));
		});
	}

	@Test
	void eachFormOfAHookIsOfAnActionOfHooks() {
		List<String> actions = rows("named-values").stream()
			.filter((row) -> row.first().equals(NamedInValue.HOOK))
			.map((row) -> row.cell("name"))
			.toList();
		assertThat(rows("value-forms")).extracting(CatalogueRow::first)
			.filteredOn((name) -> name.startsWith("hook:"))
			.allMatch((name) -> actions.contains(name.substring("hook:".length())));
	}

	@Test
	void eachRequiredPathIsOfAnOptionThatTakesAText() {
		assertThat(rows("required-paths")).isNotEmpty().allSatisfy((row) -> {
			UwsgiOption option = this.catalogue.get(row.first());
			assertThat(option.name()).isEqualTo(row.first());
			assertThat(option.argument()).isIn(ArgumentKind.TEXT, ArgumentKind.LIST, ArgumentKind.SPECIAL,
					ArgumentKind.OPTIONAL);
			String example = Objects.requireNonNullElse(row.value("example"), "{}");
			RequiredPath required = Objects.requireNonNull(this.catalogue.requiredPath(row.first()));
			assertThat(required.path(example.replace("{}", "/srv/shop.py"))).isEqualTo("/srv/shop.py");
			assertThat(required.path(example.replace("{}", "shop.py"))).isNull();
		});
	}

	@Test
	void whatValuesNameIsOfAnOptionWhoseValuesNameSomething() {
		assertThat(rows("named-values")).allMatch((row) -> row.cell("option").equals(NamedInValue.HOOK)
				|| row.cell("option").equals(this.catalogue.get(row.cell("option")).name()));
		assertThat(rows("named-values")).noneMatch((row) -> rows("named-plugins").stream()
			.anyMatch((other) -> cells(other).subList(0, 2).equals(cells(row))));
	}

	@Test
	void eachRouteFormIsOfAnActionAndItsExampleHasIt() {
		assertThat(rows("route-forms")).isNotEmpty().allSatisfy((row) -> {
			String example = row.cell("example");
			String argument = example.substring(example.indexOf(':') + 1);
			ValueForm form = Objects.requireNonNull(this.catalogue.routes().formOfAction(row.first()));
			assertThat(this.catalogue.routes().hasAction(row.first())).isTrue();
			assertThat(example).startsWith(row.first() + ":");
			assertThat(form.matches(argument) || form.isKeyed(argument)).as(row.first()).isTrue();
			assertThat(form.keys()).containsAll(form.missing(List.of()));
		});
	}

	@Test
	void thereAre123Actions() {
		// one action is called "-"
		assertThat(rows("route-actions")).extracting((row) -> row.cell("action"))
			.hasSize(123)
			.doesNotHaveDuplicates()
			.contains("-");
	}

	@Test
	void thereAre28ConditionsAnd13Variables() {
		assertThat(rows("route-conditions")).extracting((row) -> row.cell("condition"))
			.hasSize(28)
			.doesNotHaveDuplicates();
		assertThat(rows("route-variables")).extracting((row) -> row.cell("variable"))
			.hasSize(13)
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource({ "uwsgi_opt_add_socket,SOCKETS", "uwsgi_opt_add_socket_no_defer,SOCKETS",
			"uwsgi_opt_add_ssl_socket,SOCKETS", "uwsgi_opt_add_lazy_socket,SOCKETS",
			"uwsgi_opt_add_shared_socket,SHARED_SOCKETS", "uwsgi_opt_sni,AFTER_SOCKETS",
			"uwsgi_opt_corerouter,AFTER_SOCKETS", "uwsgi_opt_undeferred_corerouter,AFTER_SOCKETS",
			"uwsgi_opt_corerouter_ss,AFTER_SOCKETS", "uwsgi_opt_corerouter_zerg,AFTER_SOCKETS",
			"uwsgi_opt_forkpty_urouter,AFTER_SOCKETS", "uwsgi_opt_https,AFTER_SOCKETS",
			"uwsgi_opt_https2,AFTER_SOCKETS", "uwsgi_opt_http_to_https,AFTER_SOCKETS",
			"uwsgi_opt_sslrouter,AFTER_SOCKETS", "uwsgi_opt_sslrouter2,AFTER_SOCKETS", "uwsgi_opt_add_route,DIRECTIVES",
			"uwsgi_opt_logic,DIRECTIVES", "uwsgi_opt_noop,DIRECTIVES", "uwsgi_opt_set_placeholder,PLACEHOLDERS",
			"uwsgi_opt_add_custom_option,PLACEHOLDERS", "uwsgi_opt_load_plugin,PLUGINS",
			"uwsgi_opt_load_dl,PLUGINS_DIR", "uwsgi_opt_load,FILES", "uwsgi_opt_load_config,FILES",
			"uwsgi_opt_load_ini,FILES", "uwsgi_opt_load_json,FILES", "uwsgi_opt_load_ldap,FILES",
			"uwsgi_opt_load_sqlite3,FILES", "uwsgi_opt_load_xml,FILES", "uwsgi_opt_load_yml,FILES" })
	void optionsOfASetterHaveItsPhase(String setter, Phase phase) {
		assertThat(bySetter(setter)).isNotEmpty().allMatch((option) -> option.phase() == phase);
	}

	@Test
	void onlyTheOptionsOfSocketSettersAreSockets() {
		Set<String> setters = rows("options").stream()
			.filter((row) -> this.catalogue.get(row.cell("name")).phase() == Phase.SOCKETS)
			.map((row) -> row.cell("setter"))
			.collect(Collectors.toSet());
		assertThat(setters).containsExactlyInAnyOrder("uwsgi_opt_add_socket", "uwsgi_opt_add_socket_no_defer",
				"uwsgi_opt_add_ssl_socket", "uwsgi_opt_add_lazy_socket");
	}

	@ParameterizedTest
	@CsvSource({ "uwsgi_opt_pidfile_signal,EXITS", "uwsgi_opt_exit,EXITS", "uwsgi_opt_connect_and_read,EXITS",
			"uwsgi_opt_flock,ACTS", "uwsgi_opt_flock_wait,ACTS", "uwsgi_opt_set_immediate_uid,ACTS",
			"uwsgi_opt_set_immediate_gid,ACTS", "uwsgi_opt_add_spooler,ACTS", "uwsgi_opt_corerouter_zerg,ACTS" })
	void optionsOfASetterHaveItsEffect(String setter, Effect effect) {
		assertThat(bySetter(setter)).isNotEmpty().allMatch((option) -> option.effect() == effect);
	}

	@Test
	void eachRowHasACellForEachColumn() {
		for (String table : TABLES) {
			assertThat(rows(table)).isNotEmpty()
				.allSatisfy((row) -> assertThat(cells(row)).hasSameSizeAs(row.columns().keySet()));
		}
	}

	@Test
	void noCellHasBlanksUnlessItIsASentence() {
		for (String table : TABLES) {
			assertThat(rows(table)).filteredOn((row) -> !table.endsWith("-forms") && !table.endsWith("-paths"))
				.flatExtracting(CatalogueTablesTests::cells)
				.noneMatch((cell) -> cell.matches(".*\\s.*"));
		}
	}

	private List<UwsgiOption> bySetter(String setter) {
		return rows("options").stream()
			.filter((row) -> row.cell("setter").equals(setter))
			.map((row) -> this.catalogue.get(row.cell("name")))
			.toList();
	}

	private static List<String> column(String table, String column) {
		return rows(table).stream().map((row) -> row.value(column)).filter(Objects::nonNull).toList();
	}

	private static List<String> cells(CatalogueRow row) {
		return List.of(row.line().split("\t"));
	}

	private static List<CatalogueRow> rows(String table) {
		return new CatalogueTable("uwsgi-2.0-%s.tsv".formatted(table)).rows();
	}

}
