package dev.dxwww.processor.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.dxwww.processor.validation.ConstraintUse;

/** Puts constraints into the schema of the value that they are on. */
final class ConstraintSchemas {
  /** Constraints that JSON Schema has no word for, in words for people. */
  static final String IN_WORDS = "x-dxwww-constraints";

  /**
   * What Java's regular expressions have and those of JSON Schema (ECMA-262) read otherwise:
   * possessive and atomic groups, inline flags, quoting, intersections, POSIX and Unicode classes,
   * octal numbers, and escapes of characters that need none.
   */
  private static final Pattern JAVA_ONLY =
      Pattern.compile(
          "[*+?}]\\+|\\(\\?[>a-zA-Z]|\\\\[QEAZzGhHRXpPaeNvxV]|&&|\\[[^\\]]*\\["
              + "|\\\\0\\d|\\\\[^\\w\\\\^$.*+?()\\[\\]{}|/-]");

  private static final Pattern CLASS = Pattern.compile("\\[(?:\\\\.|[^\\]\\\\])*]");

  private ConstraintSchemas() {}

  /** Adds what the constraints say; the schema's own type decides how. */
  static void apply(JsonObject schema, List<ConstraintUse> uses) {
    for (ConstraintUse use : uses) {
      apply(schema, use);
    }
  }

  private static void apply(JsonObject schema, ConstraintUse use) {
    switch (use.builtIn()) {
      case "" -> own(schema, use);
      case "NotNull" -> { }
      case "Null" -> schema.put("type", "null");
      case "AssertTrue" -> schema.put("const", true);
      case "AssertFalse" -> schema.put("const", false);
      case "NotBlank" -> {
        least(schema, "minLength", 1);
        pattern(schema, "\\S");
      }
      case "NotEmpty" -> least(schema, "min" + unit(schema), 1);
      case "Size" -> size(schema, use);
      case "Email" -> {
        schema.put("format", "email");
        if (!use.text("regexp").equals(".*")) {
          regex(schema, use);
        }
      }
      case "Pattern" -> regex(schema, use);
      case "Past" -> inWords(schema, "must be in the past");
      case "PastOrPresent" -> inWords(schema, "must be in the past or now");
      case "Future" -> inWords(schema, "must be in the future");
      case "FutureOrPresent" -> inWords(schema, "must be now or in the future");
      default -> number(schema, use);
    }
  }

  /** One of the application: what it is composed of, and in words what only its class knows. */
  private static void own(JsonObject schema, ConstraintUse use) {
    apply(schema, use.parts());
    if (!use.validators().isEmpty()) {
      String message = use.values().containsKey("message") ? use.text("message") : "";
      boolean plain = !message.isEmpty() && message.indexOf('{') < 0;
      inWords(schema, plain ? message : "@" + use.annotation().getSimpleName());
    }
  }

  private static void size(JsonObject schema, ConstraintUse use) {
    if (use.number("min") > 0) {
      least(schema, "min" + unit(schema), use.number("min"));
    }
    if (use.number("max") < Integer.MAX_VALUE) {
      most(schema, "max" + unit(schema), use.number("max"));
    }
  }

  private static String unit(JsonObject schema) {
    return switch (type(schema)) {
      case "array" -> "Items";
      case "object" -> "Properties";
      default -> "Length";
    };
  }

  /** The type, of a nullable one what it is else. */
  static String type(JsonObject schema) {
    return schema.items("type").items().stream()
        .map(item -> item instanceof JsonTree.Text(String name) ? name : "")
        .findFirst()
        .orElse(schema.text("type"));
  }

  private static void regex(JsonObject schema, ConstraintUse use) {
    String regexp = use.text("regexp");
    // A hyphen may be escaped in a class only.
    boolean plain =
        use.constants("flags").isEmpty()
            && !JAVA_ONLY.matcher(regexp).find()
            && !CLASS.matcher(regexp).replaceAll("").contains("\\-");
    if (plain) {
      pattern(schema, isOneBranch(regexp) ? "^" + regexp + "$" : "^(?:" + regexp + ")$");
    } else {
      inWords(schema, "must match " + regexp);
    }
  }

