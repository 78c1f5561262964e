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

package io.github.uwsgiboot.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.UwsgiConfiguration;

/**
 * Checks that run one after the other.
 */
public final class Checks {

	private final Supplier<List<Check>> checks;

	private final Set<String> allowedOptions;

	private Checks(Supplier<List<Check>> checks, Set<String> allowedOptions) {
		this.checks = checks;
		this.allowedOptions = allowedOptions;
	}

	/**
	 * Return the checks that need nothing but the configuration.
	 * @return the checks
	 */
	public static Checks standard() {
		return standard(CheckSettings.none());
	}

	/**
	 * Return the checks that look at what the settings allow, on this machine.
	 * @param settings the settings
	 * @return the checks
	 */
	public static Checks standard(CheckSettings settings) {
		return standard(settings, Host.local());
	}

	/**
	 * Return the checks that look at what the settings allow.
	 * @param settings the settings
	 * @param host the machine that uWSGI runs on
	 * @return the checks
	 */
	public static Checks standard(CheckSettings settings, Host host) {
		return new Checks(() -> checks(settings, host), settings.allowOptions());
	}

	private static List<Check> checks(CheckSettings settings, Host host) {
		List<Check> checks = new ArrayList<>(configuration());
		checks.add(new PrivilegedPortCheck(settings.host() ? host : null));
		if (settings.host()) {
			checks.addAll(List.of(new HostNameCheck(host), new AccountCheck(host), new ListenQueueCheck(host)));
		}
		if (settings.files()) {
			checks.addAll(List.of(new TlsFileCheck(Clock.systemUTC()), new AccountFileCheck(settings.reload()),
					new SniDirectoryCheck(), new SocketFileCheck()));
		}
		checks.add(new EnvironmentCheck(settings.environment()));
		return checks;
	}

	private static List<Check> configuration() {
		return List.of(new WritableCheck(), new ParameterCheck(), new PlaceholderCheck(), new SpringPlaceholderCheck(),
				new PercentEncodingCheck(), new OptionCheck(), new OptionValueCheck(), new RepeatedOptionCheck(),
				new BuildFeatureCheck(), new BlockCheck(), new LineOrderCheck(), new PluginCheck(),
				new SocketAttributeCheck(), new AddressCheck(), new ParameterAddressCheck(), new RedirectCheck(),
				new ZeroMqCheck(), new AddressConflictCheck(), new SharedSocketCheck(),
				new AutomaticSharedSocketCheck(), new SocketNumberCheck(), new WorkerMapCheck(), new ModifierCheck(),
				new ProtocolCheck(), new UnixSocketCheck(), new PostBufferCheck(), new TlsCheck(), new SniCheck(),
				new HttpsRouterCheck(), new RouterDestinationCheck(), new RouterProtocolCheck(),
				new RouterOptionCheck(), new RouterFallbackCheck(), new SubscriptionCheck(), new MasterCheck(),
				new WorkerLimitCheck());
	}

	/**
	 * Return these checks and one more.
	 * @param check the check
	 * @return the checks
	 */
	public Checks and(Check check) {
		return new Checks(() -> Stream.concat(all().stream(), Stream.of(check)).toList(), this.allowedOptions);
	}

	List<Check> all() {
		return this.checks.get();
	}

	/**
	 * Run all checks.
	 * @param configuration what is checked
	 * @return all problems, in the order of the checks
	 */
	public List<Problem> run(UwsgiConfiguration configuration) {
		return run(CheckSubject.of(configuration, this.allowedOptions));
	}

	/**
	 * Run all checks.
	 * @param subject what is checked
	 * @return all problems, in the order of the checks
	 */
	public List<Problem> run(CheckSubject subject) {
		return all().stream().flatMap((check) -> check.check(subject)).distinct().toList();
	}

}
