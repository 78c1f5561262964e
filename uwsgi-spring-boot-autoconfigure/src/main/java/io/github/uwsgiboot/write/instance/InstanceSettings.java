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

package io.github.uwsgiboot.write.instance;

import java.nio.file.Path;

import io.github.uwsgiboot.write.ProofSettings;
import io.github.uwsgiboot.write.PublishPolicy;
import io.github.uwsgiboot.write.WriteSettings;

/**
 * Which file a uWSGI is meant to run, and how it is asked.
 *
 * @param file the path of the file
 * @param section the section of the file
 * @param policy how the file was published, which the last known good is as well
 * @param proof how uWSGI is asked, and where the last known good is kept
 */
public record InstanceSettings(Path file, String section, PublishPolicy policy, ProofSettings proof) {

	/**
	 * Create the settings for a file that is written.
	 * @param settings how the file is written
	 * @param section the section of the file
	 * @return the settings
	 */
	public static InstanceSettings of(WriteSettings settings, String section) {
		return new InstanceSettings(settings.path(), section, settings.policy(), settings.proof());
	}

}