  private static boolean isOneBranch(String regexp) {
    return regexp.indexOf('|') < 0;
  }

  /** A second pattern must hold besides the first. */
  private static void pattern(JsonObject schema, String pattern) {
    if (schema.get("pattern").isEmpty()) {
      schema.put("pattern", pattern);
    } else {
      List<JsonTree> all = new ArrayList<>(schema.items("allOf").items());
      all.add(new JsonObject().put("pattern", pattern));
      schema.put("allOf", new JsonTree.Items(all));
    }
  }

  private static void number(JsonObject schema, ConstraintUse use) {
    boolean number = List.of("integer", "number").contains(type(schema));
    if (!number) {
      inWords(schema, inWords(use));
      return;
    }
    switch (use.builtIn()) {
      case "Min" -> least(schema, "minimum", BigDecimal.valueOf(use.wide("value")));
      case "Max" -> most(schema, "maximum", BigDecimal.valueOf(use.wide("value")));
      case "DecimalMin" ->
          least(schema, inclusive(use) ? "minimum" : "exclusiveMinimum", decimal(use));
      case "DecimalMax" ->
          most(schema, inclusive(use) ? "maximum" : "exclusiveMaximum", decimal(use));
      case "Positive" -> least(schema, "exclusiveMinimum", 0);
      case "PositiveOrZero" -> least(schema, "minimum", 0);
      case "Negative" -> most(schema, "exclusiveMaximum", 0);
      case "NegativeOrZero" -> most(schema, "maximum", 0);
      case "Digits" -> {
        BigDecimal bound = BigDecimal.ONE.movePointRight(use.number("integer"));
        least(schema, "exclusiveMinimum", bound.negate());
        most(schema, "exclusiveMaximum", bound);
        inWords(schema, inWords(use));
      }
      default -> inWords(schema, inWords(use));
    }
  }

  private static boolean inclusive(ConstraintUse use) {
    return use.truth("inclusive");
  }

  private static BigDecimal decimal(ConstraintUse use) {
    return new BigDecimal(use.text("value"));
  }

  private static String inWords(ConstraintUse use) {
    return switch (use.builtIn()) {
      case "Digits" ->
          "must have at most %d digits before and %d after the decimal point"
              .formatted(use.number("integer"), use.number("fraction"));
      case "DecimalMin" ->
          "must be " + (inclusive(use) ? "at least " : "greater than ") + use.text("value");
      case "DecimalMax" ->
          "must be " + (inclusive(use) ? "at most " : "less than ") + use.text("value");
      default -> "@" + use.annotation().getSimpleName();
    };
  }

  static void inWords(JsonObject schema, String text) {
    List<JsonTree> texts = new ArrayList<>(schema.items(IN_WORDS).items());
    JsonTree.Text added = new JsonTree.Text(text);
    if (!texts.contains(added)) {
      texts.add(added);
    }
    schema.put(IN_WORDS, new JsonTree.Items(texts));
  }

  private static void least(JsonObject schema, String name, long bound) {
    least(schema, name, BigDecimal.valueOf(bound));
  }

  private static void most(JsonObject schema, String name, long bound) {
    most(schema, name, BigDecimal.valueOf(bound));
  }

  private static void least(JsonObject schema, String name, BigDecimal bound) {
    boolean stricter =
        !(schema.get(name).orElse(null) instanceof JsonTree.Count(BigDecimal value))
            || value.compareTo(bound) < 0;
    if (stricter) {
      schema.put(name, new JsonTree.Count(plain(bound)));
    }
  }

  private static void most(JsonObject schema, String name, BigDecimal bound) {
    boolean stricter =
        !(schema.get(name).orElse(null) instanceof JsonTree.Count(BigDecimal value))
            || value.compareTo(bound) > 0;
    if (stricter) {
      schema.put(name, new JsonTree.Count(plain(bound)));
    }
  }

  /** Without an exponent as long as that is short. */
  private static BigDecimal plain(BigDecimal bound) {
    return bound.scale() < 0 && bound.scale() > -40 ? bound.setScale(0) : bound;
  }
}
