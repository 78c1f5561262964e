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

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds conditional blocks that do not begin and end in pairs.
 */
class BlockCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		List<Line> lines = subject.lines().all().stream().filter(Line::isDirective).toList();
		Problems problems = new Problems();
		Line start = null;
		for (Line line : lines) {
			if (start != null && line.startsBlock()) {
				problems.add(nested(line, start));
			}
			else if (line.startsBlock()) {
				start = line;
			}
			else if (line.endsBlock()) {
				problems.add((start != null) ? null : withoutStart(line));
				start = null;
			}
		}
		problems.add((start != null) ? withoutEnd(start) : null);
		return problems.stream();
	}

	private Problem nested(Line line, Line start) {
		return Problem.error("block-nested", line.property(), null,
				"'%s' stands inside of the block of '%s', and uWSGI exits on a block within a block."
					.formatted(line.key(), start.property()),
				"End the other block first.");
	}

	private Problem withoutStart(Line line) {
		return Problem.warning("block-without-start", line.property(), null,
				"'%s' ends a block that did not begin; uWSGI ignores it.".formatted(line.key()),
				"Leave the line out, or begin the block with 'if-…' or 'for…'.");
	}

	private Problem withoutEnd(Line start) {
		return Problem.error("block-without-end", start.property(), null,
				"The block does not end, so that uWSGI would read every line of the file below it, the sockets too,"
						+ " under its condition.",
				"End the block with 'endif =' or 'endfor ='.");
	}

}
