package dev.dxwww.processor.policy;

import java.time.Duration;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.emit.RuntimeTypes;

/** A policy as generated code says it: calls to append to a route. */
public final class PolicyExpressions {
  private PolicyExpressions() {}

  /** {@code .permitAll().csrfProtected()}; the policy has no mistake. */
  public static CodeBlock of(PolicyModel policy) {
    CodeBlock.Builder code = CodeBlock.builder();
    policy.access().ifPresent(access -> code.add(access(access)));
    switch (policy.csrf()) {
      case Csrf.None n -> {}
      case Csrf.Protected p -> code.add(".csrfProtected()");
      case Csrf.Exempt e -> code.add(".csrfExempt()");
    }
    policy.limit().ifPresent(limit -> code.add(limit(limit)));
    policy.cors().ifPresent(cors -> code.add(cors(cors)));
    return code.build();
  }

  private static CodeBlock access(Access access) {
    return switch (access) {
      case Access.PermitAll p -> CodeBlock.of(".permitAll()");
      case Access.DenyAll d -> CodeBlock.of(".denyAll()");
      case Access.Authenticated a -> CodeBlock.of(".authenticated()");
      case Access.Roles roles ->
          roles.names().stream()
              .distinct()
              .map(name -> CodeBlock.of("$S", name))
              .collect(CodeBlock.joining(", ", ".roles(", ")"));
    };
  }

  private static CodeBlock cors(CorsModel cors) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("\n.cors($T", RuntimeTypes.CORS_POLICY)
            .add(texts("of", cors.origins()))
            .add("$>$>");
    if (!cors.methods().isEmpty()) {
      code.add("\n").add(texts("withMethods", cors.methods()));
    }
    code.add("\n").add(texts("withHeaders", cors.headers()));
    if (!cors.exposed().isEmpty()) {
      code.add("\n").add(texts("withExposed", cors.exposed()));
    }
    if (cors.credentials()) {
      code.add("\n.withCredentials()");
    }
    return code.add(
            "\n.withMaxAge($T.ofSeconds($L))$<$<)",
            Duration.class,
            Windows.seconds(cors.maxAge()).orElseThrow())
        .build();
  }

  private static CodeBlock texts(String method, List<String> texts) {
    return texts.stream()
        .map(text -> CodeBlock.of("$S", text))
        .collect(CodeBlock.joining(", ", "." + method + "(", ")"));
  }

  private static CodeBlock limit(Limit limit) {
    if (limit.requests() == 0) {
      return CodeBlock.of(".rateLimited($S, $L)", limit.category(), limit.perUser());
    }
    return CodeBlock.of(
        ".rateLimited($S, $L, $T.ofSeconds($L), $L)",
        limit.category(),
        limit.requests(),
        Duration.class,
        Windows.seconds(limit.window()).orElseThrow(),
        limit.perUser());
  }
}
