package dev.dxwww.processor.json;

import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.RuntimeTypes;

/** Emits the codec of a sealed interface. */
final class SealedEmitter {
  private final JsonModel.OfSealed model;
  private final JsonModel.Head head;
  private final List<JsonModel.Subtype> subtypes;

  SealedEmitter(JsonModel.OfSealed model) {
    this.model = model;
    this.head = model.head();
    this.subtypes = model.subtypes();
  }

  TypeSpec emit() {
    TypeSpec.Builder type =
        CodecEmitter.start(head)
            .addField(
                constant(RuntimeTypes.JSON_NAMES, "DISCRIMINATOR")
                    .initializer("$T.of($S)", RuntimeTypes.JSON_NAMES, model.property())
                    .build())
            .addField(
                constant(RuntimeTypes.JSON_NAMES, "SUBTYPES")
                    .initializer(
                        "$T.of($L)",
                        RuntimeTypes.JSON_NAMES,
                        CodecExpressions.literals(
                            subtypes.stream().map(JsonModel.Subtype::value).toList()))
                    .build());
    CodeBlock.Builder assignments = CodeBlock.builder();
    for (int i = 0; i < subtypes.size(); i++) {
      JsonModel.Subtype subtype = subtypes.get(i);
      type.addField(
          constant(TypeName.get(byte[].class), "TAG_" + i)
              .initializer(
                  "$T.tag($S, $S)", RuntimeTypes.JSON_WRITER, model.property(), subtype.value())
              .build());
      if (head.generic()) {
        type.addField(
            FieldSpec.builder(
                    codecType(subtype), "codec" + i, Modifier.PRIVATE, Modifier.FINAL)
                .build());
        assignments.addStatement("this.codec$L = $L", i, CodecExpressions.of(subtype.plan()));
      }
    }
    return type
        .addMethod(CodecEmitter.constructor(head, assignments.build()))
        .addMethod(write())
        .addMethod(read())
        .build();
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  private static TypeName codecType(JsonModel.Subtype subtype) {
    ClassName codec = subtype.plan().codec();
    return subtype.type() instanceof ParameterizedTypeName p
        ? ParameterizedTypeName.get(codec, p.typeArguments().toArray(TypeName[]::new))
        : codec;
  }

  private CodeBlock codec(int subtype) {
    return head.generic()
        ? CodeBlock.of("codec$L", subtype)
        : CodecExpressions.of(subtypes.get(subtype).plan());
  }

  private MethodSpec write() {
    CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch (value)");
    body.addStatement("case null -> out.nullValue()");
    for (int i = 0; i < subtypes.size(); i++) {
      body.beginControlFlow("case $T it ->", subtypes.get(i).type())
          .addStatement("out.open(TAG_$L)", i)
          .addStatement("$L.writeMembers(out, it)", codec(i))
          .addStatement("out.close()")
          .endControlFlow();
    }
    return CodecEmitter.write(head).addCode(body.endControlFlow().build()).build();
  }

  private MethodSpec read() {
    CodeBlock.Builder choice = CodeBlock.builder();
    choice.add("$T it = switch (subtype) {\n$>", CodecEmitter.typeOf(head));
    for (int i = 0; i < subtypes.size(); i++) {
      CodeBlock label = i == subtypes.size() - 1
          ? CodeBlock.of("default") : CodeBlock.of("case $L", i);
      choice.add("$L -> $L.readMembers(in);\n", label, codec(i));
    }
    choice.add("$<};\n");
    return CodecEmitter.read(head)
        .addStatement("int subtype = in.subtype(DISCRIMINATOR, SUBTYPES)")
        .beginControlFlow("if (subtype < 0)")
        .addStatement("return null")
        .endControlFlow()
        .addCode(choice.build())
        .addStatement("in.endSubtype()")
        .addStatement("return it")
        .build();
  }
}
