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

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.Check;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.config.OptionGroup;
import io.github.uwsgiboot.config.RawOption;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.PlanState;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for the beans that extend a configuration.
 */
class ExtensionBeansTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class))
		.withPropertyValues("uwsgi.writer.on-startup=false", "uwsgi.check.binary=off", "uwsgi.check.host=false");

	@Test
	void customizersAreAppliedInOrderAfterGroups() {
		this.runner.withUserConfiguration(ExtendingConfiguration.class)
			.withPropertyValues("uwsgi.options.master=true", "uwsgi.networking.queue-size=100")
			.run((context) -> assertThat(plan(context).text()).isEqualTo("""
					# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
					[uwsgi]
					strict = true
					master = true
					cheaper = 1
					processes = 2
					listen = 300
					uwsgi-socket = /run/app.sock
					"""));
	}

	@Test
	void originOfALineIsWhereItsValueWasSet() {
		this.runner.withUserConfiguration(ExtendingConfiguration.class)
			.withPropertyValues("uwsgi.options.master=true", "uwsgi.networking.queue-size=100", "shop.cheaper=5")
			.run((context) -> {
				Plan plan = plan(context);
				assertThat(plan.document().directives())
					.extracting(Directive::property, (line) -> plan.origins().apply(line.property()))
					.containsExactly(tuple("uwsgi.strict", null),
							tuple("uwsgi.options.master", set("uwsgi.options.master")),
							tuple("shop.cheaper", set("shop.cheaper")),
							tuple("uwsgi.options.processes", bean("second", ExtendingConfiguration.class)),
							tuple("uwsgi.networking.queue-size",
									set("uwsgi.networking.queue-size") + ", customized by "
											+ bean("second", ExtendingConfiguration.class)),
							tuple("uwsgi.networking.sockets.app", bean("first", ExtendingConfiguration.class)));
			});
	}

	@Test
	void originOfAnOptionThatNoPropertySetsIsItsGroup() {
		this.runner.withUserConfiguration(ExtendingConfiguration.class)
			.run((context) -> assertThat(plan(context).origins().apply("shop.cheaper"))
				.isEqualTo(bean("group", ExtendingConfiguration.class)));
	}

	@Test
	void problemWithWhatABeanAddedTellsTheBean() {
		this.runner.withUserConfiguration(FaultyConfiguration.class)
			.withPropertyValues("uwsgi.options.master=true", "uwsgi.networking.sockets.web.dsn=http://127.0.0.1:8080")
			.run((context) -> {
				Plan plan = plan(context);
				assertThat(plan.state()).isEqualTo(PlanState.REJECTED);
				assertThat(plan.problems(Severity.ERROR)).extracting(Problem::code, Problem::property, Problem::origin)
					.containsExactlyInAnyOrder(
							tuple("option-not-a-number", "shop.cheaper", bean("group", FaultyConfiguration.class)),
							tuple("option-unknown", "uwsgi.options.procesess",
									bean("customizer", FaultyConfiguration.class)),
							tuple("address-port", "uwsgi.networking.sockets.app.address",
									bean("customizer", FaultyConfiguration.class)));
			});
	}

	@Test
	void optionThatABeanSetsOnceMoreIsRefusedAndTellsBoth() {
		this.runner
			.withBean("custom", UwsgiConfigCustomizer.class,
					() -> (configuration) -> configuration.option("processes", "4"))
			.withPropertyValues("uwsgi.options.processes=2")
			.run((context) -> assertThat(plan(context).problems(Severity.ERROR))
				.extracting(Problem::code, Problem::value, Problem::origin)
				.containsExactly(tuple("option-not-repeatable", "[2, 4]",
						set("uwsgi.options.processes") + ", customized by bean 'custom'")));
	}

	@Test
	void optionThatABeanReplacesIsTheOneOfTheBean() {
		this.runner
			.withBean(UwsgiConfigCustomizer.class,
					() -> (configuration) -> configuration.withoutOption("processes").option("processes", "4"))
			.withPropertyValues("uwsgi.options.processes=2")
			.run((context) -> assertThat(plan(context).text()).isEqualTo("""
					# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
					[uwsgi]
					strict = true
					processes = 4
					"""));
	}

	@Test
	void beansAreAskedForEachPlan() {
		AtomicInteger count = new AtomicInteger();
		UwsgiConfigCustomizer counting = (configuration) -> configuration.option("processes",
				String.valueOf(count.incrementAndGet()));
		this.runner.withBean(UwsgiConfigCustomizer.class, () -> counting).run((context) -> {
			assertThat(count).hasValue(0);
			assertThat(plan(context).text()).contains("processes = 1\n");
			assertThat(plan(context).text()).contains("processes = 2\n");
		});
	}

	@Test
	void beansAreNotCreatedBeforeTheyAreNeeded() {
		AtomicInteger created = new AtomicInteger();
		this.runner.withBean("lazy", OptionGroup.class, () -> {
			created.incrementAndGet();
			return () -> List.of(new RawOption("master", List.of("true")));
		}, (definition) -> definition.setLazyInit(true)).run((context) -> {
			assertThat(created).hasValue(0);
			assertThat(plan(context).text()).contains("master = true\n");
			assertThat(created).hasValue(1);
		});
	}

	@Test
	void originOfWhatAPrototypeAddedIsItsType() {
		this.runner
			.withBean("prototype", UwsgiConfigCustomizer.class, MasterCustomizer::new,
					(definition) -> definition.setScope(BeanDefinition.SCOPE_PROTOTYPE))
			.run((context) -> assertThat(plan(context).origins().apply("uwsgi.options.master"))
				.isEqualTo("bean of type " + MasterCustomizer.class.getName()));
	}

	@Test
	void beansOfAScopeAreAskedOnce() {
		this.runner.withUserConfiguration(ScopedConfiguration.class).run((context) -> {
			Plan plan = plan(context);
			assertThat(plan.text()).isEqualTo("""
					# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
					[uwsgi]
					strict = true
					env = BY=group
					env = BY=customizer
					""");
			assertThat(plan.problems()).extracting(Problem::code).containsOnlyOnce("shop-scoped");
		});
	}

	@Test
	void originOfWhatABeanOfAScopeAddedIsWhereItIsDefined() {
		this.runner.withUserConfiguration(ScopedConfiguration.class)
			.run((context) -> assertThat(plan(context).document().directives())
				.extracting(Directive::key, (line) -> plan(context).origins().apply(line.property()))
				.containsExactly(tuple("strict", null), tuple("env", bean("group", ScopedConfiguration.class)),
						tuple("env", bean("customizer", ScopedConfiguration.class))));
	}

	@Test
	void beansThatAreNotForInjectionAreNotAsked() {
		this.runner.withUserConfiguration(NotInjectedConfiguration.class)
			.withPropertyValues("uwsgi.options.master=true")
			.run((context) -> {
				Plan plan = plan(context);
				assertThat(plan.text()).isEqualTo("""
						# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
						[uwsgi]
						strict = true
						master = true
						""");
				assertThat(plan.problems(Severity.ERROR)).isEmpty();
			});
	}

	@Test
	void checksAreRunInOrderAfterThoseOfTheLibrary() {
		this.runner.withUserConfiguration(CheckConfiguration.class)
			.withPropertyValues("uwsgi.options.master=true", "uwsgi.options.vacuum=maybe")
			.run((context) -> assertThat(plan(context).problems(Severity.ERROR)).extracting(Problem::code)
				.containsExactly("option-not-a-flag", "shop-first", "shop-second"));
	}

	@Test
	void checksAreNotRunOnAnEmptyConfiguration() {
		this.runner.withUserConfiguration(CheckConfiguration.class).run((context) -> {
			Plan plan = plan(context);
			assertThat(plan.state()).isEqualTo(PlanState.NOT_CONFIGURED);
			assertThat(plan.problems()).isEmpty();
		});
	}

	private static Plan plan(ApplicationContext context) {
		return context.getBean(UwsgiConfigWriter.class).plan();
	}

	private static String set(String property) {
		return "\"%s\" from property source \"test\"".formatted(property);
	}

	private static String bean(String name, Class<?> configuration) {
		return "bean '%s' defined in %s".formatted(name, configuration.getName());
	}

	@Configuration(proxyBeanMethods = false)
	static class ExtendingConfiguration {

		@Bean
		@Order(2)
		UwsgiConfigCustomizer second() {
			return (configuration) -> configuration.option("processes", "2")
				.networking((networking) -> networking.with(BasicParameters.QUEUE_SIZE, 300));
		}

		@Bean
		@Order(1)
		UwsgiConfigCustomizer first() {
			return (configuration) -> configuration.networking(
					(networking) -> networking.socket(Socket.of("app", SocketType.UWSGI).address("/run/app.sock")));
		}

		@Bean
		OptionGroup group() {
			return () -> List.of(new RawOption("cheaper", List.of("1"), "shop.cheaper"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FaultyConfiguration {

		@Bean
		UwsgiConfigCustomizer customizer() {
			return (configuration) -> configuration.option("procesess", "2")
				.networking((networking) -> networking
					.socket(Socket.of("app", SocketType.UWSGI).address("127.0.0.1:99999")));
		}

		@Bean
		OptionGroup group() {
			return () -> List.of(new RawOption("cheaper", List.of("many"), "shop.cheaper"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class CheckConfiguration {

		@Bean
		@Order(2)
		Check second() {
			return (subject) -> Stream.of(Problem.error("shop-second", "uwsgi", null, "Second.", "Change it."));
		}

		@Bean
		@Order(1)
		Check first() {
			return (subject) -> Stream.of(Problem.error("shop-first", "uwsgi", null, "First.", "Change it."));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ScopedConfiguration {

		@Bean
		static CustomScopeConfigurer scope() {
			CustomScopeConfigurer scope = new CustomScopeConfigurer();
			scope.addScope("thread", new SimpleThreadScope());
			return scope;
		}

		@Bean
		@Scope(scopeName = "thread", proxyMode = ScopedProxyMode.INTERFACES)
		UwsgiConfigCustomizer customizer() {
			return (configuration) -> configuration.option("env", "BY=customizer");
		}

		@Bean
		@Scope(scopeName = "thread", proxyMode = ScopedProxyMode.INTERFACES)
		OptionGroup group() {
			return () -> List.of(new RawOption("env", List.of("BY=group"), "shop.env"));
		}

		@Bean
		@Scope(scopeName = "thread", proxyMode = ScopedProxyMode.INTERFACES)
		Check check() {
			return (subject) -> Stream.of(Problem.warning("shop-scoped", "uwsgi", null, "Scoped.", "Change it."));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class NotInjectedConfiguration {

		@Bean(autowireCandidate = false)
		UwsgiConfigCustomizer customizer() {
			return (configuration) -> configuration.option("processes", "2");
		}

		@Bean(defaultCandidate = false)
		OptionGroup group() {
			return () -> List.of(new RawOption("cheaper", List.of("1")));
		}

		@Bean(autowireCandidate = false)
		Check check() {
			return (subject) -> Stream.of(Problem.error("shop-first", "uwsgi", null, "First.", "Change it."));
		}

	}

	static class MasterCustomizer implements UwsgiConfigCustomizer {

		@Override
		public void customize(UwsgiConfiguration.Builder configuration) {
			configuration.option("master", "true");
		}

	}

}
