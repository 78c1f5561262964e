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

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Address;
import io.github.uwsgiboot.networking.PrivilegedPorts;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.option.RouteLine;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

/**
 * The checks of this library for one configuration, in the order that they run in. A
 * check of what few configurations have is made where there is some of it, so that its
 * classes are not loaded elsewhere. A condition may hold where the check finds nothing,
 * but never the other way round.
 */
final class StandardChecks {

	/**
	 * Options whose values name something, besides those for hooks.
	 */
	private static final Set<String> OF_NAMES = Set.of("alarm", "cheaper-algo", "clock", "emperor", "exception-handler",
			"log-encoder", "log-req-encoder", "logger", "loop", "req-logger", "stats-push", "subscription-algo");

	/**
	 * Options whose values name what another line adds, besides routes.
	 */
	private static final Set<String> OF_REFERENCES = Set.of("check-cache", "farm", "fastrouter-use-cache",
			"http-use-cache", "log-alarm", "not-log-alarm", "rawrouter-use-cache", "sslrouter-use-cache",
			"static-cache-paths");

	/**
	 * Options that do nothing without another one.
	 */
	private static final Set<String> WITH_COMPANIONS = Set.of("enable-proxy-protocol", "http-auto-chunked",
			"http-gracetime", "ssl-enable-tlsv1", "ssl-enable3", "ssl-option", "ssl-tmp-dir", "ssl-verbose",
			"ssl-verify-depth", "stats-http", "stats-minified", "stats-no-cores", "stats-no-metrics",
			"wait-for-fs-timeout", "wait-for-interface-timeout", "wait-for-socket-timeout");

	/**
	 * Options whose values name users and groups.
	 */
	static final List<String> OF_ACCOUNTS = List.of("uid", "gid", "add-gid", "immediate-uid", "immediate-gid",
			"http-uid", "http-gid", "fastrouter-uid", "fastrouter-gid", "chown-socket");

	/**
	 * Options with paths that a way to reload adds.
	 */
	private static final Set<String> OF_RELOADS = Set.of("master-fifo", "safe-pidfile");

	private static final int LONG_NUMBER = 10;

	/**
	 * Options that are the size of a buffer, besides those that no number of bytes is too
	 * large for.
	 */
	private static final List<String> BUFFERS = List.of("post-buffering", "post-buffering-bufsize", "http-buffer-size",
			"fastrouter-buffer-size", "rawrouter-buffer-size", "sslrouter-buffer-size");

	private final CheckSubject subject;

	private final Lines lines;

	private final List<Check> checks = new ArrayList<>();

	private StandardChecks(CheckSubject subject) {
		this.subject = subject;
		this.lines = subject.lines();
	}

	/**
	 * Return the checks for a configuration.
	 * @param subject what is checked
	 * @param settings what the checks look at besides the configuration
	 * @param host the machine that uWSGI runs on, or {@code null} for this one
	 * @return the checks
	 */
	static List<Check> of(CheckSubject subject, CheckSettings settings, @Nullable Host host) {
		StandardChecks checks = new StandardChecks(subject);
		checks.addText();
		checks.addOptions();
		checks.addPlacesOfLines();
		checks.addAddresses();
		checks.addAddressConflicts(settings, host);
		checks.addWaiting();
		checks.addNumbers();
		checks.addKindsOfSockets();
		checks.addTls();
		checks.addRouters();
		checks.addProcesses();
		checks.addHost(settings, host);
		if (settings.files()) {
			checks.addFiles(settings);
		}
		checks.addEnvironment(settings);
		return checks.checks;
	}

	private void addText() {
		if (!this.subject.document().isWritable()) {
			this.checks.add(new WritableCheck());
		}
		if (hasUnusableDirectory(this.subject.configuration())) {
			this.checks.add(new DirectoryCheck());
		}
		if (hasParameters()) {
			this.checks.add(new ParameterCheck());
		}
		if (!this.subject.textsWithBraces().isEmpty() || this.lines.hasCharacter('{')) {
			this.checks.add(new PlaceholderCheck());
			this.checks.add(new SpringPlaceholderCheck());
		}
		if (this.lines.hasCharacter('%')) {
			this.checks.add(new PercentEncodingCheck());
		}
	}

