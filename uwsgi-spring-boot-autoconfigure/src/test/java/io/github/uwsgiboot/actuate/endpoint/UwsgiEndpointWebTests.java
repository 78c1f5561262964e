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

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UwsgiEndpoint} over HTTP, where writing is opened.
 */
@SpringBootTest(classes = EndpointApplication.class,
		properties = { "uwsgi.writer.on-startup=false", "management.endpoints.web.exposure.include=uwsgi",
				"management.endpoint.uwsgi.access=unrestricted" })
@AutoConfigureMockMvc
class UwsgiEndpointWebTests {

	private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

	private static final String JSON = "application/vnd.spring-boot.actuator.v3+json";

	private static final String INI = TestProperties.INI;

	private static final String HIDDEN_INI = TestProperties.HIDDEN_INI;

	@TempDir
	private Path directory;

	private Path file;

	private Map<String, String> properties;

	@Autowired
	private ConfigurableEnvironment environment;

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void setUp() {
		this.file = this.directory.resolve("uwsgi.ini");
		this.properties = TestProperties.all(this.file);
		TestProperties.set(this.environment, this.properties);
	}

	@Test
	void planTellsEachLineAndWhereItComesFrom() {
		assertThat(get("")).hasStatusOk().hasContentType(JSON).bodyJson().isStrictlyEqualTo("""
				{
				  "path": "%s",
				  "section": "uwsgi",
				  "state": "CHANGED",
				  "fingerprint": "%s",
				  "startCommand": "env -i PATH=\\"$PATH\\" uwsgi --ini %s",
				  "notes": [],
				  "problems": [],
				  "directives": [
				    { "line": 3, "option": "strict", "value": "true", "property": "uwsgi.strict" },
				    { "line": 4, "option": "die-on-term", "value": "true", "property": "uwsgi.options.die-on-term",
				      "origin": "\\"uwsgi.options.die-on-term\\" from property source \\"test\\"" },
				    { "line": 5, "option": "env", "value": "******", "property": "uwsgi.options.env",
				      "origin": "\\"uwsgi.options.env\\" from property source \\"test\\"" },
				    { "line": 6, "option": "master", "value": "true", "property": "uwsgi.options.master",
				      "origin": "\\"uwsgi.options.master\\" from property source \\"test\\"" },
				    { "line": 7, "option": "subscription-notify-socket", "value": "http://u:******@127.0.0.1:1717",
				      "property": "uwsgi.options.subscription-notify-socket",
				      "origin": "\\"uwsgi.options.subscription-notify-socket\\" from property source \\"test\\"" },
				    { "line": 8, "option": "if-env", "value": "SHOP", "property": "uwsgi.directives[0]",
				      "origin": "\\"uwsgi.directives[0]\\" from property source \\"test\\"" },
				    { "line": 9, "option": "add-header", "value": "******", "property": "uwsgi.directives[1]",
				      "origin": "\\"uwsgi.directives[1]\\" from property source \\"test\\"" },
				    { "line": 10, "option": "endif", "value": "", "property": "uwsgi.directives[2]",
				      "origin": "\\"uwsgi.directives[2]\\" from property source \\"test\\"" },
				    { "line": 11, "option": "http-socket", "value": "127.0.0.1:8080",
				      "property": "uwsgi.networking.sockets.web",
				      "origin": "\\"uwsgi.networking.sockets.web.dsn\\" from property source \\"test\\"" }
				  ]
				}
				""".formatted(this.file, TestProperties.fingerprint(INI), this.file));
	}

	@Test
	void linesOfThePlanAreTheLinesOfTheFile() throws IOException {
		assertThat(post("{}")).hasStatusOk();
		assertThat(get("")).bodyJson().extractingPath("$.directives[7].line").isEqualTo(10);
		assertThat(Files.readAllLines(this.file).get(9)).isEqualTo("endif =");
	}

