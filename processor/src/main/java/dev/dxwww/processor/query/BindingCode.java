package dev.dxwww.processor.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.query.QueryVariant.Binding;

/** Sets the parameters of a statement. */
final class BindingCode {
  private static final int MOST_IN_LINE = 24;

  private final RepositoryParts parts;
  private final WriteStatements writes;
  private final MethodLocals locals;
  private final Optional<String> page;

  /**
   * For one method.
   *
   * @param page its {@code PageRequest}; variable {@code place} is where it goes on from
   */
  BindingCode(RepositoryParts parts, MethodLocals locals, Optional<String> page) {
    this.parts = parts;
    this.locals = locals;
    this.page = page;
    this.writes = new WriteStatements(parts);
  }

  /** Of a method of its own. */
  CodeBlock of(QueryMethod method, VariantCode variants) {
    List<Binding> bindings = variants.bindings();
    if (bindings.isEmpty()) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T statement = call.statement()", PreparedStatement.class);
    if (bindings.size() > MOST_IN_LINE) {
      return code.add(inMethods(method, variants)).build();
    }
    if (variants.sameBindings()) {
      return code.add(numbered(bindings, 1)).build();
    }
    code.addStatement("int at = 0");
    return code.add(counted(bindings, variants)).build();
  }

  /** One after the other, from a question mark on. */
  CodeBlock numbered(List<Binding> bindings, int first) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int i = 0; i < bindings.size(); i++) {
      code.addStatement("$L", set(bindings.get(i), CodeBlock.of("$L", first + i)));
    }
    return code.build();
  }

  /** Neighbours in the same blocks share the question whether these are in. */
  private CodeBlock counted(List<Binding> bindings, VariantCode variants) {
    CodeBlock.Builder code = CodeBlock.builder();
    List<String> within = List.of();
    for (Binding binding : bindings) {
      if (!binding.within().equals(within)) {
        code.add(within.isEmpty() ? "" : "$<}\n");
        within = binding.within();
        if (!within.isEmpty()) {
          code.beginControlFlow("if ($L)", variants.condition(binding));
        }
      }
      code.addStatement("$L", set(binding, CodeBlock.of("++at")));
    }
    return code.add(within.isEmpty() ? "" : "$<}\n").build();
  }

  private CodeBlock set(Binding binding, CodeBlock index) {
    String local = locals.of(binding.parameter());
    if (binding.key() >= 0) {
      return CursorCode.set(binding.mapping(), index, binding.key());
    }
    // One more tells whether there is a next page.
    return page.equals(Optional.of(binding.parameter()))
        ? CodeBlock.of("statement.setInt($L, $N.size() + 1)", index, local)
        : writes.of(binding, local, index);
  }

  /** Too many for one method are set by several. */
  private CodeBlock inMethods(QueryMethod method, VariantCode variants) {
    List<Binding> bindings = variants.bindings();
    CodeBlock.Builder code = CodeBlock.builder().addStatement("int at = 0");
    for (int from = 0; from < bindings.size(); from += MOST_IN_LINE) {
      String name = parts.method(method.name() + "Parameters");
      MethodSpec.Builder set =
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(TypeName.INT)
              .addParameter(PreparedStatement.class, "statement")
              .addParameter(TypeName.INT, "from")
              .addException(SQLException.class)
              .addStatement("int at = from");
      locals.declare(set);
      page.ifPresent(p -> set.addParameter(RuntimeTypes.CURSOR, "place"));
      List<Binding> some =
          bindings.subList(from, Math.min(bindings.size(), from + MOST_IN_LINE));
      set.addCode(counted(some, variants));
      parts.addHelper(set.addStatement("return at").build());
      code.addStatement(
          "at = $N(statement, at, $L$L)",
          name,
          locals.passed(),
          page.isPresent() ? ", place" : "");
    }
    return code.build();
  }
}
