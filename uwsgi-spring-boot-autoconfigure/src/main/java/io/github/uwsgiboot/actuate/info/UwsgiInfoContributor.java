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

package io.github.uwsgiboot.actuate.info;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.uwsgiboot.write.Fingerprint;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.UwsgiConfigWriter;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * Tells below {@code uwsgi} where the file is, what a write would do, and the fingerprint
 * (SHA-256) of the file that would be written. The file is planned for each request and
 * nothing is changed.
 */
public class UwsgiInfoContributor implements InfoContributor {

	private final UwsgiConfigWriter writer;

	/**
	 * Create the contributor.
	 * @param writer the writer of the configuration
	 */
	public UwsgiInfoContributor(UwsgiConfigWriter writer) {
		this.writer = writer;
	}

	@Override
	public void contribute(Info.Builder builder) {
		Plan plan = this.writer.plan();
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("path", plan.path().toAbsolutePath().normalize().toString());
		details.put("state", plan.state());
		Fingerprint fingerprint = plan.fingerprint();
		if (fingerprint != null) {
			details.put("fingerprint", fingerprint.value());
		}
		builder.withDetail("uwsgi", details);
	}

}
