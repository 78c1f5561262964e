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

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link ModifierCheck}.
 */
class ModifierCheckTests extends AbstractCheckTests {

	ModifierCheckTests() {
		super(new ModifierCheck());
	}

	@Test
	void modifierOfTheOnlySocketOfItsTypeIsAccepted() {
		assertThat(problemsOf(modified("a", SocketType.HTTP, 255), modified("b", SocketType.FASTCGI, 0),
				Socket.of("c", SocketType.UWSGI).address(":8082")))
			.isEmpty();
	}

	@Test
	void sameModifierOfAllSocketsOfATypeIsAccepted() {
		assertThat(problemsOf(modified("a", SocketType.HTTP, 9), modified("b", SocketType.HTTP, 9))).isEmpty();
	}

	@Test
	void modifierFitsInto8Bits() {
		assertThat(problemsOf(modified("a", SocketType.HTTP, 256)))
			.containsExactly(Problem.error("modifier-out-of-range", "uwsgi.networking.sockets.a.modifier.code", "256",
					"uWSGI keeps a modifier in 8 bits and would take this number modulo 256.",
					"Write a number from 0 to 255."));
		assertThat(problemsOf(modified("a", SocketType.SCGI, -1))).extracting(Problem::code)
			.containsExactly("modifier-out-of-range");
	}

	@Test
	void modifierOfAnOptionFitsInto8Bits() {
		assertThat(problemsOfOption("raw-modifier2", "255")).isEmpty();
		assertThat(problemsOfOption("raw-modifier2", "257"))
			.containsExactly(Problem.error("modifier-out-of-range", "uwsgi.options.raw-modifier2", "257",
					"uWSGI keeps a modifier in 8 bits and would take this number modulo 256.",
					"Write a number from 0 to 255."));
	}

	@Test
	void modifiersThatAreAllowedAreNumbersOf8Bits() {
		assertThat(problemsOfOption("allowed-modifiers", "0,9, 255")).isEmpty();
		assertThat(problemsOfDirectives("allowed-modifiers = $(MODIFIERS)")).isEmpty();
		assertThat(problemsOfOption("allowed-modifiers", "0,256"))
			.containsExactly(Problem.error("modifier-out-of-range", "uwsgi.options.allowed-modifiers", "0,256",
					"No request has the modifier '256', and uWSGI takes anything but digits for 0.",
					"Write numbers from 0 to 255, separated by commas."));
		assertThat(problemsOfDirectives("allowed-modifiers = psgi,300"))
			.extracting(Problem::code, Problem::property, Problem::consequence)
			.containsExactly(
					tuple("modifier-out-of-range", "uwsgi.directives[0]",
							"No request has the modifier 'psgi', and uWSGI takes anything but digits for 0."),
					tuple("modifier-out-of-range", "uwsgi.directives[0]",
							"No request has the modifier '300', and uWSGI takes anything but digits for 0."));
	}

	@Test
	void modifiersThatAreRemappedAreNumbersOf8Bits() {
		assertThat(problemsOfOption("remap-modifier", "0:9,5:255")).isEmpty();
		assertThat(problemsOfOption("remap-modifier", "0:256"))
			.containsExactly(Problem.error("modifier-out-of-range", "uwsgi.options.remap-modifier", "0:256",
					"uWSGI has no plugin for '0:256': its workers crash on a modifier above 255, take a word for 0, and"
							+ " skip what has no colon.",
					"Write pairs of numbers from 0 to 255, for example '0:9', separated by commas."));
		assertThat(problemsOfOption("remap-modifier", "300:0,5,0:psgi")).extracting(Problem::consequence)
			.containsExactly(
					"uWSGI has no plugin for '300:0': its workers crash on a modifier above 255, take a word for 0, and"
							+ " skip what has no colon.",
					"uWSGI has no plugin for '5': its workers crash on a modifier above 255, take a word for 0, and skip"
							+ " what has no colon.",
					"uWSGI has no plugin for '0:psgi': its workers crash on a modifier above 255, take a word for 0, and"
							+ " skip what has no colon.");
	}

	@Test
	void differentModifiersOfOneTypeAreRefused() {
		assertThat(problemsOf(modified("a", SocketType.HTTP, 9), modified("b", SocketType.HTTP, 5)))
			.containsExactly(Problem.error("modifier-conflict", "uwsgi.networking.sockets.b.modifier.code", "5",
					"'uwsgi.networking.sockets.a.modifier.code' has another value, and"
							+ " uWSGI has one for all sockets of type 'http'.",
					"Write the same value for both, or choose another type for one of them."));
	}

	@Test
	void variantOfATypeHasItsModifier() {
		assertThat(problemsOf(modified("a", SocketType.HTTP, 9),
				modified("b", SocketType.HTTP, 5).with(SocketAttribute.HTTP11, true)))
			.extracting(Problem::code)
			.containsExactly("modifier-conflict");
	}

	@Test
	void modifierThatAnotherSocketGetsTooIsWarnedAbout() {
		assertThat(
				problemsOf(modified("a", SocketType.FASTCGI, 9), Socket.of("b", SocketType.FASTCGI).address(":8081")))
			.containsExactly(Problem.warning("modifier-global", "uwsgi.networking.sockets.a.modifier.code", "9",
					"uWSGI has one value for all sockets of type 'fastcgi', so that"
							+ " 'uwsgi.networking.sockets.b' gets this one, too.",
					"Write the same value there, or choose another type for one of them."));
		assertThat(problems((builder) -> builder.option("fastcgi-nph-socket", ":8081")
			.networking((networking) -> networking.socket(modified("a", SocketType.FASTCGI, 9)))))
			.containsExactly(Problem.warning("modifier-global", "uwsgi.networking.sockets.a.modifier.code", "9",
					"uWSGI has one value for all sockets of type 'fastcgi', so that"
							+ " 'uwsgi.options.fastcgi-nph-socket' gets this one, too.",
					"Write the same value there, or choose another type for one of them."));
	}

	@Test
	void modifierThatIsTheDefaultChangesNothing() {
		assertThat(problemsOf(modified("a", SocketType.HTTP, 0), Socket.of("b", SocketType.HTTP).address(":8081")))
			.isEmpty();
	}

	@Test
	void submodifierIsCheckedOnItsOwn() {
		assertThat(problemsOf(modified("a", SocketType.HTTP, 9).with(SocketAttribute.SUBMODIFIER, 1),
				modified("b", SocketType.HTTP, 9).with(SocketAttribute.SUBMODIFIER, 2)))
			.containsExactly(Problem.error("modifier-conflict", "uwsgi.networking.sockets.b.modifier.submodifier", "2",
					"'uwsgi.networking.sockets.a.modifier.submodifier' has another value,"
							+ " and uWSGI has one for all sockets of type 'http'.",
					"Write the same value for both, or choose another type for one of them."));
	}

	private static Socket modified(String name, SocketType type, int modifier) {
		return Socket.of(name, type).address("/run/" + name).with(SocketAttribute.MODIFIER, modifier);
	}

}
