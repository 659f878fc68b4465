package dev.dxwww.processor.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import dev.dxwww.common.Scalar;
import dev.dxwww.common.Scalars;
import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every scalar and an enum, in every form, from every part of a request: it compiles without a
 * warning, or gives the documented diagnostic.
 */
class BinderMatrixTest {
  private static final List<String> PRIMITIVES =
      List.of("boolean", "byte", "short", "int", "long", "char", "float", "double");

  /** The forms that a parameter of one type takes. */
  private enum Form {
    PLAIN("%1$s"),
    OPTIONAL("Optional<%1$s>"),
    LIST("List<%1$s>"),
    OPTIONAL_LIST("Optional<List<%1$s>>"),
    NULLABLE("@Nullable %1$s"),
    DEFAULT("@DefaultValue(\"%2$s\") %1$s");

    private final String declaration;

    Form(String declaration) {
      this.declaration = declaration;
    }

    boolean isMany() {
      return this == LIST || this == OPTIONAL_LIST;
    }
  }

  @ParameterizedTest
  @EnumSource(ParamSource.class)
  void everyForm_compiles(ParamSource source) {
    StringBuilder methods = new StringBuilder();
    int n = 0;
    for (Form form : Form.values()) {
      for (String type : types()) {
        methods.append(handler(source, form, type, form.isMany(), n++));
      }
      for (String type : PRIMITIVES) {
        if (form == Form.PLAIN || form == Form.DEFAULT) {
          methods.append(handler(source, form, type, false, n++));
        }
      }
    }

    CompileResult result = CompileDx.compile(controller(methods)).succeeds();

    assertThat(n).isGreaterThan(150);
    assertThat(result.generated("app.Matrix_Routes")).contains("case " + (n - 1) + " -> ");
  }

  @ParameterizedTest
  @EnumSource(ParamSource.class)
  void primitivesThatMayBeMissing_areRefused(ParamSource source) {
    StringBuilder methods = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (String type : PRIMITIVES) {
      methods.append(handler(source, Form.NULLABLE, type, false, expected.size()));
      expected.add("ROUTE-010");
    }

    CompileDx.compile(controller(methods)).hasErrors(expected.toArray(String[]::new));
  }

  @Test
  void severalValuesOfOneVariable_areRefused() {
    StringBuilder methods = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (String type : types()) {
      for (Form form : List.of(Form.LIST, Form.OPTIONAL_LIST)) {
        methods.append(handler(ParamSource.PATH, form, type, false, expected.size()));
        expected.add("ROUTE-108");
      }
    }

    CompileDx.compile(controller(methods)).hasErrors(expected.toArray(String[]::new));
  }

  private static String controller(StringBuilder methods) {
    return """
        package app;

        import java.util.*;
        import dev.dxwww.convert.*;
        import dev.dxwww.http.*;
        import dev.dxwww.security.*;
        import jakarta.annotation.security.PermitAll;

        @Controller @PermitAll
        final class Matrix {
          @interface Nullable {}
          enum Sort { up, down }
        %s}
        """
        .formatted(methods);
  }

  private static String handler(
      ParamSource source, Form form, String type, boolean rest, int number) {
    String path = "/p" + number;
    if (source == ParamSource.PATH) {
      path += rest ? "/{v...}" : "/{v}";
    }
    String verb = source == ParamSource.FORM ? "@Post(\"%s\") @CsrfProtected" : "@Get(\"%s\")";
    return "  %s void m%d(@%s %s v) {}\n"
        .formatted(
            verb.formatted(path),
            number,
            source.simpleName(),
            form.declaration.formatted(type, sample(type)));
  }

  /** Boxed and other types, each once. */
  private static List<String> types() {
    TreeSet<String> names = new TreeSet<>();
    for (Scalar<?> scalar : Scalars.all()) {
      names.add(scalar.type().isPrimitive() ? "Integer" : scalar.type().getCanonicalName());
    }
    names.add("Sort");
    return List.copyOf(names);
  }

  /** A text that every reader of the type takes. */
  private static String sample(String type) {
    if (type.equals("Sort")) {
      return "up";
    }
    return Scalars.of(type)
        .flatMap(
            scalar ->
                List.of(
                        "1", "true", "x", "2026-01-31", "12:30", "2026-01-31T12:30:00",
                        "2026-01-31T12:30:00Z", "PT1M", "P1D", "2026-01", "--01-31", "Z",
                        "Europe/Berlin", "en", "EUR", "UTF-8", "12:30Z",
                        "123e4567-e89b-12d3-a456-426614174000", "MONDAY", "1MiB")
                    .stream()
                    .filter(text -> scalar.read(text) != null)
                    .findFirst())
        .orElseThrow(() -> new AssertionError("no sample for " + type));
  }
}