	@Test
	void planTellsTheFingerprintOfTheFile() throws IOException {
		Files.writeString(this.file, INI);
		assertThat(get("")).bodyJson()
			.hasPathSatisfying("$.state", (state) -> assertThat(state).isEqualTo("UNCHANGED"))
			.hasPathSatisfying("$.current",
					(current) -> assertThat(current).isEqualTo(TestProperties.fingerprint(INI)));
	}

	@Test
	void iniIsText() {
		assertThat(get("/ini")).hasStatusOk().hasContentType(TEXT).hasBodyTextEqualTo(HIDDEN_INI);
	}

	@Test
	void diffOfAMissingFileIsText() {
		assertThat(get("/diff")).hasStatusOk()
			.hasContentType(TEXT)
			.hasBodyTextEqualTo("--- /dev/null\n+++ %s\n [uwsgi]\n".formatted(this.file) + added(HIDDEN_INI));
	}

	@Test
	void otherTextDoesNotExist() {
		assertThat(get("/other")).hasStatus(404).hasBodyTextEqualTo("");
		assertThat(get("/INI")).hasStatus(404).hasBodyTextEqualTo("");
	}

	@Test
	void diffTellsThatASecretChangedAndNotWhatItIs() throws IOException {
		Files.writeString(this.file, INI.replace("hunter%%2", "hunter1").replace(":8080", ":8081"));
		assertThat(get("/diff")).hasStatusOk().hasBodyTextEqualTo("""
				--- %s
				+++ %s
				 [uwsgi]
				-env = ******
				+env = ******
				-http-socket = 127.0.0.1:8081
				+http-socket = 127.0.0.1:8080
				""".formatted(this.file, this.file));
	}

	@Test
	void diffIsEmptyWhenThereIsNone() throws IOException {
		Files.writeString(this.file, INI);
		assertThat(get("/diff")).hasStatusOk().hasContentType(TEXT).hasBodyTextEqualTo("");
	}

	@Test
	void nothingIsShownOrWrittenWhenNothingIsConfigured() {
		TestProperties.set(this.environment, TestProperties.none(this.file));
		assertThat(get("")).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.state", (state) -> assertThat(state).isEqualTo("NOT_CONFIGURED"));
		for (String view : new String[] { "/ini", "/diff" }) {
			assertThat(get(view)).hasStatus(404)
				.hasContentType(TEXT)
				.hasBodyTextEqualTo("Nothing is configured, and nothing would be written.\n");
		}
		assertThat(post("{}")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{ "result": "NOT_CONFIGURED", "path": "%s", "notes": [], "problems": [],
				  "message": "Nothing is configured, and nothing was written." }
				""".formatted(this.file));
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void problemsAreToldWithThePlan() {
		misspellOption();
		assertThat(get("")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{
				  "path": "%s",
				  "section": "uwsgi",
				  "state": "REJECTED",
				  "startCommand": "env -i PATH=\\"$PATH\\" uwsgi --ini %s",
				  "notes": [],
				  "problems": %s,
				  "directives": [
				    { "option": "strict", "value": "true", "property": "uwsgi.strict" },
				    { "option": "die-on-term", "value": "true", "property": "uwsgi.options.die-on-term",
				      "origin": "\\"uwsgi.options.die-on-term\\" from property source \\"test\\"" },
				    { "option": "enw", "value": "******", "property": "uwsgi.options.enw",
				      "origin": "\\"uwsgi.options.enw\\" from property source \\"test\\"" },
				    { "option": "master", "value": "true", "property": "uwsgi.options.master",
				      "origin": "\\"uwsgi.options.master\\" from property source \\"test\\"" }
				  ]
				}
				""".formatted(this.file, this.file, problems()));
	}

