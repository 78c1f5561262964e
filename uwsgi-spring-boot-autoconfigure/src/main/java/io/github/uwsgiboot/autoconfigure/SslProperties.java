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
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.github.uwsgiboot.networking.Parameters;
import io.github.uwsgiboot.networking.SslParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;

/**
 * Properties of TLS.
 */
@ConfigurationProperties("uwsgi.networking.ssl")
public class SslProperties extends ParameterProperties {

	/**
	 * Whether errors of TLS are logged in detail.
	 */
	private @Nullable Boolean verboseErrors;

	/**
	 * Whether TLS sessions are kept in a uWSGI cache, or the name of that cache. Builds
	 * against OpenSSL 1.1.0 and later do not have it.
	 */
	private @Nullable String sessionsCache;

	/**
	 * Time in whole seconds, at least 1, for which a TLS session is kept. uWSGI's default
	 * is 300 seconds. Builds against OpenSSL 1.1.0 and later do not have it.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private @Nullable Duration sessionsTimeout;

	/**
	 * Identifier of the TLS sessions of the http plugin's routers, from 1 to 32 bytes.
	 * uWSGI's default is made from the router's address.
	 */
	private @Nullable String sessionContext;

	/**
	 * OpenSSL options by their numbers, each from 0 to 2147483647, for example 536870912
	 * for no TLS 1.3.
	 */
	private @Nullable List<Integer> rawOptions;

	/**
	 * Directory in which inline certificates and keys are stored.
	 */
	private @Nullable String dirTmp;

	/**
	 * Whether the http plugin hands the client's certificate to the application in the
	 * variable HTTPS_CC.
	 */
	private @Nullable Boolean clientCertVar;

	/**
	 * Largest number of certificates between a client's and its authority's, at least 0.
	 * uWSGI's default is 1.
	 */
	private @Nullable Integer verifyDepth;

	/**
	 * Whether SSL 3.0 is allowed, which is broken.
	 */
	private @Nullable Boolean enableSslv3;

	/**
	 * Whether TLS 1.0 is allowed, which is outdated. OpenSSL 3 offers it only with
	 * ciphers at "@SECLEVEL=0".
	 */
	private @Nullable Boolean enableTlsv1;

	public @Nullable Boolean getVerboseErrors() {
		return this.verboseErrors;
	}

	public void setVerboseErrors(@Nullable Boolean verboseErrors) {
		this.verboseErrors = verboseErrors;
	}

	public @Nullable String getSessionsCache() {
		return this.sessionsCache;
	}

	public void setSessionsCache(@Nullable String sessionsCache) {
		this.sessionsCache = sessionsCache;
	}

	public @Nullable Duration getSessionsTimeout() {
		return this.sessionsTimeout;
	}

	public void setSessionsTimeout(@Nullable Duration sessionsTimeout) {
		this.sessionsTimeout = sessionsTimeout;
	}

	public @Nullable String getSessionContext() {
		return this.sessionContext;
	}

	public void setSessionContext(@Nullable String sessionContext) {
		this.sessionContext = sessionContext;
	}

	public @Nullable List<Integer> getRawOptions() {
		return this.rawOptions;
	}

	public void setRawOptions(@Nullable List<Integer> rawOptions) {
		this.rawOptions = rawOptions;
	}

	public @Nullable String getDirTmp() {
		return this.dirTmp;
	}

	public void setDirTmp(@Nullable String dirTmp) {
		this.dirTmp = dirTmp;
	}

	public @Nullable Boolean getClientCertVar() {
		return this.clientCertVar;
	}

	public void setClientCertVar(@Nullable Boolean clientCertVar) {
		this.clientCertVar = clientCertVar;
	}

	public @Nullable Integer getVerifyDepth() {
		return this.verifyDepth;
	}

	public void setVerifyDepth(@Nullable Integer verifyDepth) {
		this.verifyDepth = verifyDepth;
	}

	public @Nullable Boolean getEnableSslv3() {
		return this.enableSslv3;
	}

	public void setEnableSslv3(@Nullable Boolean enableSslv3) {
		this.enableSslv3 = enableSslv3;
	}

	public @Nullable Boolean getEnableTlsv1() {
		return this.enableTlsv1;
	}

	public void setEnableTlsv1(@Nullable Boolean enableTlsv1) {
		this.enableTlsv1 = enableTlsv1;
	}

	@Override
	Parameters toParameters() {
		return Parameters.none()
			.with(SslParameters.VERBOSE_ERRORS, this.verboseErrors)
			.with(SslParameters.SESSIONS_CACHE, this.sessionsCache)
			.with(SslParameters.SESSIONS_TIMEOUT, this.sessionsTimeout)
			.with(SslParameters.SESSION_CONTEXT, this.sessionContext)
			.with(SslParameters.RAW_OPTIONS, this.rawOptions)
			.with(SslParameters.DIR_TMP, this.dirTmp)
			.with(SslParameters.CLIENT_CERT_VAR, this.clientCertVar)
			.with(SslParameters.VERIFY_DEPTH, this.verifyDepth)
			.with(SslParameters.ENABLE_SSLV3, this.enableSslv3)
			.with(SslParameters.ENABLE_TLSV1, this.enableTlsv1);
	}

}
