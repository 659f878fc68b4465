package dev.dxwww.examples.it;

import dev.dxwww.test.TestClient;
import dev.dxwww.test.TestRequest;
import dev.dxwww.test.TestResponse;

/**
 * One handler of the matrix: a type, how many values it takes, and where they come from.
 *
 * @param number makes its path
 * @param sample the type and texts for it
 * @param shape how many values
 * @param source where they come from
 */
record MatrixCell(int number, ScalarSample sample, Shape shape, Source source) {
  /** How many values a parameter takes. */
  enum Shape {
    ONE("%s"),
    OPTIONAL("java.util.Optional<%s>"),
    LIST("java.util.List<%s>"),
    OPTIONAL_LIST("java.util.Optional<java.util.List<%s>>"),
    NULLABLE("@org.jspecify.annotations.Nullable %s"),
    DEFAULT("%s");

    private final String form;

    Shape(String form) {
      this.form = form;
    }

    boolean many() {
      return this == LIST || this == OPTIONAL_LIST;
    }
  }

  /** Where a value comes from. */
  enum Source {
    PATH("PathParam"),
    QUERY("QueryParam"),
    HEADER("HeaderParam"),
    COOKIE("CookieParam"),
    FORM("FormParam");

    private final String annotation;

    Source(String annotation) {
      this.annotation = annotation;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The handler's source. */
  String handler() {
    String mapping = source == Source.FORM ? "Post" : "Get";
    String variable = source == Source.PATH ? shape.many() ? "/{v...}" : "/{v}" : "";
    String fallback =
        shape == Shape.DEFAULT
            ? "@dev.dxwww.convert.DefaultValue(\"%s\") ".formatted(sample.good())
            : "";
    return """
          @dev.dxwww.http.%s("/c%d%s")
          String c%d(@dev.dxwww.http.%s("v") %s%s v) { return "ok"; }
        """
        .formatted(
            mapping, number, variable, number, source.annotation, fallback, type());
  }

  TestResponse send(TestClient client, String value) {
    return switch (source) {
      case PATH -> client.get(path() + "/" + escaped(value)).send();
      case QUERY -> client.get(path()).query("v", value).send();
      case HEADER -> client.get(path()).header("v", value).send();
      case COOKIE -> client.get(path()).header("Cookie", "v=" + value).send();
      case FORM -> client.post(path()).form("v", value).send();
    };
  }

  TestResponse sendNothing(TestClient client) {
    TestRequest request = source == Source.FORM ? client.post(path()) : client.get(path());
    return (source == Source.FORM ? request.form("other", "") : request).send();
  }

  @Override
  public String toString() {
    return source + " " + shape + " " + sample.type();
  }

  private String path() {
    return "/matrix/c" + number;
  }

  /** A type annotation stands before the simple name. */
  private String type() {
    String type = sample.type();
    int dot = type.lastIndexOf('.');
    return shape == Shape.NULLABLE
        ? type.substring(0, dot + 1) + "@org.jspecify.annotations.Nullable "
            + type.substring(dot + 1)
        : shape.form.formatted(type);
  }

  private static String escaped(String value) {
    return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
