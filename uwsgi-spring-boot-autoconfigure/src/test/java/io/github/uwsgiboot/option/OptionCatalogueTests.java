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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link OptionCatalogue}.
 */
class OptionCatalogueTests {

	private final OptionCatalogue catalogue = OptionCatalogue.uwsgi20();

	@Test
	void totalsAreThoseOfTheOptionTables() {
		assertThat(this.catalogue.options()).hasSize(1064);
		assertThat(this.catalogue.options().stream().mapToInt((option) -> option.aliases().size()).sum())
			.isEqualTo(197);
		assertThat(plugins()).hasSize(52);
		assertThat(this.catalogue.options().stream().filter((option) -> !option.needsPlugin()).map(UwsgiOption::name))
			.hasSize(679);
		assertThat(this.catalogue.options().stream().filter(UwsgiOption::immediate).map(UwsgiOption::name)).hasSize(83);
	}

	@Test
	void totalsOfArgumentKinds() {
		Map<ArgumentKind, Long> totals = this.catalogue.options()
			.stream()
			.collect(Collectors.groupingBy(UwsgiOption::argument, Collectors.counting()));
		assertThat(totals)
			.isEqualTo(Map.ofEntries(Map.entry(ArgumentKind.FLAG, 186L), Map.entry(ArgumentKind.NONE, 16L),
					Map.entry(ArgumentKind.INTEGER, 134L), Map.entry(ArgumentKind.SIGNED, 1L),
					Map.entry(ArgumentKind.UNSIGNED, 50L), Map.entry(ArgumentKind.SHORT, 4L),
					Map.entry(ArgumentKind.MEGABYTES, 5L), Map.entry(ArgumentKind.TEXT, 183L),
					Map.entry(ArgumentKind.OPTIONAL, 24L), Map.entry(ArgumentKind.LIST, 319L),
					Map.entry(ArgumentKind.KEY_VALUE, 11L), Map.entry(ArgumentKind.SPECIAL, 131L)));
	}

	@Test
	void namesAndAliasesAreUniqueAndFound() {
		Set<String> names = new HashSet<>();
		for (UwsgiOption option : this.catalogue.options()) {
			Stream.concat(Stream.of(option.name()), option.aliases().stream()).forEach((name) -> {
				assertThat(names.add(name)).as(name).isTrue();
				assertThat(this.catalogue.find(name)).as(name).isSameAs(option);
			});
		}
		assertThat(names).hasSize(1261);
	}

	@Test
	void optionsAreInTheOrderOfTheirNames() {
		List<String> names = this.catalogue.options().stream().map(UwsgiOption::name).toList();
		assertThat(names).isSortedAccordingTo(Comparator.naturalOrder());
	}

