package dev.dxwww.htip.compiler.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.Nearest;
import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.expression.Expression;
import dev.dxwww.htip.compiler.expression.ExpressionParser;
import dev.dxwww.htip.compiler.html.Events;
import dev.dxwww.htip.compiler.model.TraitBinder.Site;
import dev.dxwww.htip.compiler.syntax.Attribute;
import dev.dxwww.htip.compiler.type.HandlerView;
import dev.dxwww.htip.compiler.type.TemplateTypes;
import dev.dxwww.htip.compiler.type.TypeView;

/** Finds the handlers of events: {@code on:change={toggle(id)}}. */
final class EventBinder {
  private final Typer typer;
  private final TemplateTypes types;
  private final Problems problems;

  EventBinder(Typer typer, TemplateTypes types, Problems problems) {
    this.typer = typer;
    this.types = types;
    this.problems = problems;
  }

  @Nullable Trait bind(Site site) {
    String event = site.key().substring("on:".length());
    if (!Events.names().contains(event)) {
      problems.add(
          ProblemCode.EVENT_HANDLER,
          site.at(),
          "There is no event \"%s\" (has: %s)"
              .formatted(event, String.join(", ", Events.names())),
          Nearest.of(event, Events.names()).map(near -> "on:" + near).orElse("on:click"));
      return null;
    }
    if (!(site.attribute().value() instanceof Attribute.Braced braced)) {
      problems.add(
          ProblemCode.EVENT_HANDLER,
          site.at(),
          "\"" + site.name() + "\" names no handler",
          site.name() + "={handler(id)}");
      return null;
    }
    Optional<Expression> read = ExpressionParser.parseCall(braced.code(), problems);
    if (read.isEmpty() || !(read.get() instanceof Expression.Call call)) {
      return null;
    }
    Optional<HandlerView> handler = types.handler(call.name());
    if (handler.isEmpty()) {
      unknown(call);
      return null;
    }
    List<Value> arguments = arguments(call, handler.get(), site.scope());
    return arguments == null
        ? null
        : new Trait.On(event, handler.get(), arguments, site.at());
  }

  private void unknown(Expression.Call call) {
    List<String> names = types.handlerNames();
    problems.add(
        ProblemCode.EVENT_HANDLER,
        call.at(),
        "There is no handler \"%s\" (has: %s)"
            .formatted(call.name(), names.isEmpty() ? "none" : String.join(", ", names)),
        Nearest.of(call.name(), names).orElse("write a handler of that name"));
  }

  private @Nullable List<Value> arguments(
      Expression.Call call, HandlerView handler, Scope scope) {
    List<TypeView> wanted = handler.parameters();
    if (call.arguments().size() != wanted.size()) {
      problems.add(
          ProblemCode.EVENT_HANDLER,
          call.at(),
          "Handler \"%s\" takes (%s), and gets %d"
              .formatted(
                  call.name(),
                  String.join(", ", wanted.stream().map(TypeView::display).toList()),
                  call.arguments().size()),
          "give it as many values as it has parameters");
      return null;
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Expression argument = call.arguments().get(i);
      Value value = typer.typed(argument, scope);
      if (value == null) {
        return null;
      }
      if (!Fitting.fits(value, wanted.get(i))) {
        problems.add(
            ProblemCode.EVENT_HANDLER,
            argument.at(),
            "Handler \"%s\" takes %s here, and this is %s"
                .formatted(
                    call.name(),
                    Fitting.display(wanted.get(i), wanted.get(i).nullable()),
                    Fitting.display(value.type(), value.nullable())),
            "give it a value of that type");
        return null;
      }
      values.add(Wire.of(value, types));
    }
    return values;
  }
}