	private void addOptions() {
		this.checks.add(new OptionCheck());
		if (!this.lines.raw().isEmpty()) {
			this.checks.add(new OptionValueCheck());
		}
		if (hasTexts()) {
			this.checks.add(new ValueFormCheck());
		}
		if (this.lines.hasAny(OF_NAMES) || this.lines.hasNameWith("hook-")) {
			this.checks.add(new NamedValueCheck());
		}
		if (this.lines.hasAny(OF_REFERENCES)) {
			this.checks.add(new ReferenceCheck());
		}
		if (hasJumps()) {
			this.checks.add(new RouteLabelCheck());
		}
		if (hasPatterns()) {
			this.checks.add(new RegularExpressionCheck());
		}
		if (this.lines.hasRepeatedOptions()) {
			this.checks.add(new RepeatedOptionCheck());
		}
		this.checks.add(new BuildFeatureCheck());
	}

	private void addPlacesOfLines() {
		if (this.lines.hasAny(WITH_COMPANIONS)) {
			this.checks.add(new CompanionCheck());
		}
		if (this.lines.hasBlocks()) {
			this.checks.add(new BlockCheck());
		}
		if (!this.subject.configuration().directives().isEmpty()) {
			this.checks.add(new LineOrderCheck());
		}
		if (this.lines.hasPluginOptions() || this.lines.hasAny(Set.of("plugin", "need-plugin"))
				|| !this.subject.configuration().plugins().isEmpty()) {
			this.checks.add(new PluginCheck());
		}
	}

	private void addAddresses() {
		if (!this.subject.entries().isEmpty()) {
			this.checks.add(new SocketAttributeCheck());
		}
		if (!this.subject.listeners().isEmpty()) {
			this.checks.add(new AddressCheck());
		}
		if (hasParameters()) {
			this.checks.add(new ParameterAddressCheck());
		}
		if (!this.subject.networking().routers().isEmpty()) {
			this.checks.add(new RedirectCheck());
		}
		if (this.subject.isSet(SocketAttribute.PULL) || this.subject.isSet(SocketAttribute.PUSH)
				|| this.lines.has("zeromq-socket")) {
			this.checks.add(new ZeroMqCheck());
		}
	}

	private void addWaiting() {
		if (this.lines.has("wait-for-socket")) {
			this.checks.add(new WaitForCheck());
		}
	}

	private void addAddressConflicts(CheckSettings settings, @Nullable Host host) {
		if (this.subject.listeners().size() > 1) {
			this.checks.add(new AddressConflictCheck((settings.host() && hasIpv6()) ? host(host) : null));
		}
	}

	private void addNumbers() {
		if (usesSharedSockets()) {
			this.checks.add(new SharedSocketCheck());
		}
		if (hasAutomaticSharedSockets()) {
			this.checks.add(new AutomaticSharedSocketCheck());
		}
		if (!this.lines.areWhole()) {
			this.checks.add(new SocketNumberCheck());
		}
		if (this.subject.isSet(SocketAttribute.BOUND_WORKERS) || this.lines.has("map-socket")) {
			this.checks.add(new WorkerMapCheck());
		}
	}

