package dev.dxwww.processor.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.emit.GeneratedNames;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;

/** Writes {@code MailConfig_Config}: the keys, and a straight line of reads. */
final class ConfigEmitter {
  private static final ClassName NULLABLE =
      ClassName.get("org.jspecify.annotations", "Nullable");

  private final ConfigModel model;
  private final ClassName name;
  private final EmittedNames names;
  private final Map<String, FieldSpec> keys = new LinkedHashMap<>();
  private final TypeSpec.Builder type;

  private ConfigEmitter(ConfigModel model) {
    this.model = model;
    this.name = GeneratedNames.of(model.record().type(), "Config");
    this.names = new EmittedNames(model);
    this.type = TypeSpec.classBuilder(name);
  }

  /** The reader of a record. */
  static GeneratedFile emit(ConfigModel model) {
    return new ConfigEmitter(model).file();
  }

  private GeneratedFile file() {
    TypeName record = TypeNames.erased(model.record().type());
    type.addJavadoc("Reads {@link $T}.\n", record)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.CONFIG_READER, record));
    for (ConfigModel.Key key : model.keys()) {
      keys.put(key.name(), key(key));
    }
    keys.values().forEach(type::addField);
    names.converters().forEach(type::addField);
    type.addMethod(constant("type", ParameterizedTypeName.get(ClassName.get(Class.class), record),
            CodeBlock.of("$T.class", record)))
        .addMethod(constant("prefix", ClassName.get(String.class),
            CodeBlock.of("$S", model.prefix())))
        .addMethod(constant("keys", list(), keyList()));
    reads(model.prefix(), model.record(), "read");
    return new GeneratedFile(
        name.packageName(), type.build(), List.of(model.record().type().qualifiedName()));
  }

  private static TypeName list() {
    return ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.CONFIG_KEY);
  }

  private CodeBlock keyList() {
    return CodeBlock.of(
        "$T.of($L)",
        List.class,
        keys.values().stream()
            .map(field -> CodeBlock.of("$N", field))
            .collect(CodeBlock.joining(",$W")));
  }

  private static MethodSpec constant(String method, TypeName returned, CodeBlock value) {
    return MethodSpec.methodBuilder(method)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returned)
        .addStatement("return $L", value)
        .build();
  }

  private FieldSpec key(ConfigModel.Key key) {
    ConfigComponent component = key.component();
    CodeBlock.Builder value =
        CodeBlock.builder()
            .add(
                "$T.$L($S, $S)$>$>",
                RuntimeTypes.CONFIG_KEY,
                key.required() ? "required" : "optional",
                key.name(),
                ConfigTypes.text(component));
    component.defaultText().ifPresent(text -> value.add("\n.orElse($S)", text));
    if (!component.description().isEmpty()) {
      value.add("\n.describedAs($S)", component.description());
    }
    return FieldSpec.builder(
            RuntimeTypes.CONFIG_KEY,
            names.key(key.name()),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(value.add("$<$<").build())
        .build();
  }

  /** Adds the method that reads a record, and those of the records nested in it. */
  private void reads(String upper, ConfigRecord record, String method) {
    boolean root = method.equals("read");
    TypeName made = TypeNames.erased(record.type());
    MethodSpec.Builder body =
        MethodSpec.methodBuilder(method)
            .returns(made.annotated(AnnotationSpec.builder(NULLABLE).build()))
            .addParameter(RuntimeTypes.CONFIG_VALUES, "values");
    if (root) {
      body.addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    } else {
      body.addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }
    EmittedNames.Locals locals = names.locals(record);
    for (ConfigComponent component : record.components()) {
      body.addStatement(
          "$T $N = $L",
          local(component),
          locals.of(component),
          read(upper, component));
    }
    for (ConfigComponent component : record.components()) {
      check(upper, component, locals.of(component), body);
    }
    body.beginControlFlow("if (values.refused())").addStatement("return null").endControlFlow();
    CodeBlock arguments =
        record.components().stream()
            .map(component -> CodeBlock.of("$N", locals.of(component)))
            .collect(CodeBlock.joining(", "));
    body.beginControlFlow("try");
    if (record.whole().isPresent()) {
      String result = locals.result();
      body.addStatement("$T $N = new $T($L)", made, result, made, arguments);
      body.beginControlFlow("if (values.violations().isEmpty())")
          .addStatement("$T.checkWhole($N, values.violations())", record.whole().get(), result)
          .endControlFlow();
      body.addStatement("return $N", result);
    } else {
      body.addStatement("return new $T($L)", made, arguments);
    }
    body.nextControlFlow(
        "catch ($T | $T refusal)", IllegalArgumentException.class, NullPointerException.class);
    body.addStatement("values.construct(refusal)").addStatement("return null").endControlFlow();
    type.addMethod(body.build());
    for (ConfigComponent component : record.components()) {
      if (component.content() instanceof ConfigComponent.Nested nested) {
        String name = ConfigModel.name(upper, component);
        reads(name, nested.record(), names.method(name));
      }
    }
  }

  /**
   * Adds the checks of a component before anything is made of it, so that one start tells all that
   * is wrong; what could not be read is null, unless it may be missing.
   */
  private void check(
      String upper, ConfigComponent component, String local, MethodSpec.Builder body) {
    if (component.checks().isEmpty()) {
      return;
    }
    EmittedNames.Checks checks = names.checks(ConfigModel.name(upper, component), component);
    checks.code().constants().forEach(type::addField);
    type.addMethod(
        MethodSpec.methodBuilder(checks.method())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(TypeNames.of(component.type()), "value")
            .addParameter(RuntimeTypes.VIOLATIONS, "violations")
            .addCode(checks.code().statements())
            .build());
    boolean guarded = component.shape() == ConfigComponent.Shape.ONE;
    if (guarded) {
      body.beginControlFlow("if ($N != null)", local);
    }
    body.addStatement("$N($N, values.violations())", checks.method(), local);
    if (guarded) {
      body.endControlFlow();
    }
  }

  /** The type of the local variable: boxed, so that null can say there was a problem. */
  private static TypeName local(ConfigComponent component) {
    TypeName declared = TypeNames.of(component.type());
    return switch (component.shape()) {
      case ONE -> declared.isPrimitive() ? declared.box() : declared;
      default -> declared;
    };
  }

  private CodeBlock read(String upper, ConfigComponent component) {
    String key = ConfigModel.name(upper, component);
    return switch (component.content()) {
      case ConfigComponent.Text text ->
          CodeBlock.of(
              "values.$L($N, $L)",
              textMethod(component.shape()),
              keys.get(key),
              names.converter(text.plan()));
      case ConfigComponent.Nested nested -> {
        CodeBlock read =
            CodeBlock.of(
                "values.$L($S, $T::$N)",
                sectionMethod(component.shape()),
                upper + "." + component.word(),
                name,
                names.method(key));
        yield component.shape() == ConfigComponent.Shape.NULLABLE
            ? CodeBlock.of("$L.orElse(null)", read)
            : read;
      }
      case ConfigComponent.Unreadable unreadable ->
          throw new IllegalStateException("not to be emitted: " + component.origin());
    };
  }

  private static String textMethod(ConfigComponent.Shape shape) {
    return switch (shape) {
      case ONE, NULLABLE -> "value";
      case OPTIONAL -> "optional";
      case LIST -> "list";
      case SET -> "set";
      case MAP -> "map";
    };
  }

  private static String sectionMethod(ConfigComponent.Shape shape) {
    return switch (shape) {
      case ONE -> "section";
      case OPTIONAL, NULLABLE -> "optionalSection";
      case LIST, SET -> "sections";
      case MAP -> "sectionMap";
    };
  }
}
