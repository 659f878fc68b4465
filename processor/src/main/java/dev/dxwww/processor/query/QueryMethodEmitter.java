package dev.dxwww.processor.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.lang.TypeRef;

/** Writes one method of a repository: what one would write by hand with JDBC. */
final class QueryMethodEmitter {
  private final QueryMethod method;
  private final RepositoryParts parts;
  private final MethodLocals locals;
  private final VariantCode variants;

  private QueryMethodEmitter(QueryMethod method, RepositoryParts parts) {
    this.method = method;
    this.parts = parts;
    this.locals = new MethodLocals(method.parameters());
    this.variants = new VariantCode(method, parts, locals.names());
  }

  /** Adds the method and all that it needs to the parts. */
  static void emit(QueryMethod method, RepositoryParts parts) {
    QueryMethodEmitter emitter = new QueryMethodEmitter(method, parts);
    parts.add(
        method.settings().caching().isPresent()
            ? emitter.cached(method.settings().caching().get())
            : emitter.declared().addCode(emitter.body()).build());
  }

  private MethodSpec.Builder declared() {
    MethodSpec.Builder declared =
        MethodSpec.methodBuilder(method.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeNames.of(method.returns()));
    locals.declare(declared);
    return declared;
  }

  private CodeBlock body() {
    CodeBlock.Builder code = CodeBlock.builder();
    Optional<String> page = page();
    page.ifPresent(p -> code.add(place((QueryResult.Paged) method.result(), p)));
    String sql = variants.first();
    if (variants.several()) {
      code.addStatement("$T sql = $L", RuntimeTypes.SQL, variants.select());
      sql = "sql";
    }
    CodeBlock run =
        CodeBlock.builder()
            .add(new BindingCode(parts, locals, page).of(method, variants))
            .add(result(sql))
            .build();
    boolean streamed = method.result() instanceof QueryResult.Streamed;
    return code.add(streamed ? open(sql, run) : closed(sql, run)).build();
  }

  private CodeBlock result(String sql) {
    ResultCode results = new ResultCode(parts);
    return method.result() instanceof QueryResult.Paged paged
        ? results.page(paged, locals.of(page().orElseThrow()), cursor(paged.keyset()))
        : results.of(method, sql);
  }

  private static CodeBlock closed(String sql, CodeBlock run) {
    return CodeBlock.builder()
        .beginControlFlow("try ($T call = database.call($N))", RuntimeTypes.SQL_CALL, sql)
        .add(run)
        .nextControlFlow("catch ($T e)", SQLException.class)
        .addStatement("throw $N.failed(e)", sql)
        .endControlFlow()
        .build();
  }

  /** The stream closes the call, unless it never comes to be. */
  private static CodeBlock open(String sql, CodeBlock run) {
    return CodeBlock.builder()
        .addStatement("$T call = database.call($N)", RuntimeTypes.SQL_CALL, sql)
        .beginControlFlow("try")
        .add(run)
        .nextControlFlow("catch ($T e)", SQLException.class)
        .addStatement("call.close()")
        .addStatement("throw $N.failed(e)", sql)
        .nextControlFlow("catch ($T e)", RuntimeException.class)
        .addStatement("call.close()")
        .addStatement("throw e")
        .endControlFlow()
        .build();
  }

  private MethodSpec cached(QuerySettings.Caching caching) {
    TypeName result = TypeNames.of(method.returns());
    CodeBlock created =
        CodeBlock.of(
            "database.cache().query(\nnew $T.Settings(\n$S,\n$L,\n$L,\n$L),\n$L)",
            RuntimeTypes.QUERY_CACHE,
            new SqlConstants(parts).name(method.name()),
            SqlConstants.duration(caching.fresh()),
            SqlConstants.duration(caching.stale()),
            caching.maxEntries(),
            SqlConstants.literals(method.settings().reads()));
    String field =
        parts.field(
            ParameterizedTypeName.get(RuntimeTypes.CACHED_QUERY, result.box()),
            method.name(),
            created);
    String load = parts.method(method.name() + "Now");
    MethodSpec.Builder loaded =
        MethodSpec.methodBuilder(load).addModifiers(Modifier.PRIVATE).returns(result);
    locals.declare(loaded);
    parts.addHelper(loaded.addCode(body()).build());
    return declared()
        .addStatement("return this.$N.get($L, () -> $N($L))", field, key(), load, locals.passed())
        .build();
  }

  private CodeBlock key() {
    if (method.parameters().isEmpty()) {
      return CodeBlock.of("$T.NONE", RuntimeTypes.QUERY_KEY);
    }
    // An array would be taken for all the arguments.
    boolean array =
        method.parameters().size() == 1
            && method.parameters().getFirst().type() instanceof TypeRef.ArrayOf;
    return CodeBlock.of(
        array ? "$T.of((Object) $L)" : "$T.of($L)", RuntimeTypes.QUERY_KEY, locals.passed());
  }

  /** The parameter that says which page is wanted. */
  private Optional<String> page() {
    return method.result() instanceof QueryResult.Paged
        ? method.parameters().stream()
            .filter(
                p ->
                    p.type() instanceof TypeRef.Declared type
                        && type.simpleNames().getLast().equals("PageRequest"))
            .map(QueryParameter::name)
            .findFirst()
        : Optional.empty();
  }

  private CodeBlock place(QueryResult.Paged paged, String page) {
    return CodeBlock.builder()
        .addStatement(
            "$1T place =\n$2N.after().map(after -> $1T.read(after, $3L)).orElse(null)",
            RuntimeTypes.CURSOR,
            locals.of(page),
            paged.keyset().columns().size())
        .build();
  }

  /** The method that says where the page after the current row begins. */
  private String cursor(QueryResult.Keyset keyset) {
    ReadExpressions reads = new ReadExpressions(parts);
    CodeBlock keys =
        keyset.columns().stream()
            .map(column -> CursorCode.read(column, reads))
            .collect(CodeBlock.joining(",$W"));
    String name = parts.method(method.name() + "Cursor");
    parts.addHelper(
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(String.class)
            .addParameter(ResultSet.class, "rows")
            .addException(SQLException.class)
            .addStatement("return $T.write($L)", RuntimeTypes.CURSOR, keys)
            .build());
    return name;
  }
}