	@Test
	void problemsAreToldInsteadOfTheText() {
		misspellOption();
		for (String view : new String[] { "/ini", "/diff" }) {
			assertThat(get(view)).hasStatus(422).hasContentType(TEXT).hasBodyTextEqualTo("""
					The configuration has problems, and cannot be written:

					uwsgi.options.enw ("uwsgi.options.enw" from property source "test")
					error: uWSGI 2.0 has no option 'enw'; a strict uWSGI exits on it, any other one ignores it. \
					Did you mean 'env'? Correct the name, or add it to 'uwsgi.check.allow-options' if a plugin of \
					your own has it. [option-unknown]
					""");
		}
	}

	@Test
	void problemsKeepTheFileFromBeingWritten() {
		misspellOption();
		assertThat(post("{}")).hasStatus(422).hasContentType(JSON).bodyJson().isStrictlyEqualTo("""
				{ "result": "REJECTED", "path": "%s", "notes": [], "problems": %s,
				  "message": "Problems with the configuration kept the file from being written.",
				  "action": "Do what the problems say, then write again." }
				""".formatted(this.file, problems()));
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void foreignFileIsComparedAndNotWritten() throws IOException {
		String foreign = "[uwsgi]\nenv = KEY=hunter2\n# hunter3\n";
		Files.writeString(this.file, foreign);
		assertThat(get("/diff")).hasStatusOk()
			.hasBodyTextEqualTo("--- %s\n+++ %s\n [uwsgi]\n".formatted(this.file, this.file)
					+ added(HIDDEN_INI).replace("+env", "-env = ******\n+env"));
		assertThat(post("{}")).hasStatus(422)
			.bodyJson()
			.hasPathSatisfying("$.result", (result) -> assertThat(result).isEqualTo("REJECTED"))
			.hasPathSatisfying("$.problems[*].code",
					(codes) -> assertThat(codes).asArray().containsExactly("file-foreign-file"));
		assertThat(this.file).hasContent(foreign);
	}

	@Test
	void whatCannotBeReadIsNotCompared() throws IOException {
		Files.createDirectory(this.file);
		assertThat(get("/diff")).hasStatus(500)
			.hasContentType(TEXT)
			.hasBodyTextEqualTo(
					"The file '%s' cannot be read: java.nio.file.FileSystemException: %s: Not a regular file\n"
						.formatted(this.file, this.file));
		assertThat(get("")).bodyJson().doesNotHavePath("$.current");
	}

	@Test
	void fileIsWritten() {
		assertThat(post(null)).hasStatusOk()
			.hasContentType(JSON)
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{ "result": "WRITTEN", "path": "%s", "fingerprint": "%s", "notes": [], "problems": [],
							  "message": "The file was written.",
							  "action": "Reload uWSGI, unless an Emperor does, or start it with: env -i PATH=\\"$PATH\\" uwsgi --ini %s" }
							"""
						.formatted(this.file, TestProperties.fingerprint(INI), this.file));
		assertThat(this.file).hasContent(INI);
	}

	@Test
	void fileThatIsAsItShouldBeIsNotWritten() throws IOException {
		Files.writeString(this.file, INI);
		assertThat(post("{\"expected\": null}")).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.result", (result) -> assertThat(result).isEqualTo("UNCHANGED"))
			.hasPathSatisfying("$.fingerprint",
					(fingerprint) -> assertThat(fingerprint).isEqualTo(TestProperties.fingerprint(INI)))
			.hasPathSatisfying("$.message",
					(message) -> assertThat(message).isEqualTo("The file is as it should be and was not written."));
	}

	@Test
	void fileIsWrittenWhenItIsTheExpectedOne() throws IOException {
		String old = INI.replace(":8080", ":8081");
		Files.writeString(this.file, old);
		Files.setLastModifiedTime(this.file, FileTime.from(Instant.parse("2026-01-31T23:59:59Z")));
		Path backup = this.directory.resolve("uwsgi.ini.20260131T235959Z.bak");
		this.properties.put("uwsgi.writer.backups", "1");
		TestProperties.set(this.environment, this.properties);
		assertThat(post(expected(TestProperties.fingerprint(old)))).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{ "result": "WRITTEN", "path": "%s", "fingerprint": "%s", "previous": "%s", "backup": "%s",
							  "notes": [], "problems": [], "message": "The file was written.",
							  "action": "Reload uWSGI, unless an Emperor does, or start it with: env -i PATH=\\"$PATH\\" uwsgi --ini %s" }
							"""
						.formatted(this.file, TestProperties.fingerprint(INI), TestProperties.fingerprint(old), backup,
								this.file));
		assertThat(this.file).hasContent(INI);
		assertThat(backup).hasContent(old);
	}

