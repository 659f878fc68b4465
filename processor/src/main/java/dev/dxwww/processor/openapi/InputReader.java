package dev.dxwww.processor.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.common.PathTemplate;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.route.HeaderNames;
import dev.dxwww.processor.route.ParamSource;
import dev.dxwww.processor.route.RouteModel;
import dev.dxwww.processor.validation.Members;

/**
 * Reads what a handler takes. It looks at annotations and types only, which class files keep, and
 * passes over what it does not know: what is wrong with a handler was said when it was compiled.
 */
final class InputReader {
  private static final String BODY = "dev.dxwww.http.Body";
  private static final String HTTP = "dev.dxwww.runtime.http.";
  private static final Set<String> FILES = Set.of(HTTP + "Upload");
  private static final Set<String> BYTES = Set.of("java.io.InputStream");

  private final Round round;
  private final SchemaReader schemas;
  private final TextSchemas texts;

  InputReader(Round round, SchemaReader schemas, TextSchemas texts) {
    this.round = round;
    this.schemas = schemas;
    this.texts = texts;
  }

  /** What a handler takes from a request of its route. */
  Inputs read(RouteModel route, ExecutableElement method, DocComment doc) {
    Inputs inputs = new Inputs();
    Use use =
        new Use(
            inputs,
            route.endpoint().path(),
            route.endpoint().method().takesBody(),
            TextSchemas.user(method));
    List<String> names = round.parameterNames(method);
    for (int i = 0; i < method.getParameters().size(); i++) {
      String name = names.get(i);
      String said = doc.parameters().getOrDefault(name, "");
      parameter(use, method.getParameters().get(i), name, said);
    }
    return inputs;
  }

  /**
   * What all parameters of one handler share.
   *
   * @param user package of the controller
   */
  private record Use(Inputs inputs, PathTemplate path, boolean bodies, String user) {}

  private void parameter(Use use, VariableElement parameter, String name, String said) {
    Optional<AnnotationUse> binding = binding(parameter);
    TypeMirror type = parameter.asType();
    Text text = new Text(type, parameter, parameter.getAnnotationMirrors(), said);
    if (AnnotationUses.find(parameter, BODY).isPresent()) {
      body(use, text);
    } else if (ShapeReader.name(type).equals(HTTP + "Form") && hasArgument(type)) {
      composite(use, ShapeReader.argument(type, 0), ParamSource.FORM);
    } else if (binding.isPresent()) {
      ParamSource source = source(binding.get()).orElseThrow();
      if (source == ParamSource.FORM && isComposite(type, use)) {
        composite(use, type, source);
      } else {
        text(use, text, source, name(binding.get(), source, name));
      }
    } else if (use.path().variables().contains(name)) {
      text(use, text, ParamSource.PATH, name);
    } else if (SchemaReader.isRecord(type)) {
      composite(use, type, ParamSource.QUERY);
    } else if (ShapeReader.name(type).equals(HTTP + "Request") && use.bodies()
        && !use.inputs().takesBody()) {
      use.inputs().body("*/*", new JsonObject(), false);
    }
  }

  private static boolean hasArgument(TypeMirror type) {
    return !((DeclaredType) type).getTypeArguments().isEmpty();
  }

  private boolean isComposite(TypeMirror type, Use use) {
    return SchemaReader.isRecord(type) && !texts.converts(type, use.user());
  }

  /** A value with a name, where it is declared. */
  private record Text(
      TypeMirror type,
      Element declaration,
      List<? extends AnnotationMirror> annotations,
      String description) {}

  private void text(Use use, Text text, ParamSource source, String name) {
    if (isFile(text.type())) {
      file(use, text, name);
      return;
    }
    boolean rest = source == ParamSource.PATH && use.path().isRest(name);
    TextSchemas.Value value =
        texts.read(text.type(), text.declaration(), text.annotations(), use.user());
    if (source == ParamSource.FORM) {
      value.schema().optional("description", text.description());
      Deprecation.mark(value.schema(), text.declaration(), round.elements());
      use.inputs().field(name, value.schema(), value.required());
      return;
    }
    JsonObject parameter =
        new JsonObject()
            .put("name", name)
            .put("in", source.name().toLowerCase(Locale.ROOT))
            .optional("description", rest ? rest(text.description()) : text.description());
    boolean required = source == ParamSource.PATH || value.required();
    if (required) {
      parameter.put("required", true);
    }
    Deprecation.mark(parameter, text.declaration(), round.elements());
    boolean segments = rest && value.schema().text("type").equals("array");
    parameter.put(
        "schema", segments ? new JsonObject().put("type", "string") : value.schema());
    if (rest) {
      parameter.put("x-dxwww-rest", true);
    }
    use.inputs().parameter(source.name(), name, parameter);
  }

