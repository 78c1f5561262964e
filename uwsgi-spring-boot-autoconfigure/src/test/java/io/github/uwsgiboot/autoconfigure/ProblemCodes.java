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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

/**
 * The codes of all problems, found in the sources: whatever is passed as a text parameter
 * named {@code code} is one. A code is written whole where its problem is made, so that
 * who reads it in a report finds the place by searching for it.
 */
final class ProblemCodes {

	private static final Path SOURCES = GoldenCase.directory().resolve("../../../main/java").normalize();

	private final Map<String, Integer> positions = new HashMap<>();

	private final SortedSet<String> codes = new TreeSet<>();

	private final List<String> unreadable = new ArrayList<>();

	private ProblemCodes(Iterable<? extends CompilationUnitTree> units) {
		units.forEach((unit) -> unit.accept(new Declarations(), unit.getSourceFile().getName()));
		units.forEach((unit) -> unit.accept(new Calls(), unit.getSourceFile().getName()));
	}

	/**
	 * Find the codes in the main sources of this module.
	 */
	static ProblemCodes find() throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (Stream<Path> paths = Files.walk(SOURCES);
				StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			List<Path> sources = paths.filter((path) -> path.toString().endsWith(".java")).sorted().toList();
			JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null,
					files.getJavaFileObjectsFromPaths(sources));
			return new ProblemCodes(task.parse());
		}
	}

	/**
	 * Return the codes in alphabetical order.
	 */
	SortedSet<String> all() {
		return this.codes;
	}

	/**
	 * Return the places at which a code is put together of parts.
	 */
	List<String> unreadable() {
		return this.unreadable;
	}

	private static String key(String file, CharSequence name, int arguments) {
		return "%s#%s/%d".formatted(file, name, arguments);
	}

	/**
	 * Finds the parameters that take a code, and the constants that may hold one.
	 */
	private final class Declarations extends TreeScanner<Void, String> {

		private String type = "";

		@Override
		public Void visitClass(ClassTree tree, String file) {
			String outer = this.type;
			this.type = tree.getSimpleName().toString();
			super.visitClass(tree, file);
			this.type = outer;
			return null;
		}

		@Override
		public Void visitMethod(MethodTree method, String file) {
			boolean constructor = method.getName().contentEquals("<init>");
			for (int i = 0; i < method.getParameters().size(); i++) {
				VariableTree parameter = method.getParameters().get(i);
				if (parameter.getName().contentEquals("code") && parameter.getType().toString().equals("String")) {
					String scope = (isPrivate(method) && !constructor) ? file : "";
					CharSequence name = constructor ? this.type : method.getName();
					ProblemCodes.this.positions.put(key(scope, name, method.getParameters().size()), i);
				}
			}
			return super.visitMethod(method, file);
		}

		private boolean isPrivate(MethodTree method) {
			return method.getModifiers().getFlags().contains(Modifier.PRIVATE);
		}

	}

	/**
	 * Finds what is passed for these parameters.
	 */
	private final class Calls extends TreeScanner<Void, String> {

		private final Map<String, ExpressionTree> constants = new HashMap<>();

		@Override
		public Void visitVariable(VariableTree variable, String file) {
			if (variable.getInitializer() != null) {
				this.constants.put(variable.getName().toString(), variable.getInitializer());
			}
			return super.visitVariable(variable, file);
		}

		@Override
		public Void visitMethodInvocation(MethodInvocationTree call, String file) {
			ExpressionTree select = call.getMethodSelect();
			CharSequence name = (select instanceof MemberSelectTree member) ? member.getIdentifier()
					: ((IdentifierTree) select).getName();
			read(file, name, call.getArguments());
			return super.visitMethodInvocation(call, file);
		}

		@Override
		public Void visitNewClass(NewClassTree creation, String file) {
			Tree type = creation.getIdentifier();
			read(file, ((type instanceof ParameterizedTypeTree generic) ? generic.getType() : type).toString(),
					creation.getArguments());
			return super.visitNewClass(creation, file);
		}

		private void read(String file, CharSequence name, List<? extends ExpressionTree> arguments) {
			Stream.of(file, "")
				.map((scope) -> ProblemCodes.this.positions.get(key(scope, name, arguments.size())))
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent((position) -> read(file, arguments.get(position)));
		}

		private void read(String file, ExpressionTree argument) {
			if (argument instanceof LiteralTree literal) {
				Optional.ofNullable(literal.getValue()).map(String::valueOf).ifPresent(ProblemCodes.this.codes::add);
			}
			else if (argument instanceof ParenthesizedTree parenthesized) {
				read(file, parenthesized.getExpression());
			}
			else if (argument instanceof ConditionalExpressionTree conditional) {
				read(file, conditional.getTrueExpression());
				read(file, conditional.getFalseExpression());
			}
			else if (argument instanceof IdentifierTree name && this.constants.containsKey(name.toString())) {
				read(file, this.constants.get(name.toString()));
			}
			else if (!isPassedOn(argument)) {
				ProblemCodes.this.unreadable.add("%s: %s".formatted(file, argument));
			}
		}

		private boolean isPassedOn(ExpressionTree argument) {
			return argument.toString().matches("(\\w+\\.)*(code|(\\w+\\(\\)\\.)?(code|problemCode)\\(\\))|this\\.code");
		}

	}

}
