package dev.dxwww.processor.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;

/** Fields that generated checks need; equal ones are shared. */
final class CheckConstants {
  private static final List<String> FLAGS =
      List.of(
          "UNIX_LINES", "CASE_INSENSITIVE", "COMMENTS", "MULTILINE", "LITERAL", "DOTALL",
          "UNICODE_CASE", "CANON_EQ");

  private final String prefix;
  private final Map<Object, FieldSpec> fields = new LinkedHashMap<>();

  CheckConstants(String prefix) {
    this.prefix = prefix;
  }

  List<FieldSpec> fields() {
    Collection<FieldSpec> all = fields.values();
    return new ArrayList<>(all);
  }

  /** A compiled regular expression. */
  String pattern(Condition.Regex regex) {
    CodeBlock flags = flags(regex.flags());
    CodeBlock value =
        regex.flags() == 0
            ? CodeBlock.of("$T.compile($S)", Pattern.class, regex.regexp())
            : CodeBlock.of("$T.compile($S, $L)", Pattern.class, regex.regexp(), flags);
    return field(regex, "PATTERN", TypeName.get(Pattern.class), value);
  }

  private static CodeBlock flags(int flags) {
    List<CodeBlock> names = new ArrayList<>();
    for (int bit = 0; bit < FLAGS.size(); bit++) {
      if ((flags & 1 << bit) != 0) {
        names.add(CodeBlock.of("$T.$N", Pattern.class, FLAGS.get(bit)));
      }
    }
    return CodeBlock.join(names, " | ");
  }

  /** A bound as a {@code BigDecimal}. */
  CodeBlock decimal(BigDecimal value) {
    if (value.signum() == 0) {
      return CodeBlock.of("$T.ZERO", BigDecimal.class);
    }
    CodeBlock made = CodeBlock.of("new $T($S)", BigDecimal.class, value.toString());
    return CodeBlock.of("$N", field(value, "BOUND", TypeName.get(BigDecimal.class), made));
  }

  /** A bound as a {@code BigInteger}. */
  CodeBlock integer(BigInteger value) {
    CodeBlock made = CodeBlock.of("new $T($S)", BigInteger.class, value.toString());
    return CodeBlock.of("$N", field(value, "BOUND", TypeName.get(BigInteger.class), made));
  }

  /** A validator of the application. */
  String validator(Condition.Custom custom) {
    ClassName type = TypeNames.erased(custom.validator());
    CodeBlock made = CodeBlock.of("new $T()", type);
    CodeBlock value =
        custom
            .constraint()
            .map(
                c ->
                    CodeBlock.of(
                        "$T.initialized($L, $L)", RuntimeTypes.CUSTOM_CHECKS, made, literal(c)))
            .orElse(made);
    return field(custom.validator() + value.toString(), "VALIDATOR", type, value);
  }

  private static TypeSpec literal(AnnotationLiteral literal) {
    ClassName type = TypeNames.erased(literal.type());
    TypeSpec.Builder anonymous = TypeSpec.anonymousClassBuilder("").addSuperinterface(type);
    for (AnnotationLiteral.Attribute attribute : literal.attributes()) {
      anonymous.addMethod(
          MethodSpec.methodBuilder(attribute.name())
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .returns(attribute.type())
              .addStatement("return $L", attribute.value())
              .build());
    }
    TypeName annotationType =
        ParameterizedTypeName.get(
            ClassName.get(Class.class),
            WildcardTypeName.subtypeOf(ClassName.get("java.lang.annotation", "Annotation")));
    return anonymous
        .addMethod(
            MethodSpec.methodBuilder("annotationType")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(annotationType)
                .addStatement("return $T.class", type)
                .build())
        .build();
  }

  private String field(Object key, String role, TypeName type, CodeBlock value) {
    FieldSpec known = fields.get(key);
    if (known != null) {
      return known.name();
    }
    String base = prefix.isEmpty() ? role : prefix + "_" + role;
    long same = fields.values().stream().filter(f -> f.name().startsWith(base)).count();
    FieldSpec field =
        FieldSpec.builder(type, same == 0 ? base : base + "_" + (same + 1))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(value)
            .build();
    fields.put(key, field);
    return field.name();
  }
}
