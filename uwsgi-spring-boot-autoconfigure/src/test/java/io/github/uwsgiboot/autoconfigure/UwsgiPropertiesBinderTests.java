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
import java.util.Map;
import java.util.Set;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link UwsgiPropertiesBinder} and {@link PresentNames}: where the values come
 * from.
 */
class UwsgiPropertiesBinderTests {

	private final StandardEnvironment environment = new StandardEnvironment() {

		@Override
		protected void customizePropertySources(MutablePropertySources sources) {
			// those of this machine say nothing about this test
		}

	};

	@Test
	void valueOfASourceThatDoesNotTellItsNamesIsBound() {
		add(new MapPropertySource("file", Map.of("uwsgi.section", "shop")));
		add(new SecretSource("uwsgi.networking.buffer-size", "16KB"));
		BoundProperties bound = bind();
		assertThat(bound.problems()).isEmpty();
		assertThat(bound.properties().getSection()).isEqualTo("shop");
		assertThat(bound.properties().getNetworking().getBufferSize()).isEqualTo(DataSize.ofKilobytes(16));
	}

	@Test
	void valueOfASourceThatDoesNotTellItsNamesIsBoundAlone() {
		add(new SecretSource("uwsgi.section", "shop"));
		BoundProperties bound = bind();
		assertThat(bound.problems()).isEmpty();
		assertThat(bound.properties().getSection()).isEqualTo("shop");
		assertThat(bound.separate()).isEmpty();
	}

	@Test
	void valueOfASourceThatDoesNotTellItsNamesTakesThePlaceOfThatOfALowerSource() {
		add(new SecretSource("uwsgi.options.processes", "8"));
		add(new SecretSource("uwsgi.networking.sockets.web.address", "127.0.0.1:8443"));
		add(new MapPropertySource("file", Map.of("uwsgi.options.processes", "4", "uwsgi.networking.sockets.web.type",
				"http", "uwsgi.networking.sockets.web.address", "127.0.0.1:8080")));
		BoundProperties bound = bind();
		assertThat(bound.problems()).isEmpty();
		assertThat(bound.properties().getOptions()).containsExactly(entry("processes", List.of("8")));
		assertThat(bound.entries().getSockets()).hasEntrySatisfying("web",
				(socket) -> assertThat(socket.getAddress()).isEqualTo("127.0.0.1:8443"));
	}

	@ParameterizedTest
	@CsvSource({ "sockets.web.order", "sockets[my.web].order", "sni.shop.order", "routers.fast.order" })
	void memberOfAnEntryIsTakenFromASourceThatDoesNotTellItsNames(String member) {
		String property = "uwsgi.networking." + member;
		add(new SecretSource(property, "7"));
		add(new MapPropertySource("file", Map.of(PropertyOrigins.parent(property), "")));
		BoundProperties bound = bind();
		assertThat(bound.problems()).isEmpty();
		EntryProperties entries = bound.entries();
		assertThat(entries.getSockets().values()).allSatisfy((socket) -> assertThat(socket.getOrder()).isEqualTo(7));
		assertThat(entries.getSni().values()).allSatisfy((sni) -> assertThat(sni.getOrder()).isEqualTo(7));
		assertThat(entries.getRouters().values()).allSatisfy((router) -> assertThat(router.getOrder()).isEqualTo(7));
		assertThat(bound.origins().find(property))
			.isEqualTo("\"%s\" from property source \"secret %s\"".formatted(property, property));
	}

	@Test
	void memberBelowAGroupOfAnEntryIsTakenFromASourceThatDoesNotTellItsNames() {
		add(new MapPropertySource("file", Map.of("uwsgi.networking.sockets.web.type", "uwsgi")));
		add(new SecretSource("uwsgi.networking.sockets.web.modifier.code", "5"));
		BoundProperties bound = bind();
		assertThat(bound.problems()).isEmpty();
		assertThat(bound.entries().getSockets().get("web").getModifier().getCode()).isEqualTo(5);
	}

	@Test
	void valueOfASourceThatDoesNotTellItsNamesGivesWayToThatOfAHigherSource() {
		add(new MapPropertySource("file", Map.of("uwsgi.options.processes", "4")));
		add(new SecretSource("uwsgi.options.processes", "8"));
		assertThat(bind().properties().getOptions()).containsExactly(entry("processes", List.of("4")));
	}

	@ParameterizedTest
	@CsvSource({ "RELOAD,strategy,touch", "PROOF,enabled,true", "FALLBACK,path,/run/shop.good.ini",
			"SOCKET,timeout,30s", "UNIX_SOCKET,permissions,660", "BSD_SOCKET,port-reuse,true", "SSL,verify-depth,2",
			"SNI_DIR,dir,/etc/shop", "STATS,address,127.0.0.1:1717", "WAIT_FOR,socket,/run/shop.sock",
			"ROUTER,timeout,30s" })
	void groupIsBoundFromASourceThatDoesNotTellItsNames(SeparateProperties group, String property, String value) {
		add(new MapPropertySource("file", Map.of("uwsgi.section", "shop")));
		add(new SecretSource("uwsgi." + group.prefix() + "." + property, value));
		BoundProperties bound = bind();
		assertThat(bound.problems()).isEmpty();
		assertThat(bound.separate()).containsOnlyKeys(group);
	}

