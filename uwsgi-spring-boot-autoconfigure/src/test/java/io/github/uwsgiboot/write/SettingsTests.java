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

package io.github.uwsgiboot.write;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.BinaryCheck;
import io.github.uwsgiboot.check.CheckSettings;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.write.reload.BackOff;
import io.github.uwsgiboot.write.reload.ReloadSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests that each {@code with} method of settings changes what it is named after, and
 * nothing else.
 */
class SettingsTests {

	private static final List<Object> SETTINGS = List.of(WriteSettings.of(Path.of("uwsgi.ini")),
			PublishPolicy.defaults(), ProofSettings.none(), BinarySettings.off(), CheckSettings.none(),
			ReloadSettings.none());

	/**
	 * Values by type, none of which is a default.
	 */
	private static final Map<Class<?>, Object> VALUES = Map.ofEntries(Map.entry(int.class, 7),
			Map.entry(String.class, "other"), Map.entry(Path.class, Path.of("/other")),
			Map.entry(Duration.class, Duration.ofMillis(1234)), Map.entry(Severity.class, Severity.WARNING),
			Map.entry(PublishPolicy.class, PublishPolicy.defaults().withBackups(1)),
			Map.entry(ProofSettings.class, ProofSettings.on()),
			Map.entry(BinarySettings.class, BinarySettings.of(BinaryCheck.AUTO, "other")),
			Map.entry(ExpectedFile.class, ExpectedFile.NONE),
			Map.entry(BackOff.class, new BackOff(Duration.ofMillis(1), Duration.ofMillis(2))),
			Map.entry(ReloadSettings.Emperor.class, new ReloadSettings.Emperor(Path.of("/other.pid"), true)),
			Map.entry(PublishPolicy.Overwrite.class, PublishPolicy.Overwrite.ANY),
			Map.entry(PublishPolicy.Symlinks.class, PublishPolicy.Symlinks.REFUSE),
			Map.entry(PublishPolicy.InPlace.class, PublishPolicy.InPlace.WHEN_NEEDED),
			Map.entry(Map.class, Map.of("UWSGI_OTHER", "1")));

	static Stream<Object> settings() {
		return SETTINGS.stream();
	}

	@ParameterizedTest
	@MethodSource("settings")
	void withChangesWhatItIsNamedAfterAndNothingElse(Object settings) throws ReflectiveOperationException {
		Map<String, Method> methods = withMethods(settings.getClass());
		assertThat(methods).isNotEmpty();
		for (Map.Entry<String, Method> method : methods.entrySet()) {
			for (Object value : values(settings, method)) {
				Map<String, @Nullable Object> expected = state(settings);
				expected.put(method.getKey(), value);
				assertThat(state(method.getValue().invoke(settings, value))).isEqualTo(expected);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("comparedSettings")
	void settingsAreEqualIfNothingIsDifferent(Object settings) throws ReflectiveOperationException {
		for (Map.Entry<String, Method> method : withMethods(settings.getClass()).entrySet()) {
			Object same = settings.getClass().getMethod(method.getKey()).invoke(settings);
			Object copy = method.getValue().invoke(settings, same);
			assertThat(copy).isNotSameAs(settings).isEqualTo(settings).hasSameHashCodeAs(settings);
			for (Object value : values(settings, method)) {
				Object changed = method.getValue().invoke(settings, value);
				assertThat(changed.equals(settings)).as(method.getKey()).isEqualTo(value.equals(same));
			}
		}
	}

	static Stream<Object> comparedSettings() {
		return Stream.of(BinarySettings.off(), ReloadSettings.none());
	}

	@Test
	void settingsOfOtherBinariesAndOfOtherWaysToReloadAreDifferent() {
		assertThat(BinarySettings.of(BinaryCheck.AUTO, "uwsgi"))
			.isNotEqualTo(BinarySettings.of(BinaryCheck.AUTO, "other"))
			.isNotEqualTo(BinarySettings.of(BinaryCheck.REQUIRED, "uwsgi"));
		assertThat(ReloadSettings.touch(Path.of("a"))).isNotEqualTo(ReloadSettings.touch(Path.of("b")))
			.isNotEqualTo(ReloadSettings.fifo(Path.of("a")));
		assertThat(ReloadSettings.command("a")).isNotEqualTo(ReloadSettings.command("b"));
	}

	@Test
	void commandWithoutProgramThrowsException() {
		assertThatIllegalArgumentException().isThrownBy(() -> ReloadSettings.command(new String[0]))
			.withMessage("There is no command");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-1S" })
	void timeoutThatIsNotPositiveThrowsException(Duration timeout) {
		assertThatIllegalArgumentException().isThrownBy(() -> BinarySettings.off().withTimeout(timeout))
			.withMessage("The timeout is not positive: " + timeout);
		assertThatIllegalArgumentException().isThrownBy(() -> ProofSettings.none().withTimeout(timeout))
			.withMessage("The timeout is not positive: " + timeout);
	}

	private static List<Object> values(Object settings, Map.Entry<String, Method> method)
			throws ReflectiveOperationException {
		Class<?> type = method.getValue().getParameterTypes()[0];
		if (type == boolean.class) {
			return List.of(true, false);
		}
		if (type == Set.class) {
			return List
				.of(method.getKey().equals("permissions") ? Set.of(PosixFilePermission.OWNER_READ) : Set.of("x"));
		}
		Object value = VALUES.get(type);
		assertThat(value).as(type.getName())
			.isNotNull()
			.isNotEqualTo(settings.getClass().getMethod(method.getKey()).invoke(settings));
		return List.of(value);
	}

	private static Map<String, Method> withMethods(Class<?> type) {
		Map<String, Method> methods = new LinkedHashMap<>();
		for (Method method : type.getDeclaredMethods()) {
			if (method.getName().startsWith("with")) {
				String name = method.getName().substring("with".length());
				methods.put(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), method);
			}
		}
		return methods;
	}

	private static Map<String, @Nullable Object> state(Object settings) throws ReflectiveOperationException {
		Map<String, @Nullable Object> state = new LinkedHashMap<>();
		for (String name : Arrays.stream(settings.getClass().getDeclaredFields())
			.filter((field) -> !Modifier.isStatic(field.getModifiers()))
			.map(Field::getName)
			.toList()) {
			state.put(name, settings.getClass().getMethod(name).invoke(settings));
		}
		return state;
	}

}
