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
import dev.dxwww.htip.compiler.type.Reason;
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
    Optional<Reason> none = types.eventless();
    if (none.isPresent()) {
      problems.add(ProblemCode.EVENT_HANDLER, site.at(), none.get().what(), none.get().fix());
      return null;
    }
    List<HandlerView> handlers = types.handlers(call.name());
    if (handlers.isEmpty()) {
      unknown(call);
      return null;
    }
    List<Value> values = values(call, site.scope());
    if (values == null) {
      return null;
    }
    Optional<HandlerView> fitting =
        handlers.stream().filter(handler -> takes(handler, values)).findFirst();
    if (fitting.isEmpty()) {
      misfit(call, handlers.getFirst(), values);
      return null;
    }
    return new Trait.On(
        event,
        fitting.get(),
        values.stream().map(value -> Wire.of(value, types)).toList(),
        site.at());
  }

  private void unknown(Expression.Call call) {
    List<String> names = types.handlerNames();
    problems.add(
        ProblemCode.EVENT_HANDLER,
        call.at(),
        "There is no handler \"%s\" (has: %s)"
            .formatted(call.name(), names.isEmpty() ? "none" : String.join(", ", names)),
        Nearest.of(call.name(), names)
            .orElse("@On void " + call.name() + "(...) {} in the controller of the page"));
  }

  private @Nullable List<Value> values(Expression.Call call, Scope scope) {
    List<Value> values = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      Value value = typer.typed(argument, scope);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  private static boolean takes(HandlerView handler, List<Value> values) {
    return values.size() == handler.parameters().size() && misfitting(handler, values) < 0;
  }

  /** The number of the first value that is none for its parameter; -1 if all are. */
  private static int misfitting(HandlerView handler, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      if (!Fitting.fits(values.get(i), handler.parameters().get(i))) {
        return i;
      }
    }
    return -1;
  }

  private void misfit(Expression.Call call, HandlerView handler, List<Value> values) {
    List<TypeView> wanted = handler.parameters();
    if (values.size() != wanted.size()) {
      problems.add(
          ProblemCode.EVENT_HANDLER,
          call.at(),
          "Handler \"%s\" takes (%s), and gets %d"
              .formatted(
                  call.name(),
                  String.join(", ", wanted.stream().map(TypeView::display).toList()),
                  values.size()),
          "give it as many values as it has parameters");
      return;
    }
    int first = misfitting(handler, values);
    Value value = values.get(first);
    problems.add(
        ProblemCode.EVENT_HANDLER,
        call.arguments().get(first).at(),
        "Handler \"%s\" takes %s here, and this is %s"
            .formatted(
                call.name(),
                Fitting.display(wanted.get(first), wanted.get(first).nullable()),
                Fitting.display(value.type(), value.nullable())),
        "give it a value of that type");
  }
}