	@Test
	void valueOfAVariableIsBoundWhereverItsDashesWere() {
		add(new MapPropertySource("file", Map.of("uwsgi.section", "shop")));
		add(new SystemEnvironmentPropertySource("systemEnvironment",
				Map.of("UWSGI_NETWORKING_BUFFER_SIZE", "16KB", "UWSGI_WRITER_ONSTARTUP", "false")));
		BoundProperties bound = bind();
		assertThat(bound.problems()).isEmpty();
		assertThat(bound.properties().getWriter().isOnStartup()).isFalse();
		assertThat(bound.properties().getNetworking().getBufferSize()).isEqualTo(DataSize.ofKilobytes(16));
	}

	@Test
	void variableWithAKeyInBracketsPatchesTheEntry() {
		add(new SystemEnvironmentPropertySource("systemEnvironment",
				Map.of("uwsgi.networking.sockets[my.web].address", "127.0.0.1:8080")));
		add(new MapPropertySource("file", Map.of("uwsgi.networking.sockets[my.web].type", "http")));
		BoundProperties bound = bind();
		assertThat(bound.problems()).isEmpty();
		assertThat(bound.entries().getSockets()).containsOnlyKeys("my.web");
		assertThat(bound.entries().getSockets().get("my.web").getAddress()).isEqualTo("127.0.0.1:8080");
		assertThat(bound.origins().find("uwsgi.networking.sockets[my.web].address"))
			.isEqualTo("\"uwsgi.networking.sockets[my.web].address\" from property source \"systemEnvironment\"");
	}

	@Test
	void variableWithAnIndexTakesNothingAwayFromAPropertyThatIsNoList() {
		add(new SystemEnvironmentPropertySource("systemEnvironment",
				Map.of("UWSGI_NETWORKING_SOCKETS_WEB_ADDRESS_0", "127.0.0.1:9090")));
		add(new MapPropertySource("file", Map.of("uwsgi.networking.sockets.web.address", "127.0.0.1:8080")));
		BoundProperties bound = bind();
		assertThat(bound.problems()).extracting(Problem::code, Problem::severity, Problem::property)
			.containsExactly(tuple("property-unknown", Severity.WARNING, "uwsgi.networking.sockets.web.address[0]"));
		assertThat(bound.entries().getSockets().get("web").getAddress()).isEqualTo("127.0.0.1:8080");
	}

	@Test
	void valueIsBoundHoweverItsNameIsSpelt() {
		add(new MapPropertySource("file",
				Map.of("uwsgi.networking.bufferSize", "16KB", "uwsgi.runtime_dir", "/run/x",
						"uwsgi.networking.sockets.web.type", "http", "uwsgi.networking.sockets.web.boundWorkers[0]",
						"1", "uwsgi.networking.sockets.web.MODIFIER.code", "5")));
		BoundProperties bound = bind();
		assertThat(bound.problems()).isEmpty();
		assertThat(bound.properties().getRuntimeDir()).isEqualTo("/run/x");
		SocketProperties socket = bound.entries().getSockets().get("web");
		assertThat(socket.getBoundWorkers()).containsExactly(1);
		assertThat(socket.getModifier().getCode()).isEqualTo(5);
		assertThat(bound.properties().getNetworking().getBufferSize()).isEqualTo(DataSize.ofKilobytes(16));
	}

	@Test
	void listThatIsOneObjectIsBoundByItsElements() {
		add(new MapPropertySource("program",
				Map.of("uwsgi.options.env", List.of("A=1", "B=${b}"), "uwsgi.options.cron2",
						new String[] { "minute=1 x" }, "uwsgi.options.harakiri", List.of(), "uwsgi.directives",
						new Object[] { "env = C=3", 4 }, "b", "2")));
		add(new MapPropertySource("file", Map.of("uwsgi.options.env[0]", "D=4", "uwsgi.options.env[2]", "E=5")));
		BoundProperties bound = bind();
		assertThat(bound.problems()).isEmpty();
		assertThat(bound.properties().getOptions()).containsExactly(entry("cron2", List.of("minute=1 x")),
				entry("env", List.of("A=1", "B=2")), entry("harakiri", List.of("")));
		assertThat(bound.properties().getDirectives()).containsExactly("env = C=3", "4");
	}

