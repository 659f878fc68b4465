package dev.dxwww.processor.app;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.schedule.Scheduling;

/** The statements that tell the runtime of a component's hooks. */
final class HookCode {
  private HookCode() {}

  /** For a variable of the component's own class. */
  static CodeBlock of(Component component, String variable) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Component.Hook hook : component.hooks()) {
      String what = component.origin().simpleType() + "." + hook.method();
      code.addStatement("w.$L, $N::$N)", call(hook, what), variable, hook.method());
    }
    return code.build();
  }

  private static CodeBlock call(Component.Hook hook, String what) {
    return switch (hook.moment()) {
      case Component.Moment.Start start -> CodeBlock.of("onStart($S", what);
      case Component.Moment.Stop stop -> CodeBlock.of("onStop($S", what);
      case Component.Moment.AgainAndAgain again ->
          switch (again.scheduling()) {
            case Scheduling.Every every ->
                CodeBlock.of("every($S, $S, $S", what, every.every(), every.initialDelay());
            case Scheduling.AtTimes times ->
                CodeBlock.of("cron($S, $S, $S", what, times.cron(), times.zone());
          };
    };
  }
}
