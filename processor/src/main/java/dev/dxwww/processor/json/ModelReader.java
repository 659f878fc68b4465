package dev.dxwww.processor.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeVariableName;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.json.JsonResult.Planned;
import dev.dxwww.processor.lang.Origins;

/** Reads the declaration of a type whose codec is generated, once. */
final class ModelReader {
  private final PlanReader user;
  private final CodecHome where;
  private final TypeElement type;
  private boolean failed;
  private JsonResult refusal = new JsonResult.Reported();

  ModelReader(PlanReader user, CodecHome where, TypeElement type) {
    this.user = user;
    this.where = where;
    this.type = type;
  }

  /** Planned, with no meaning of the plan itself, when the codec can be generated. */
  JsonResult read() {
    JsonTypes types = user.types();
    if (types.begin(where.codec())) {
      JsonModel model = model();
      if (failed) {
        types.fail(where.codec(), refusal);
      } else {
        types.done(where.codec(), model);
      }
    }
    return types.failure(where.codec()).orElseGet(() -> new Planned(new CodecPlan.Self()));
  }

  private JsonModel model() {
    return switch (type.getKind()) {
      case RECORD -> new RecordReader(this).read();
      case ENUM -> {
        checkConstants();
        yield new JsonModel.OfEnum(head(), constants(type));
      }
      default -> new SealedReader(this).read();
    };
  }

  TypeElement type() {
    return type;
  }

  JsonModel.Head head() {
    List<TypeVariableName> variables =
        type.getTypeParameters().stream().map(TypeVariableName::get).toList();
    return new JsonModel.Head(
        where.codec(), ClassName.get(type), type.getQualifiedName().toString(), variables);
  }

  /** Reads the types that this one's declaration names. */
  PlanReader inside() {
    boolean generic = !type.getTypeParameters().isEmpty();
    Set<ClassName> around = new HashSet<>();
    if (generic) {
      // A codec without variables is a constant, so a circle through one ends there.
      around.addAll(user.genericsAround());
      around.add(where.codec());
    }
    return new PlanReader(
        user.round(),
        user.types(),
        where.codec().packageName(),
        generic ? Optional.of(where.codec()) : Optional.empty(),
        around);
  }

  PlanReader user() {
    return user;
  }

  /** Gives the type up, with a report where its source is at hand. */
  void fail(Diagnostic mistake) {
    failed = true;
    if (where.own()) {
      user.round().diagnostics().report(mistake);
    } else {
      refusal = new JsonResult.Refused(
          mistake.code().message().formatted(mistake.arguments().toArray()), mistake.fixText());
    }
  }

  /** Gives the type up because of a mistake that was reported. */
  void fail() {
    failed = true;
  }

  /** Of two constants of one name the first would be read as the second. */
  private void checkConstants() {
    Map<String, Element> named = new HashMap<>();
    for (Element constant : declared(type)) {
      Element other = named.putIfAbsent(constant(constant), constant);
      if (other != null) {
        fail(
            Diagnostic.of(
                DiagnosticCode.JSON_PROPERTY_TWICE,
                at(constant),
                other.getSimpleName(),
                constant.getSimpleName(),
                type.getSimpleName(),
                constant(constant)));
      }
    }
  }

  /** Names of an enum's constants in JSON. */
  static List<String> constants(TypeElement type) {
    return declared(type).stream().map(ModelReader::constant).toList();
  }

  private static List<? extends Element> declared(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
        .toList();
  }

  private static String constant(Element constant) {
    return JacksonMarks.on(constant)
        .text("JsonProperty", "value")
        .orElse(constant.getSimpleName().toString());
  }

  /** Whether a type carries annotations of Jackson beyond those that codecs honour. */
  static boolean needsDatabind(TypeElement type, boolean shaped) {
    JacksonMarks marks = JacksonMarks.on(type);
    if (!shaped) {
      return marks.hasOtherThan();
    }
    boolean onType = switch (type.getKind()) {
      case RECORD -> marks.hasOtherThan("JsonTypeName");
      case ENUM -> marks.hasOtherThan();
      default -> SealedReader.needsDatabind(marks);
    };
    return onType
        || JacksonMarks.onOtherMembers(type)
        || type.getRecordComponents().stream().anyMatch(ModelReader::needsDatabind);
  }

  private static boolean needsDatabind(RecordComponentElement component) {
    JacksonMarks marks = JacksonMarks.onComponent(component);
    return marks.hasOtherThan("JsonProperty", "JsonIgnore")
        || marks.hasOtherAttributes("JsonProperty", "value", "required")
        || marks.hasOtherAttributes("JsonIgnore");
  }

  static Place at(Element element) {
    return Place.at(Origins.of(element));
  }
}
