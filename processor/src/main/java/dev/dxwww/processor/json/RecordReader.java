package dev.dxwww.processor.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeMirror;

import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.lang.TypeRefs;

/** Reads the components of a record. */
final class RecordReader {
  private final ModelReader reader;
  private final PlanReader plans;

  RecordReader(ModelReader reader) {
    this.reader = reader;
    this.plans = reader.inside();
  }

  JsonModel read() {
    List<JsonModel.Member> members = new ArrayList<>();
    Map<String, String> properties = new HashMap<>();
    for (RecordComponentElement component : reader.type().getRecordComponents()) {
      member(component)
          .ifPresent(
              member -> {
                members.add(member);
                check(component, member, properties);
              });
    }
    return new JsonModel.OfRecord(reader.head(), members);
  }

  private Optional<JsonModel.Member> member(RecordComponentElement component) {
    JacksonMarks marks = JacksonMarks.onComponent(component);
    String name = component.getSimpleName().toString();
    TypeMirror type = component.getAccessor().getReturnType();
    return switch (plans.read(type, nullable(component))) {
      case JsonResult.Planned(CodecPlan plan) ->
          Optional.of(
              new JsonModel.Member(
                  name,
                  marks.text("JsonProperty", "value").orElse(name),
                  TypeName.get(type),
                  plan,
                  marks.has("JsonIgnore")));
      case JsonResult.Refused(String reason, String fix) -> {
        reader.fail(
            Diagnostic.of(
                DiagnosticCode.JSON_COMPONENT,
                ModelReader.at(component),
                name,
                reader.type().getSimpleName(),
                reason,
                fix));
        yield Optional.empty();
      }
      case JsonResult.Reported reported -> {
        reader.fail();
        yield Optional.empty();
      }
    };
  }

  private void check(
      RecordComponentElement component, JsonModel.Member member, Map<String, String> properties) {
    if (member.ignored()) {
      if (member.required()) {
        reader.fail(
            Diagnostic.of(
                DiagnosticCode.JSON_IGNORED,
                ModelReader.at(component),
                member.name(),
                reader.type().getSimpleName(),
                PlanReader.display(component.asType())));
      }
      return;
    }
    String other = properties.putIfAbsent(member.property(), member.name());
    if (other != null) {
      reader.fail(
          Diagnostic.of(
              DiagnosticCode.JSON_PROPERTY_TWICE,
              ModelReader.at(component),
              other,
              member.name(),
              reader.type().getSimpleName(),
              member.property()));
    }
  }

  // Compilers keep a type's annotations at some of its declarations only, depending on their age.
  static boolean nullable(RecordComponentElement component) {
    return JacksonMarks.declarations(component).stream()
        .anyMatch(e -> TypeRefs.of(type(e), e).nullable());
  }

  private static TypeMirror type(Element declaration) {
    return declaration instanceof ExecutableElement accessor
        ? accessor.getReturnType()
        : declaration.asType();
  }
}
