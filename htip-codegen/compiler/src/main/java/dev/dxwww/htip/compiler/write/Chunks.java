package dev.dxwww.htip.compiler.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.FieldSpec;

/** The constants of a generated class that hold what its template always says. */
final class Chunks {
  private final Map<String, String> names = new LinkedHashMap<>();

  /** The constant for a text; the same text has one. */
  String name(String text) {
    return names.computeIfAbsent(text, unknown -> "HTML_" + names.size());
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    names.forEach(
        (text, name) ->
            fields.add(
                FieldSpec.builder(byte[].class, name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.utf8($L)", Runtime.HTML_OUTPUT, JavaText.literal(text))
                    .build()));
    return fields;
  }
}
