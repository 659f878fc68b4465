package dev.dxwww.processor.route;

import com.palantir.javapoet.CodeBlock;

/** Statements that call a method of the user's and send what it returns. */
final class ReplyExpressions {
  private ReplyExpressions() {}

  /**
   * The statements; {@code x} is the exchange.
   *
   * @param call expression that calls the method
   * @param name of the method, for the names of constants
   */
  static CodeBlock send(ReplyModel reply, CodeBlock call, String name, GroupParts parts) {
    return switch (reply) {
      case ReplyModel.Empty empty -> statements(call, CodeBlock.of("x.sendEmpty()"));
      case ReplyModel.Redirected r -> statement(CodeBlock.of("x.sendRedirect($L)", call));
      case ReplyModel.Bare b -> statement(CodeBlock.of("x.sendResponse($L)", call));
      case ReplyModel.Content content -> {
        CodeBlock encoder = parts.encoder(content.content(), content.element(), name);
        boolean elements = content.content() instanceof ContentModel.Elements;
        String send = elements ? "sendStream" :
            switch (content.wrapper()) {
              case NONE -> "send";
              case OPTIONAL -> "sendOptional";
              case CREATED -> "sendCreated";
              case RESPONSE -> "sendResponse";
            };
        yield statement(CodeBlock.of("x.$L($L, $L)", send, call, encoder));
      }
      case ReplyModel.Unsendable u ->
          throw new IllegalArgumentException("nothing to emit for " + u.type().display());
    };
  }

  private static CodeBlock statement(CodeBlock expression) {
    return CodeBlock.builder().addStatement(expression).build();
  }

  private static CodeBlock statements(CodeBlock first, CodeBlock second) {
    return CodeBlock.builder().addStatement(first).addStatement(second).build();
  }
}
