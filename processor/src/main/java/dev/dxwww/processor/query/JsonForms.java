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

  /** Why a type is no JSON; {@code reported} when that was said where the mistake is. */
  record Refusal(String reason, String fix, boolean reported) {}

  /** Has the codec of a type made, for generated code beside {@code user}. */
  Optional<Refusal> plan(TypeRef type, Origin user) {
    TypeMirror mirror = mirrors.get(type);
    if (mirror == null || round.isEmpty()) {
      return Optional.of(new Refusal(type.display() + " is not known", "use a record", false));
    }
    return switch (types.plan(round.get(), mirror, user)) {
      case JsonResult.Planned _ -> Optional.empty();
      case JsonResult.Refused(String reason, String fix) ->
          Optional.of(new Refusal(reason, fix, false));
      case JsonResult.Reported _ -> Optional.of(new Refusal("", "", true));
    };
  }
}
