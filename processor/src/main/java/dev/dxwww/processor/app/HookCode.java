package dev.dxwww.processor.app;

import com.palantir.javapoet.CodeBlock;

/** The statements that tell the runtime of a component's hooks. */
final class HookCode {
  private HookCode() {}

  /** For a variable of the component's own class. */
  static CodeBlock of(Component component, String variable) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Component.Hook hook : component.hooks()) {
      code.addStatement(
          "w.$L($S, $N::$N)",
          hook.start() ? "onStart" : "onStop",
          component.origin().simpleType() + "." + hook.method(),
          variable,
          hook.method());
    }
    return code.build();
  }
}
