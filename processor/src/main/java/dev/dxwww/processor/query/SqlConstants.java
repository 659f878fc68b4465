package dev.dxwww.processor.query;

import java.time.Duration;
import java.util.Collection;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.emit.RuntimeTypes;

/** The constants that hold whole statements. */
final class SqlConstants {
  /** Rows of a stream that are fetched at a time. */
  private static final int FETCHED = 200;

  private final RepositoryParts parts;
  private final String owner;

  SqlConstants(RepositoryParts parts) {
    this.parts = parts;
    this.owner = String.join(".", parts.model().type().simpleNames());
  }

  /** {@code TaskRepository.find}. */
  String name(String method) {
    return owner + "." + method;
  }

  /** The constant of one variant. */
  String of(QueryMethod method, QueryVariant variant) {
    CodeBlock.Builder sql =
        CodeBlock.builder()
            .add(of(method.name(), method.command(), method.table(), variant.jdbcSql()));
    sql.add(timeout(method.settings().timeout()));
    sql.add(changing(method.settings().writes()));
    if (method.result() instanceof QueryResult.Streamed) {
      sql.add("\n.fetching($L)", FETCHED);
    }
    return parts.constant(RuntimeTypes.SQL, method.name(), sql.add("$<$<").build());
  }

  /** The constant of several statements in one. */
  String of(BatchMethod batch) {
    String all =
        String.join(
            ";\n",
            batch.parts().stream().map(p -> p.query().variants().getFirst().jdbcSql()).toList());
    CodeBlock.Builder sql = CodeBlock.builder().add(of(batch.name(), "batch", "", all));
    return parts.constant(
        RuntimeTypes.SQL, batch.name(), sql.add(timeout(batch.timeout())).add("$<$<").build());
  }

  private CodeBlock of(String method, String command, String table, String text) {
    return CodeBlock.of(
        "$T.of(\n$>$>$S, $S, $S,\n$S)", RuntimeTypes.SQL, name(method), command, table, text);
  }

  private static CodeBlock timeout(Duration timeout) {
    return timeout.isZero()
        ? CodeBlock.of("")
        : CodeBlock.of("\n.withTimeout($L)", duration(timeout));
  }

  private static CodeBlock changing(Collection<String> columns) {
    return columns.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of("\n.changing($L)", literals(columns));
  }

  /** Texts, separated by commas. */
  static CodeBlock literals(Collection<String> texts) {
    return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(",$W"));
  }

  /** An expression of a Duration. */
  static CodeBlock duration(Duration duration) {
    return duration.getNano() == 0
        ? CodeBlock.of("$T.ofSeconds($LL)", Duration.class, duration.toSeconds())
        : CodeBlock.of("$T.ofMillis($LL)", Duration.class, duration.toMillis());
  }
}
