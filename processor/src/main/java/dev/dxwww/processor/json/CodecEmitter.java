package dev.dxwww.processor.json;

import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;

import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.emit.RuntimeTypes;

/** Emits the codec of a type. */
final class CodecEmitter {
  private CodecEmitter() {}

  static GeneratedFile emit(JsonModel model) {
    TypeSpec type = switch (model) {
      case JsonModel.OfRecord r -> new RecordEmitter(r).emit();
      case JsonModel.OfSealed s -> new SealedEmitter(s).emit();
      case JsonModel.OfEnum e -> ofEnum(e);
    };
    JsonModel.Head head = model.head();
    return new GeneratedFile(head.codec().packageName(), type, List.of(head.source()));
  }

  private static TypeSpec ofEnum(JsonModel.OfEnum model) {
    TypeName codec = ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, model.head().type());
    return start(model.head())
        .addField(
            FieldSpec.builder(
                    codec, "CONSTANTS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                    "$T.enumeration($T.values(), $L)",
                    RuntimeTypes.JSON_CODECS,
                    model.head().type(),
                    CodecExpressions.literals(model.names()))
                .build())
        .addMethod(constructor(model.head(), CodeBlock.of("")))
        .addMethod(write(model.head()).addStatement("CONSTANTS.write(out, value)").build())
        .addMethod(read(model.head()).addStatement("return CONSTANTS.read(in)").build())
        .build();
  }

  /** The class with its Javadoc and, unless the type is generic, its one instance. */
  static TypeSpec.Builder start(JsonModel.Head head) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(head.codec())
            .addJavadoc("JSON codec of {@link $T}.\n", head.type())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addTypeVariables(head.variables())
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, typeOf(head)));
    if (!head.generic()) {
      type.addField(
          FieldSpec.builder(
                  head.codec(), "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
              .addJavadoc("The one instance.\n")
              .initializer("new $T()", head.codec())
              .build());
    }
    return type;
  }

  /** A private constructor, or a public one that takes a codec for each type variable. */
  static MethodSpec constructor(JsonModel.Head head, CodeBlock body) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addCode(body);
    if (!head.generic()) {
      return constructor.addModifiers(Modifier.PRIVATE).build();
    }
    constructor.addJavadoc("With codecs for the type's arguments.\n");
    for (TypeVariableName variable : head.variables()) {
      constructor.addParameter(
          ParameterSpec.builder(
                  ParameterizedTypeName.get(
                      RuntimeTypes.JSON_CODEC, TypeVariableName.get(variable.name())),
                  CodecExpressions.variable(variable.name()))
              .build());
    }
    return constructor.addModifiers(Modifier.PUBLIC).build();
  }

  static MethodSpec.Builder write(JsonModel.Head head) {
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.JSON_WRITER, "out")
        .addParameter(typeOf(head), "value");
  }

  static MethodSpec.Builder read(JsonModel.Head head) {
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.JSON_READER, "in")
        .returns(typeOf(head));
  }

  /** The type with its own variables as arguments. */
  static TypeName typeOf(JsonModel.Head head) {
    return head.generic()
        ? ParameterizedTypeName.get(
            head.type(),
            head.variables().stream()
                .map(v -> TypeVariableName.get(v.name()))
                .toArray(TypeName[]::new))
        : head.type();
  }

  /** A field for a codec: a constant, or where the type is generic one per instance. */
  static FieldSpec codecField(JsonModel.Head head, String name, TypeName of, CodecPlan plan) {
    TypeName codec = ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, of.box());
    FieldSpec.Builder field = FieldSpec.builder(codec, name, Modifier.PRIVATE, Modifier.FINAL);
    if (!head.generic()) {
      field.addModifiers(Modifier.STATIC).initializer(CodecExpressions.of(plan));
    }
    return field.build();
  }
}
