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

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * {@link EndpointWebExtension @EndpointWebExtension} that gives the operations of the
 * {@link UwsgiEndpoint} their HTTP statuses, and shows secrets to whom they may be shown.
 */
@EndpointWebExtension(endpoint = UwsgiEndpoint.class)
public class UwsgiEndpointWebExtension {

	private static final int CONFLICT = 409;

	private static final int UNPROCESSABLE_CONTENT = 422;

	private final UwsgiEndpoint delegate;

	private final Show showValues;

	private final Set<String> roles;

	/**
	 * Create the extension.
	 * @param delegate the endpoint
	 * @param showValues when secrets are shown
	 * @param roles the roles that secrets are shown to; empty for anybody who is
	 * authenticated
	 */
	public UwsgiEndpointWebExtension(UwsgiEndpoint delegate, Show showValues, Set<String> roles) {
		this.delegate = delegate;
		this.showValues = showValues;
		this.roles = Set.copyOf(roles);
	}

	/**
	 * Tell everything that is known before the file is written.
	 * @param securityContext tells who is asking
	 * @return the plan
	 */
	@ReadOperation
	public UwsgiDescriptor plan(SecurityContext securityContext) {
		return this.delegate.plan(isShown(securityContext));
	}

	/**
	 * Show a text.
	 * @param securityContext tells who is asking
	 * @param view {@code ini} for the file as it would be written, {@code diff} for its
	 * difference from the file on disk
	 * @return the text with status 200; why there is none, with 404 if nothing is
	 * configured, 422 if there are problems, and 500 if the file cannot be read; nothing
	 * with 404 if there is no such view
	 */
	@ReadOperation(produces = UwsgiEndpoint.TEXT)
	public WebEndpointResponse<String> text(SecurityContext securityContext, @Selector String view) {
		TextAnswer answer = this.delegate.text(view, isShown(securityContext));
		return (answer != null) ? new WebEndpointResponse<>(answer.text(), status(answer.kind()))
				: new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
	}

	/**
	 * Write the file.
	 * @param securityContext tells who is asking
	 * @param expected the fingerprint of the only file that may be replaced, {@code none}
	 * if there must be no file, or {@code null} to replace any
	 * @return what became of it: with status 200 if the file is as it should be or
	 * nothing is configured, 409 if it does not have the expected content, 422 if there
	 * are problems, and 500 if the system did not do it
	 */
	@WriteOperation
	public WebEndpointResponse<WriteDescriptor> write(SecurityContext securityContext, @Nullable String expected) {
		WriteDescriptor descriptor = this.delegate.write(expected, isShown(securityContext));
		return new WebEndpointResponse<>(descriptor, status(descriptor));
	}

	private boolean isShown(SecurityContext securityContext) {
		return this.showValues.isShown(securityContext, this.roles);
	}

	private static int status(TextAnswer.Kind kind) {
		return switch (kind) {
			case FOUND -> WebEndpointResponse.STATUS_OK;
			case ABSENT -> WebEndpointResponse.STATUS_NOT_FOUND;
			case REJECTED -> UNPROCESSABLE_CONTENT;
			case FAILED -> WebEndpointResponse.STATUS_INTERNAL_SERVER_ERROR;
		};
	}

	private static int status(WriteDescriptor descriptor) {
		return switch (descriptor.result()) {
			case DISABLED, NOT_CONFIGURED, UNCHANGED, WRITTEN -> WebEndpointResponse.STATUS_OK;
			case CONFLICT -> CONFLICT;
			case REJECTED -> UNPROCESSABLE_CONTENT;
			case FAILED -> WebEndpointResponse.STATUS_INTERNAL_SERVER_ERROR;
		};
	}

}
