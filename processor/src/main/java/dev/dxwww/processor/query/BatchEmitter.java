package dev.dxwww.processor.query;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.query.QueryVariant.Binding;

/** Writes a method that joins several reads into one statement. */
final class BatchEmitter {
  private final BatchMethod batch;
  private final RepositoryParts parts;
  private final MethodLocals locals;

  private BatchEmitter(BatchMethod batch, RepositoryParts parts) {
    this.batch = batch;
    this.parts = parts;
    this.locals = new MethodLocals(batch.parameters());
  }

  /** Adds the method and all that it needs to the parts. */
  static void emit(BatchMethod batch, RepositoryParts parts) {
    parts.add(new BatchEmitter(batch, parts).emit());
  }

  private MethodSpec emit() {
    String sql = new SqlConstants(parts).of(batch);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(batch.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeNames.of(batch.result()));
    locals.declare(method);
    return method
        .beginControlFlow("try ($T call = database.call($N))", RuntimeTypes.SQL_CALL, sql)
        .addCode(bindings())
        .addStatement(
            "return new $T$L($L)",
            TypeNames.erased(batch.result()),
            batch.result().arguments().isEmpty() ? "" : "<>",
            components(sql))
        .nextControlFlow("catch ($T e)", SQLException.class)
        .addStatement("throw $N.failed(e)", sql)
        .endControlFlow()
        .build();
  }

  private CodeBlock bindings() {
    BindingCode code = new BindingCode(parts, locals, Optional.empty());
    CodeBlock.Builder all = CodeBlock.builder();
    int first = 1;
    for (BatchMethod.Part part : batch.parts()) {
      List<Binding> own = part.query().variants().getFirst().bindings();
      all.add(code.numbered(own, first));
      first += own.size();
    }
    return first == 1
        ? all.build()
        : CodeBlock.builder()
            .addStatement("$T statement = call.statement()", PreparedStatement.class)
            .add(all.build())
            .build();
  }

  /** Arguments are evaluated from left to right, as the results come. */
  private CodeBlock components(String sql) {
    CodeBlock.Builder all = CodeBlock.builder();
    for (int i = 0; i < batch.parts().size(); i++) {
      QueryMethod query = batch.parts().get(i).query();
      String name = parts.method(query.name() + "Of");
      parts.addHelper(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(TypeNames.of(query.returns()))
              .addParameter(ResultSet.class, "rows")
              .addException(SQLException.class)
              .addCode(new ResultCode(parts).ofRows(query, sql))
              .build());
      all.add(i == 0 ? "$N(call.queryAll())" : ",$W$N(call.nextRows())", name);
    }
    return all.build();
  }
}
