package dev.dxwww.processor.json;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.RuntimeTypes;

/** Emits the codec of a record. */
final class RecordEmitter {
  private final JsonModel.OfRecord model;
  private final JsonModel.Head head;
  private final List<JsonModel.Member> properties;
  private final MemberNames names;

  RecordEmitter(JsonModel.OfRecord model) {
    this.model = model;
    this.head = model.head();
    this.properties = model.properties();
    this.names = new MemberNames(model);
  }

  TypeSpec emit() {
    TypeSpec.Builder type = CodecEmitter.start(head);
    type.addField(
        constant(RuntimeTypes.JSON_NAMES, "PROPERTIES")
            .initializer(
                "$T.of($L)",
                RuntimeTypes.JSON_NAMES,
                CodecExpressions.literals(
                    properties.stream().map(JsonModel.Member::property).toList()))
            .build());
    for (JsonModel.Member member : properties) {
      type.addField(
          constant(TypeName.get(byte[].class), names.part(member))
              .initializer("$T.part($S)", RuntimeTypes.JSON_WRITER, member.property())
              .build());
    }
    CodeBlock.Builder assignments = CodeBlock.builder();
    for (JsonModel.Member member : properties) {
      if (MemberCode.needsField(member.plan())) {
        CodecPlan plan = MemberCode.inner(member.plan());
        type.addField(
            CodecEmitter.codecField(head, names.codec(member), member.type(), plan));
        assignments.addStatement("this.$L = $L", names.codec(member), CodecExpressions.of(plan));
      }
    }
    return type
        .addMethod(
            CodecEmitter.constructor(
                head, head.generic() ? assignments.build() : CodeBlock.of("")))
        .addMethod(write())
        .addMethod(writeMembers())
        .addMethod(read())
        .addMethod(readMembers())
        .build();
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  private MethodSpec write() {
    return CodecEmitter.write(head)
        .beginControlFlow("if (value == null)")
        .addStatement("out.nullValue()")
        .addStatement("return")
        .endControlFlow()
        .addStatement("out.open()")
        .addStatement("writeMembers(out, value)")
        .addStatement("out.close()")
        .build();
  }

  private MethodSpec writeMembers() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("writeMembers")
            .addJavadoc("Writes the properties into an object that is open.\n")
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.JSON_WRITER, "out")
            .addParameter(CodecEmitter.typeOf(head), "value");
    for (JsonModel.Member member : properties) {
      method.addStatement("out.name($L)", names.part(member));
      method.addStatement(MemberCode.write(member, names.codec(member)));
    }
    return method.build();
  }

  private MethodSpec read() {
    return CodecEmitter.read(head)
        .addStatement("return in.open() ? readMembers(in) : null")
        .build();
  }

  private MethodSpec readMembers() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("readMembers")
            .addJavadoc("Reads the properties of an object that is open, to its end.\n")
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.JSON_READER, "in")
            .returns(CodecEmitter.typeOf(head));
    method.addStatement("int $N = in.problems()", names.problems());
    for (JsonModel.Member member : model.members()) {
      method.addStatement(
          "$T $N = $L", member.type(), names.local(member), MemberCode.initial(member));
    }
    if (properties.isEmpty()) {
      method.addStatement("in.next(PROPERTIES, 0)");
    } else {
      method.addCode(loop());
    }
    return method
        .beginControlFlow("if (in.problems() > $N)", names.problems())
        .addStatement("return null")
        .endControlFlow()
        .addCode(construct())
        .build();
  }

  private CodeBlock loop() {
    boolean small = properties.size() <= Long.SIZE;
    CodeBlock.Builder code = CodeBlock.builder();
    if (small) {
      code.addStatement("long $N = 0", names.seen());
    } else {
      code.addStatement("long[] $N = new long[PROPERTIES.words()]", names.seen());
    }
    String i = names.index();
    code.beginControlFlow(
        "for (int $N = in.next(PROPERTIES, 0); $N >= 0; $N = in.next(PROPERTIES, $N + 1))",
        i, i, i, i);
    code.addStatement("$N = in.seen($N, $N)", names.seen(), names.seen(), i);
    code.beginControlFlow("switch ($N)", i);
    for (int at = 0; at < properties.size(); at++) {
      JsonModel.Member member = properties.get(at);
      CodeBlock label = at == properties.size() - 1
          ? CodeBlock.of("default") : CodeBlock.of("case $L", at);
      code.addStatement(
          "$L -> $N = $L",
          label, names.local(member), MemberCode.read(member, names.codec(member)));
    }
    code.endControlFlow();
    code.endControlFlow();
    code.addStatement("in.require(PROPERTIES, $N, $L)", names.seen(), required());
    return code.build();
  }

  /** Bits of the required properties, in words of 64. */
  private CodeBlock required() {
    List<CodeBlock> words = new ArrayList<>();
    for (int from = 0; from < properties.size(); from += Long.SIZE) {
      long bits = 0;
      for (int at = from; at < Math.min(from + Long.SIZE, properties.size()); at++) {
        bits |= properties.get(at).required() ? 1L << at : 0;
      }
      words.add(CodeBlock.of("0x$LL", Long.toHexString(bits)));
    }
    return CodeBlock.join(words, ",$W");
  }

  private CodeBlock construct() {
    CodeBlock arguments =
        model.members().stream()
            .map(member -> CodeBlock.of("$N", names.local(member)))
            .collect(CodeBlock.joining(",$W"));
    String refused = names.refused();
    return CodeBlock.builder()
        .beginControlFlow("try")
        .addStatement(
            head.generic() ? "return new $T<>($L)" : "return new $T($L)", head.type(), arguments)
        .nextControlFlow(
            "catch ($T | $T $N)",
            IllegalArgumentException.class, NullPointerException.class, refused)
        .addStatement("in.refused($N)", refused)
        .addStatement("return null")
        .endControlFlow()
        .build();
  }
}