	@Test
	void originOfAListIsThatOfTheElementsThatCount() {
		add(new SystemEnvironmentPropertySource("systemEnvironment",
				Map.of("UWSGI_NETWORKING_SOCKETS_WEB_BOUNDWORKERS_0", "3")));
		add(new MapPropertySource("profile", Map.of("uwsgi.options.env[0]", "A=1", "uwsgi.plugins[0]", "python3")));
		add(new MapPropertySource("file", Map.of("uwsgi.options.env", "A=2", "uwsgi.plugins", "cgi,php",
				"uwsgi.networking.sockets.web.bound-workers", "1,2")));
		PropertyOrigins origins = bind().origins();
		assertThat(origins.find("uwsgi.options.env")).contains("uwsgi.options.env[0]", "profile");
		assertThat(origins.find("uwsgi.plugins")).contains("uwsgi.plugins[0]", "profile");
		assertThat(origins.find("uwsgi.networking.sockets.web.bound-workers"))
			.contains("UWSGI_NETWORKING_SOCKETS_WEB_BOUNDWORKERS_0", "systemEnvironment");
	}

	@Test
	void originOfWhatADsnTakesThePlaceOfIsTheDsn() {
		add(new MapPropertySource("args", Map.of("uwsgi.networking.sockets.web.order", "1")));
		add(new MapPropertySource("profile", Map.of("uwsgi.networking.sockets.web.dsn", "http://127.0.0.1:99999")));
		add(new MapPropertySource("file", Map.of("uwsgi.networking.sockets.web.address", "127.0.0.1:8080",
				"uwsgi.networking.sockets.web.order", "2")));
		PropertyOrigins origins = bind().origins();
		assertThat(origins.find("uwsgi.networking.sockets.web.address"))
			.isEqualTo("\"uwsgi.networking.sockets.web.dsn\" from property source \"profile\"");
		assertThat(origins.find("uwsgi.networking.sockets.web.order"))
			.isEqualTo("\"uwsgi.networking.sockets.web.order\" from property source \"args\"");
	}

	@Test
	void originOfAnElementThatATextBesideADsnHoldsIsTheText() {
		add(new MapPropertySource("file", Map.of("uwsgi.networking.sockets.web.dsn", "http://127.0.0.1:8080",
				"uwsgi.networking.sockets.web.bound-workers", "1,2")));
		PropertyOrigins origins = bind().origins();
		assertThat(origins.find("uwsgi.networking.sockets.web.bound-workers[1]"))
			.isEqualTo("\"uwsgi.networking.sockets.web.bound-workers\" from property source \"file\"");
		assertThat(origins.find("uwsgi.networking.sockets.web.modifier.code"))
			.isEqualTo("\"uwsgi.networking.sockets.web.dsn\" from property source \"file\"");
	}

	@Test
	void malformedValueIsToldWithoutItsPlaceholder() {
		add(new MapPropertySource("file", Map.of("uwsgi.networking.sockets.web.type", "${type:http}", "type", "htp",
				"uwsgi.networking.queue-size", "${size:many}")));
		assertThat(bind().problems()).extracting(Problem::property, Problem::value)
			.containsExactlyInAnyOrder(tuple("uwsgi.networking.sockets.web.type", "htp"),
					tuple("uwsgi.networking.queue-size", "many"));
	}

	@Test
	void objectThatIsNotConvertedToTextIsToldByItsClass() {
		add(new MapPropertySource("program", Map.of("uwsgi.writer.path", DataSize.ofBytes(1))));
		assertThat(bind().problems()).containsExactly(Problem.error("value-malformed", "uwsgi.writer.path", "1B",
				"The value is an object of the class org.springframework.util.unit.DataSize, which Spring does not convert"
						+ " to a text, so that nothing would come of it.",
				"Give the text of the object, for example by its method toString."));
	}

	@Test
	void presentNamesAreThoseWithAValueAndThoseAboveThem() {
		PresentNames names = PresentNames.of(Set.of(ConfigurationPropertyName.of("uwsgi.writer.path")));
		assertThat(names.mayContain(ConfigurationPropertyName.of("uwsgi.writer.path"))).isTrue();
		assertThat(names.mayContain(ConfigurationPropertyName.of("uwsgi.writer"))).isTrue();
		assertThat(names.mayContain(ConfigurationPropertyName.of("uwsgi.writer.backups"))).isFalse();
		assertThat(PresentNames.unknown().mayContain(ConfigurationPropertyName.of("uwsgi.writer.backups"))).isTrue();
	}

	private void add(PropertySource<?> source) {
		this.environment.getPropertySources().addLast(source);
	}

	private BoundProperties bind() {
		return new UwsgiPropertiesBinder(this.environment, Set::of).bind();
	}

	/**
	 * A source that can be asked for a value, but not for its names.
	 */
	private static final class SecretSource extends PropertySource<Object> {

		private final String key;

		private final String value;

		SecretSource(String key, String value) {
			super("secret " + key);
			this.key = key;
			this.value = value;
		}

		@Override
		public @Nullable Object getProperty(String name) {
			return this.key.equals(name) ? this.value : null;
		}

	}

}