	@Test
	void twoOptionsOfOneNameAreRefused() {
		CatalogueRow option = new CatalogueRow(Map.of("name", 0, "aliases", 1), "plugin\t-");
		CatalogueRow other = new CatalogueRow(Map.of("name", 0, "aliases", 1), "plugins\tplugin");
		CatalogueTables tables = new CatalogueTables("uwsgi-2.0");
		assertThatIllegalStateException().isThrownBy(() -> new OptionCatalogue(tables, List.of(option, other)))
			.withMessage("'plugin' names both 'plugin' and 'plugins'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			http-socket           | LIST      | true  | SOCKETS        | -      | -
			https-socket          | LIST      | true  | SOCKETS        | -      | ssl
			raw-socket            | LIST      | true  | SOCKETS        | -      | -
			zeromq-socket         | LIST      | true  | SOCKETS        | mongrel2 | -
			shared-socket         | LIST      | true  | SHARED_SOCKETS | -      | -
			udp                   | TEXT      | false | GLOBALS        | -      | -
			stats                 | TEXT      | false | GLOBALS        | -      | -
			http-socket-modifier1 | UNSIGNED  | false | GLOBALS        | -      | -
			protocol              | TEXT      | false | GLOBALS        | -      | -
			map-socket            | LIST      | true  | AFTER_SOCKETS  | -      | -
			listen                | INTEGER   | false | GLOBALS        | -      | -
			buffer-size           | SHORT     | false | GLOBALS        | -      | -
			post-buffering        | UNSIGNED  | false | GLOBALS        | -      | -
			so-send-timeout       | INTEGER   | false | GLOBALS        | -      | -
			so-keepalive          | FLAG      | false | GLOBALS        | -      | -
			freebind              | FLAG      | false | GLOBALS        | -      | linux
			safe-fd               | LIST      | true  | GLOBALS        | -      | -
			chmod-socket          | OPTIONAL  | false | GLOBALS        | -      | -
			umask                 | SPECIAL   | false | GLOBALS        | -      | -
			ssl-option            | LIST      | true  | GLOBALS        | -      | ssl
			ssl-verify-depth      | INTEGER   | false | GLOBALS        | -      | ssl
			ssl-tmp-dir           | TEXT      | false | GLOBALS        | -      | ssl
			ssl-sessions-timeout  | INTEGER   | false | GLOBALS        | -      | openssl<1.1 ssl
			sni                   | LIST      | true  | AFTER_SOCKETS  | -      | ssl
			sni-regexp            | LIST      | true  | AFTER_SOCKETS  | -      | pcre ssl
			sni-dir               | TEXT      | false | AFTER_SOCKETS  | -      | ssl
			https                 | LIST      | true  | AFTER_SOCKETS  | http   | ssl
			https-session-context | TEXT      | false | GLOBALS        | http   | ssl
			https-export-cert     | FLAG      | false | GLOBALS        | http   | ssl
			reload-on-rss         | MEGABYTES | false | GLOBALS        | -      | -
			prio                  | SIGNED    | false | GLOBALS        | -      | -
			env                   | KEY_VALUE | true  | GLOBALS        | -      | -
			set-placeholder       | KEY_VALUE | true  | PLACEHOLDERS   | -      | -
			plugins-dir           | LIST      | true  | PLUGINS_DIR    | -      | -
			plugin                | LIST      | true  | PLUGINS        | -      | -
			strict                | FLAG      | false | PROLOGUE       | -      | -
			route-run             | SPECIAL   | true  | DIRECTIVES     | -      | routing
			endif                 | NONE      | false | DIRECTIVES     | -      | -
			max-requests-delta    | UNSIGNED  | false | GLOBALS        | -      | uwsgi>=2.0.29
			wsgi-file             | TEXT      | false | GLOBALS        | python | -
			""")
	void factsOfAnOption(String name, ArgumentKind argument, boolean repeatable, Phase phase, String plugins,
			String features) {
		UwsgiOption option = this.catalogue.get(name);
		assertThat(option.name()).isEqualTo(name);
		assertThat(option.argument()).isEqualTo(argument);
		assertThat(option.repeatable()).isEqualTo(repeatable);
		assertThat(option.phase()).isEqualTo(phase);
		assertThat(option.plugins()).isEqualTo(plugins.equals("-") ? Set.of() : Set.of(plugins));
		assertThat(option.features()).isEqualTo(features.equals("-") ? Set.of() : Set.of(features.split(" ")));
	}

	@ParameterizedTest
	@CsvSource({ "plugins,plugin", "need-plugins,need-plugin", "set-ph,set-placeholder", "chmod,chmod-socket",
			"ssl-socket,suwsgi-socket", "zmq-socket,zeromq-socket", "mongrel2,zeromq-socket",
			"socket-protocol,protocol", "socket-send-timeout,so-send-timeout", "ssl-enable-sslv3,ssl-enable3",
			"stats-server,stats", "tcp-fastopen,tcp-fast-open", "workers,processes", "end-if,endif", "ifdir,if-dir",
			"httprouter,http" })
	void aliasMeansItsOption(String alias, String name) {
		assertThat(this.catalogue.get(alias).name()).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "socket", "uwsgi-socket", "http-socket", "http11-socket", "shared-socket",
			"undeferred-shared-socket", "need-plugin", "set", "declare-option2", "sni-regexp", "include", "inherit",
			"smart-attach-daemon", "smart-attach-daemon2", "legion-death", "legion-join", "final-route", "error-route",
			"procname-prefix-spaced", "pyshell-oneshot", "not-log-alarm", "endfor", "unshare2" })
	void setterThatTellsNamesApartMakesNoAliases(String name) {
		assertThat(this.catalogue.get(name).name()).isEqualTo(name);
	}

	@Test
	void immediateOptionsAreThoseThatRunWhileTheFileIsRead() {
		assertThat(names("listen", "umask", "plugin", "strict", "set", "include", "for", "exit", "stop", "flock"))
			.allMatch(UwsgiOption::immediate);
		assertThat(names("socket", "chmod-socket", "udp", "inherit", "print", "route-run"))
			.noneMatch(UwsgiOption::immediate);
	}

	@Test
	void masterIsForced() {
		assertThat(names("stats", "udp", "spooler", "logger", "req-logger", "cron", "cheaper"))
			.allMatch(UwsgiOption::forcesMaster);
		assertThat(names("master", "processes", "http-socket", "threads")).noneMatch(UwsgiOption::forcesMaster);
	}

	@Test
	void optionsOfUwsgisOwnLanguageBelongToDirectives() {
		assertThat(names("if-env", "for-glob", "end-for", "route", "route-run", "final-route", "error-route-status",
				"response-route-if", "hook-asap", "exec-pre-app", "call-asap", "mount-as-root", "legion-node"))
			.allMatch(UwsgiOption::belongsToDirectives);
		assertThat(names("master", "mount", "router-list", "worker-exec", "touch-exec"))
			.noneMatch(UwsgiOption::belongsToDirectives);
	}

	@Test
	void optionsThatEndUwsgi() {
		assertThat(this.catalogue.options().stream().filter(UwsgiOption::exits).map(UwsgiOption::name)).containsExactly(
				"binary-append-data", "build-plugin", "cflags", "config-py", "connect-and-read", "dot-h",
				"dump-options", "exit", "extract", "get", "help", "ldap-schema", "ldap-schema-ldif", "nagios",
				"no-server", "pause", "perl-version", "ping", "print-sym", "pty-connect", "pty-uconnect",
				"python-version", "reload", "signal", "stop", "test", "version");
		assertThat(names("stop", "resume", "exit", "immediate-uid", "flock", "iprint", "resolve"))
			.allMatch(UwsgiOption::actsAtOnce);
		assertThat(names("immediate-uid", "flock", "iprint", "resolve")).noneMatch(UwsgiOption::exits);
		assertThat(names("socket", "master", "include")).noneMatch(UwsgiOption::actsAtOnce);
	}

	@Test
	void valuesThatMayCarrySecrets() {
		assertThat(names("env", "set", "set-placeholder", "legion", "snmp-community", "emperor", "route", "route-run",
				"exec-asap", "hook-asap", "attach-daemon", "jvm-opt"))
			.allMatch(UwsgiOption::secret);
		assertThat(names("socket", "https-socket", "sni", "stats", "master", "plugin", "route-label"))
			.noneMatch(UwsgiOption::secret);
	}

	@Test
	void pluginIsActivatedOnlyIfItsNameIsKnown() {
		assertThat(this.catalogue.get("http").activatedPlugin()).isEqualTo("http");
		assertThat(this.catalogue.get("zmq").activatedPlugin()).isEqualTo("mongrel2");
		assertThat(this.catalogue.get("rawrouter").activatedPlugin()).isEqualTo("rawrouter");
		assertThat(this.catalogue.get("wsgi-file").activatedPlugin()).isNull();
		assertThat(this.catalogue.get("jvm-class").activatedPlugin()).isNull();
		assertThat(this.catalogue.get("socket").activatedPlugin()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "router_http,true", "sqlite3,true", "python,true", "python3,true", "python3.11,true", "lua51,true",
			"python311,true", "clock_realtime,true", "echo,true", "router_shop,false", "http2,false",
			"http2_shop,false", "python_shop,false", "3,false", "'',false" })
	void pluginIsKnown(String plugin, boolean known) {
		assertThat(this.catalogue.hasPlugin(plugin)).isEqualTo(known);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			logger          | syslog                       | syslog
			logger          | syslog:shop,local0           | syslog
			logger          | app rsyslog:127.0.0.1:514    | rsyslog
			logger          | file:/var/log/a b.log        | logfile
			req-logger      | socket:127.0.0.1:5000        | logsocket
			logger-req      | socket:127.0.0.1:5000        | logsocket
			logger          | python                       |
			log-socket      | 127.0.0.1:5000               | logsocket
			log-syslog      | shop                         | syslog
			alarm           | curl cmd:cat                 |
			alarm           | mail curl:smtp://localhost/  | alarm_curl
			alarm           | broken                       |
			cheaper-algo    | busyness                     | cheaper_busyness
			cheaper-algo    | spare                        |
			clock           | realtime                     | clock_realtime
			clock           | unix                         |
			emperor         | zmq://tcp://127.0.0.1:5252   | emperor_zeromq
			emperor         | /srv/zmq                     |
			log-encoder     | msgpack:audit map:1          | msgpack
			log-encoder     | json {"file":"socket"}       |
			stats-push      | statsd:127.0.0.1:8125,shop   | stats_pusher_statsd
			http-socket     | syslog                       |
			nosuch          | syslog                       |
			""")
	void pluginOfValue(String option, String value, @Nullable String plugin) {
		assertThat(this.catalogue.pluginOfValue(option, value)).isEqualTo(plugin);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			logger            | syslog:shop
			logger            | audit python
			alarm             | mail cmd:mail
			alarm             | broken
			alarm             | mail curl:smtp://localhost/
			cheaper-algo      | backlog
			emperor           | /etc/vassals
			emperor           | glob:///etc/vassals/*.ini
			hook-asap         | mkdir:/run/shop
			hook-as-root      | !exec:true
			hook-touch        | /run/a print:a
			loop              | gevent
			log-encoder       | json:audit {}
			subscription-algo | wlrc
			http-socket       | nosuch:1
			nosuch            | nosuch:1
			""")
	void namesInPlaceOfWhatIsThereAreNone(String option, String value) {
		assertThat(this.catalogue.namesInPlaceOf(option, value)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			alarm             | mail nosuch:a | airbrake,cmd,curl,log,mule,signal,speech,xmpp
			clock             | nosuch        | monotonic,realtime,unix
			emperor           | nosuch://a    | amqp,dir,glob,mongodb,mongodb2,pg,zmq
			stats-push        | nosuch:a      | carbon,file,mongodb,rrdtool,socket,statsd,zabbix
			subscription-algo | ip            | lrc,wlrc,wrr
			logger            | syslogg:shop  | rsyslog,syslog
			hook-as-root      | mkdirs:/run/a | mkdir
			""")
	void namesInPlaceOfWhatIsNotThere(String option, String value, String names) {
		assertThat(this.catalogue.namesInPlaceOf(option, value)).containsExactly(names.split(","));
	}

	@Test
	void namesInPlaceOfAHookAreThoseOfAllHooks() {
		assertThat(this.catalogue.namesInPlaceOf("hook-as-user", "nosuch:a")).contains("chmod", "exec", "mkdir")
			.isEqualTo(this.catalogue.namesInPlaceOf("hook-touch", "/run/a nosuch:a"));
	}

	@Test
	void findOfUnknownOptionIsNull() {
		assertThat(this.catalogue.find("http_socket")).isNull();
		assertThat(this.catalogue.find("HTTP-SOCKET")).isNull();
		assertThat(this.catalogue.find("")).isNull();
	}

	@Test
	void getOfUnknownOptionNamesTheNearest() {
		assertThatExceptionOfType(UnknownOptionException.class).isThrownBy(() -> this.catalogue.get("http_sockets"))
			.withMessage("uWSGI has no option 'http_sockets': did you mean 'http-socket' or 'https-socket'?")
			.satisfies((ex) -> assertThat(ex.getName()).isEqualTo("http_sockets"))
			.satisfies((ex) -> assertThat(ex.getNearest()).containsExactly("http-socket", "https-socket"));
	}

	@Test
	void getOfUnknownOptionWithoutNearNames() {
		assertThatExceptionOfType(UnknownOptionException.class).isThrownBy(() -> this.catalogue.get("spring"))
			.withMessage("uWSGI has no option 'spring'");
	}

	@ParameterizedTest
	@CsvSource({ "http_socket,http-socket", "Http-Socket,http-socket", "procesess,processes", "worker,workers",
			"so-keep-alive,so-keepalive", "bufer-size,buffer-size", "ssl-options,ssl-option", "lisetn,listen",
			"plugin_dir,plugin-dir", "queue-size,''", "xyzzy,''", "'',''", "x,''" })
	void nearestFirst(String name, String nearest) {
		assertThat(this.catalogue.nearest(name).stream().findFirst().orElse("")).isEqualTo(nearest);
	}

	@Test
	void nearestAreAtMostThreeOptions() {
		assertThat(this.catalogue.nearest("call-as-emperor3")).containsExactly("call-as-emperor", "call-as-emperor1",
				"call-as-emperor2");
	}

	@Test
	void ofTheNamesOfOneOptionOnlyTheNearestIsReturned() {
		assertThat(this.catalogue.nearest("threads-stacksizes")).containsExactly("threads-stacksize");
	}

	private Set<String> plugins() {
		return this.catalogue.options()
			.stream()
			.flatMap((option) -> option.plugins().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private List<UwsgiOption> names(String... names) {
		List<UwsgiOption> options = new ArrayList<>();
		for (String name : names) {
			options.add(this.catalogue.get(name));
		}
		return options;
	}

	@Test
	void isSecretTellsRoutesByTheirAction() {
		assertThat(this.catalogue.isSecret("route-run", "http:127.0.0.1:8081")).isFalse();
		assertThat(this.catalogue.isSecret("route", "^/static goto:static")).isFalse();
		assertThat(this.catalogue.isSecret("route-run", "basicauth:shop,admin:swordfish")).isTrue();
		assertThat(this.catalogue.isSecret("route", "^/admin basicauth:shop,admin:swordfish")).isTrue();
		assertThat(this.catalogue.isSecret("route-run", "swordfish")).isTrue();
	}

	@Test
	void isSecretWhenARouteHasAConditionThatMayQuoteASecret() {
		assertThat(this.catalogue.isSecret("route-if", "equal:${HTTP_X_KEY};swordfish goto:admin")).isTrue();
		assertThat(this.catalogue.isSecret("route-if-not", "equal:${HTTP_X_KEY};swordfish break:403")).isTrue();
	}

	@Test
	void isSecretWhenTheOptionMayCarryOneOrIsUnknown() {
		assertThat(this.catalogue.isSecret("env", "PASSWORD=swordfish")).isTrue();
		assertThat(this.catalogue.isSecret("my-option", "swordfish")).isTrue();
		assertThat(this.catalogue.isSecret("http-socket", "127.0.0.1:8080")).isFalse();
	}

}