	private void addKindsOfSockets() {
		if (this.subject.isSet(SocketAttribute.MODIFIER) || this.subject.isSet(SocketAttribute.SUBMODIFIER)
				|| this.lines.hasNameWith("modifier")) {
			this.checks.add(new ModifierCheck());
		}
		if (this.lines.hasAny(Set.of("enable-proxy-protocol", "protocol", "puwsgi-socket"))) {
			this.checks.add(new ProtocolCheck());
		}
		if (this.lines.hasAny(Set.of("chmod-socket", "chown-socket", "umask"))) {
			this.checks.add(new UnixSocketCheck());
		}
		Long bufferSize = this.lines.number("buffer-size");
		if (bufferSize != null && bufferSize < BufferSizeCheck.SMALL) {
			this.checks.add(new BufferSizeCheck());
		}
		if (this.lines.has("post-buffering-bufsize")) {
			this.checks.add(new PostBufferCheck());
		}
	}

	private void addTls() {
		if (!this.subject.tlsUses().isEmpty() || this.subject.isSet(SocketAttribute.CLIENT_CA)) {
			this.checks.add(new TlsCheck());
		}
		if (this.lines.hasAny(Set.of("sni", "sni-dir", "sni-dir-ciphers", "sni-regexp"))
				|| !this.subject.networking().sni().isEmpty()) {
			this.checks.add(new SniCheck());
		}
		if (this.lines.hasAny(Set.of("https-export-cert", "https-session-context"))) {
			this.checks.add(new HttpsRouterCheck());
		}
	}

	private void addRouters() {
		if (this.lines.hasRouters()) {
			this.checks.add(new RouterDestinationCheck());
		}
		if (this.lines.hasAny(Set.of("fastrouter-to", "http-to"))) {
			this.checks.add(new RouterProtocolCheck());
		}
		if (this.lines.hasPluginOptions()) {
			this.checks.add(new RouterOptionCheck());
		}
		if (!this.lines.raw().isEmpty() && this.lines.hasNameWith("route")) {
			this.checks.add(new RouteCheck());
		}
		if (this.lines.has("http-fallback")) {
			this.checks.add(new RouterFallbackCheck());
		}
		if (this.lines.hasNameWith("subscri")) {
			this.checks.add(new SubscriptionCheck());
		}
	}

	private void addProcesses() {
		this.checks.add(new MasterCheck());
		if (this.lines.hasNameWith("cheaper") || this.lines.has("max-worker-lifetime")) {
			this.checks.add(new WorkerLimitCheck());
		}
		if (this.lines.hasAny(Set.of("max-apps", "queue-blocksize", "rpc-max")) || hasLargeBuffers()) {
			this.checks.add(new MemoryAreaCheck());
		}
	}

	private void addHost(CheckSettings settings, @Nullable Host host) {
		if (hasUnlikelyAccounts()) {
			this.checks.add(new AccountNumberCheck());
		}
		if (this.lines.has("uid")) {
			this.checks.add(new PrivilegedPortCheck(settings.host() ? host(host) : null));
		}
		if (!settings.host()) {
			return;
		}
		if (asksForInterfaces()) {
			this.checks.add(new HostNameCheck(host(host)));
		}
		if (this.lines.has("chown-socket") || this.lines.hasNameWith("uid") || this.lines.hasNameWith("gid")) {
			this.checks.add(new AccountCheck(host(host)));
		}
		if (this.lines.has("listen")) {
			this.checks.add(new ListenQueueCheck(host(host)));
		}
	}

	private void addFiles(CheckSettings settings) {
		if (!this.subject.tlsUses().isEmpty()) {
			this.checks.add(new TlsFileCheck(Clock.systemUTC()));
		}
		if (!this.subject.tlsUses().isEmpty() && this.lines.has("uid")) {
			this.checks.add(new AccountFileCheck(settings.reload()));
		}
		if (this.lines.has("sni-dir")) {
			this.checks.add(new SniDirectoryCheck());
		}
		if (hasPaths()) {
			this.checks.add(new SocketFileCheck());
		}
		if (hasAbsolutePaths()) {
			this.checks.add(new OptionPathCheck());
		}
	}

	private void addEnvironment(CheckSettings settings) {
		if (!settings.environment().isEmpty()) {
			this.checks.add(new EnvironmentCheck(settings.environment()));
		}
	}