	@Test
	void fileIsNotWrittenWhenItIsNotTheExpectedOne() throws IOException {
		String old = INI.replace(":8080", ":8081");
		Files.writeString(this.file, old);
		String expected = "0".repeat(64);
		String conflict = conflict(TestProperties.fingerprint(old),
				"A file with the fingerprint %s was expected, but there is a file with the fingerprint %s: somebody "
					.formatted(expected, TestProperties.fingerprint(old)));
		assertThat(post(expected(expected))).hasStatus(409).bodyJson().isStrictlyEqualTo(conflict);
		assertThat(this.mvc.post().uri("/actuator/uwsgi?expected=" + expected).contentType(MediaType.APPLICATION_JSON))
			.hasStatus(409)
			.bodyJson()
			.isStrictlyEqualTo(conflict);
		assertThat(this.file).hasContent(old);
	}

	@Test
	void whatThePropertyExpectsIsNotWhyTheExpectedFileIsNotThere() throws IOException {
		this.properties.put("uwsgi.writer.expected", "none");
		TestProperties.set(this.environment, this.properties);
		assertThat(post(expected("0".repeat(64)))).hasStatus(409)
			.bodyJson()
			.extractingPath("$.problems[0].property")
			.isEqualTo("uwsgi.writer.path");
		Files.writeString(this.file, INI.replace(":8080", ":8081"));
		assertThat(post("{}")).hasStatus(409)
			.bodyJson()
			.extractingPath("$.problems[0].property")
			.isEqualTo("uwsgi.writer.expected");
	}

	@Test
	void fileIsNotWrittenWhenOneIsExpectedAndThereIsNone() {
		String expected = "0".repeat(64);
		assertThat(post(expected(expected))).hasStatus(409)
			.bodyJson()
			.isStrictlyEqualTo(
					conflict(null, "A file with the fingerprint %s was expected, but there is no file: somebody "
						.formatted(expected)));
		assertThat(this.file).doesNotExist();
	}

	@Test
	void fileIsWrittenOnceWhenNoneIsExpected() {
		assertThat(post(expected("none"))).hasStatusOk();
		assertThat(this.file).hasContent(INI);
		this.properties.put("uwsgi.options.master", "false");
		TestProperties.set(this.environment, this.properties);
		assertThat(post(expected("none"))).hasStatus(409);
		assertThat(this.file).hasContent(INI);
	}