  private static String rest(String description) {
    String rest = "The rest of the path, slashes included; may be empty.";
    return description.isEmpty() ? rest : description + " " + rest;
  }

  private static boolean isFile(TypeMirror type) {
    boolean around =
        Set.of("java.util.List", "java.util.Optional").contains(ShapeReader.name(type))
            && hasArgument(type);
    return FILES.contains(ShapeReader.name(around ? ShapeReader.argument(type, 0) : type));
  }

  private static void file(Use use, Text text, String name) {
    // Bytes as they are have no type (OpenAPI 3.1.1, 4.8.24.4.1); with one they would be text.
    JsonObject one = new JsonObject().put("contentMediaType", "application/octet-stream");
    String wrapper = ShapeReader.name(text.type());
    boolean many = wrapper.equals("java.util.List");
    JsonObject schema = many ? new JsonObject().put("type", "array").put("items", one) : one;
    boolean required =
        FILES.contains(wrapper)
            && !TextSchemas.isNullable(text.type())
            && !TextSchemas.isNullable(text.declaration());
    use.inputs().field(name, schema.optional("description", text.description()), required);
    use.inputs().hasFiles();
  }

  private void composite(Use use, TypeMirror type, ParamSource otherwise) {
    DeclaredType record = (DeclaredType) type;
    TypeElement element = (TypeElement) record.asElement();
    Map<String, String> said = DocComment.of(round.comment(element)).parameters();
    List<Members.Part> parts = schemas.members().components(record);
    for (int i = 0; i < parts.size(); i++) {
      RecordComponentElement component = element.getRecordComponents().get(i);
      String own = parts.get(i).name();
      Optional<AnnotationUse> binding = binding(component);
      ParamSource source =
          binding
              .flatMap(InputReader::source)
              .orElse(use.path().variables().contains(own) ? ParamSource.PATH : otherwise);
      String name = binding.map(b -> name(b, source, own)).orElse(own);
      TypeMirror member =
          record.getTypeArguments().isEmpty() ? parts.get(i).declared() : parts.get(i).actual();
      Text text =
          new Text(member, component, parts.get(i).annotations(), said.getOrDefault(own, ""));
      text(use, text, source, name);
    }
  }

  private void body(Use use, Text body) {
    TypeMirror type = body.type();
    use.inputs().describe(body.description());
    boolean nullable =
        TextSchemas.isNullable(type)
            || TextSchemas.isNullable(body.declaration())
            || ShapeReader.isOptional(type);
    if (ShapeReader.name(type).equals("java.lang.String")) {
      JsonObject schema = new JsonObject().put("type", "string");
      schemas.constrain(schema, type, body.annotations());
      use.inputs().body("text/plain", schema, false);
    } else if (isBytes(type)) {
      use.inputs().body("application/octet-stream", new JsonObject(), false);
    } else {
      use.inputs()
          .body(
              "application/json",
              schemas.of(type, body.annotations(), nullable),
              !nullable);
    }
  }

  static boolean isBytes(TypeMirror type) {
    return BYTES.contains(ShapeReader.name(type))
        || type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
  }

  private static Optional<AnnotationUse> binding(Element element) {
    return AnnotationUses.of(element).stream().filter(use -> source(use).isPresent()).findFirst();
  }

  private static Optional<ParamSource> source(AnnotationUse use) {
    for (ParamSource source : ParamSource.values()) {
      if (source.annotation().equals(use.name())) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }

  private static String name(AnnotationUse use, ParamSource source, String parameter) {
    String name = use.text("value");
    if (!name.isEmpty()) {
      return name;
    }
    return source == ParamSource.HEADER ? HeaderNames.of(parameter) : parameter;
  }
}