	private boolean hasUnlikelyAccounts() {
		for (String name : OF_ACCOUNTS) {
			for (Line line : this.lines.named(name)) {
				String text = line.directive().value().text();
				if (hasLongNumber(text) || text.startsWith("-") || text.contains(":-")) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean hasLongNumber(String text) {
		int digits = 0;
		for (int i = 0; i < text.length() && digits < LONG_NUMBER; i++) {
			boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
			digits = digit ? digits + 1 : 0;
		}
		return digits >= LONG_NUMBER;
	}

	private boolean hasJumps() {
		for (Line line : this.lines.raw()) {
			if (line.name().contains("route") && line.directive().value().text().contains("goto:")) {
				return true;
			}
		}
		return false;
	}

	private boolean hasLargeBuffers() {
		for (String name : BUFFERS) {
			Long size = this.lines.number(name);
			if (size != null && size > MemoryAreaCheck.LARGE) {
				return true;
			}
		}
		return false;
	}

	private boolean hasTexts() {
		for (Line line : this.lines.raw()) {
			UwsgiOption option = line.option();
			if (option != null && ArgumentRule.of(option.argument()) == ArgumentRule.TEXT) {
				return true;
			}
		}
		return false;
	}

	private boolean hasAbsolutePaths() {
		if (this.lines.hasAny(OF_RELOADS)) {
			return true;
		}
		for (Line line : this.lines.raw()) {
			if (line.directive().value().text().indexOf('/') >= 0) {
				return true;
			}
		}
		return false;
	}

	private boolean hasPatterns() {
		for (Line line : this.lines.raw()) {
			RouteLine route = RouteLine.of(line.name(), line.directive().value().text());
			if (route != null && route.pattern() != null) {
				return true;
			}
		}
		return this.lines.has("php-app-bypass") || this.lines.hasNameWith("log-") || this.lines.hasNameWith("static-");
	}

	private boolean hasUnusableDirectory(UwsgiConfiguration configuration) {
		String pluginsDir = configuration.pluginsDir();
		return isUnusable(configuration.runtimeDir()) || pluginsDir != null && isUnusable(pluginsDir);
	}

	private boolean isUnusable(String directory) {
		return directory.isBlank() || directory.charAt(0) == '~' || directory.indexOf(':') >= 0;
	}

	private boolean hasParameters() {
		return !this.subject.networking().parameters().isEmpty();
	}

	private boolean usesSharedSockets() {
		for (Listener listener : this.subject.listeners()) {
			if (listener.isSharedSocket() || listener.usesSharedSocket() || listener.sharedSocket() != null) {
				return true;
			}
		}
		return false;
	}

	private boolean hasAutomaticSharedSockets() {
		PrivilegedPorts privilegedPorts = this.subject.configuration().privilegedPorts();
		for (Socket socket : this.subject.sockets()) {
			if (privilegedPorts.apply(socket)) {
				return true;
			}
		}
		return false;
	}

	private boolean hasIpv6() {
		for (Listener listener : this.subject.listeners()) {
			if (listener.address() instanceof Address.Tcp tcp && tcp.isIpv6()) {
				return true;
			}
		}
		return false;
	}

	private boolean asksForInterfaces() {
		for (Listener listener : this.subject.listeners()) {
			if (listener.address() instanceof Address.Tcp tcp && !isEverywhere(tcp.host())) {
				return true;
			}
		}
		return false;
	}

	// Every machine has the addresses of the loopback interface.
	private boolean isEverywhere(String host) {
		return host.isEmpty() || host.equals("0.0.0.0") || host.equals("127.0.0.1");
	}

	private boolean hasPaths() {
		for (Listener listener : this.subject.listeners()) {
			if (listener.address() instanceof Address.UnixPath) {
				return true;
			}
		}
		return false;
	}

	private static Host host(@Nullable Host host) {
		return (host != null) ? host : Host.local();
	}

}