	@Test
	void nothingIsWrittenWhenDisabled() {
		this.properties.put("uwsgi.enabled", "false");
		TestProperties.set(this.environment, this.properties);
		assertThat(post("{}")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{ "result": "DISABLED", "path": "%s", "notes": [], "problems": [],
				  "message": "The property uwsgi.enabled is false, and nothing was written." }
				""".formatted(this.file));
		assertThat(this.directory).isEmptyDirectory();
	}

	private String conflict(String found, String reason) {
		String message = reason + "has changed it. Nothing was written.";
		String action = "Look at the difference, then write with the fingerprint that the file has now, or without one.";
		return """
				{ "result": "CONFLICT", "path": "%1$s", %2$s "code": "file-conflict", "notes": [],
				  "problems": [ { "severity": "ERROR", "code": "file-conflict", "property": "uwsgi.writer.path",
				    "value": "%1$s", "origin": "\\"uwsgi.writer.path\\" from property source \\"test\\"",
				    "consequence": "%3$s", "remedy": "%4$s" } ],
				  "message": "%3$s", "action": "%4$s" }
				""".formatted(this.file, (found != null) ? "\"fingerprint\": \"" + found + "\"," : "", message, action);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"expected\": \"\"}", "{\"expected\": \"hunter2\"}", "{\"expected\": 5}", "{" })
	void whatIsNoFingerprintIsABadRequest(String body) {
		assertThat(post(body)).hasStatus(400);
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void requestThatIsNotJsonIsRefused() {
		assertThat(this.mvc.post().uri("/actuator/uwsgi")).hasStatus(415);
		assertThat(this.mvc.post()
			.uri("/actuator/uwsgi")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.content("expected=" + "0".repeat(64))).hasStatus(415);
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void pathThatTheSystemDoesNotTakeIsAProblem() {
		Path tooLong = this.directory.resolve("a".repeat(300));
		TestProperties.set(this.environment, TestProperties.all(tooLong));
		assertThat(post("{}")).hasStatus(422)
			.bodyJson()
			.hasPathSatisfying("$.result", (result) -> assertThat(result).isEqualTo("REJECTED"))
			.hasPathSatisfying("$.problems[*].code",
					(codes) -> assertThat(codes).asArray().containsExactly("file-input-output"));
	}

	@Test
	void failureOfTheSystemIsTold() throws IOException {
		this.properties.put("uwsgi.writer.lock-timeout", "0s");
		TestProperties.set(this.environment, this.properties);
		Path lockFile = this.directory.resolve(".uwsgi.ini.lock");
		try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = channel.lock()) {
			assertThat(lock.isValid()).isTrue();
			assertThat(post("{}")).hasStatus(500)
				.bodyJson()
				.isStrictlyEqualTo("""
						{ "result": "FAILED", "path": "%1$s", "code": "file-locked", "notes": [],
						  "problems": [ { "severity": "ERROR", "code": "file-locked", "property": "uwsgi.writer.path",
						    "value": "%1$s", "origin": "\\"uwsgi.writer.path\\" from property source \\"test\\"",
						    "consequence": "%2$s", "remedy": "%3$s" } ],
						  "message": "%2$s", "action": "%3$s" }
						""".formatted(this.file,
						this.file + " is being published by a process that did not give its name, which did not end "
								+ "within 0 ms.",
						"Let that process end, or stop it: its lock ends with it, and " + lockFile
								+ " can stay. To wait longer, raise uwsgi.writer.lock-timeout."));
		}
		assertThat(this.file).doesNotExist();
	}

	private void misspellOption() {
		Map<String, String> misspelt = TestProperties.none(this.file);
		misspelt.put("uwsgi.options.enw", "KEY=hunter2");
		misspelt.put("uwsgi.options.master", "true");
		misspelt.put("uwsgi.options.die-on-term", "true");
		TestProperties.set(this.environment, misspelt);
	}

	private static String problems() {
		return """
				[ { "severity": "ERROR", "code": "option-unknown", "property": "uwsgi.options.enw",
				    "origin": "\\"uwsgi.options.enw\\" from property source \\"test\\"",
				    "consequence": "uWSGI 2.0 has no option 'enw'; a strict uWSGI exits on it, any other one ignores it.",
				    "remedy": "Did you mean 'env'? Correct the name, or add it to 'uwsgi.check.allow-options' if a \
				plugin of your own has it." } ]""";
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri("/actuator/uwsgi" + path).exchange();
	}

	private MvcTestResult post(String body) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri("/actuator/uwsgi")
			.contentType(MediaType.APPLICATION_JSON);
		return ((body != null) ? request.content(body) : request).exchange();
	}

	private static String added(String ini) {
		return ini.lines().skip(2).map((line) -> "+" + line + "\n").collect(Collectors.joining());
	}

	private static String expected(String fingerprint) {
		return "{\"expected\": \"%s\"}".formatted(fingerprint);
	}

}
