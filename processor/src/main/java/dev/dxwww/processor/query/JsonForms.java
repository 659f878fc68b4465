package dev.dxwww.processor.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.json.JsonResult;
import dev.dxwww.processor.json.JsonTypes;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/** Which types have a form in JSON; asked for a type only when it meets a column of JSON. */
final class JsonForms {
  private final JsonTypes types;
  private final Map<TypeRef, TypeMirror> mirrors = new HashMap<>();
  private Optional<Round> round = Optional.empty();

  JsonForms(JsonTypes types) {
    this.types = types;
  }

  /** Plans in this round from now on. */
  void in(Round now) {
    round = Optional.of(now);
  }

  void remember(TypeRef type, TypeMirror mirror) {
    mirrors.putIfAbsent(type, mirror);
  }

  /** How a type becomes JSON in generated code beside {@code user}; its codec is made then. */
  JsonResult plan(TypeRef type, Origin user) {
    TypeMirror mirror = mirrors.get(type);
    return mirror == null || round.isEmpty()
        ? new JsonResult.Refused(type.display() + " is not known here", "use a record")
        : types.plan(round.get(), mirror, user);
  }
}
