package dev.dxwww.processor.validation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/** What clients are told: the text of {@code message}, or the framework's own. */
final class Messages {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\\\([\\\\{}$])|\\{([^{}]*)}");

  private Messages() {}

  /** Why the text of {@code message} cannot be used; empty when it can. */
  static Optional<Reading.Misfit> problem(ConstraintUse use) {
    String template = use.text("message");
    if (isOwn(use, template)) {
      return Optional.empty();
    }
    if (template.replace("\\$", "").contains("${")) {
      return Optional.of(
          new Reading.Misfit(
              "its message has an expression (${...}), and messages are fixed at compile time",
              "message = \"must be at most {max}\""));
    }
    Matcher matcher = PLACEHOLDER.matcher(template);
    while (matcher.find()) {
      String name = matcher.group(2);
      if (name != null && !use.values().containsKey(name)) {
        return Optional.of(
            new Reading.Misfit(
                "its message names {%s}, and there is no such attribute (has: %s)"
                    .formatted(name, String.join(", ", attributes(use))),
                "message = \"is not acceptable\""));
      }
    }
    return Optional.empty();
  }

  private static List<String> attributes(ConstraintUse use) {
    return use.values().keySet().stream()
        .filter(name -> !List.of("groups", "payload", "message").contains(name))
        .sorted()
        .toList();
  }

  /** The message of a constraint on a type of value, attributes filled in. */
  static String of(ConstraintUse use, ValueShape shape) {
    String template = use.text("message");
    if (isOwn(use, template)) {
      return own(use, shape);
    }
    Matcher matcher = PLACEHOLDER.matcher(template);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String literal = matcher.group(1);
      String replacement = literal != null ? literal : value(use.values().get(matcher.group(2)));
      matcher.appendReplacement(text, Matcher.quoteReplacement(replacement));
    }
    return matcher.appendTail(text).toString();
  }

  private static boolean isOwn(ConstraintUse use, String template) {
    return template.equals("{" + use.annotation().getQualifiedName() + ".message}");
  }

  private static String value(AnnotationValue value) {
    return switch (value.getValue()) {
      case VariableElement constant -> constant.getSimpleName().toString();
      case List<?> list ->
          String.join(", ", list.stream().map(item -> value((AnnotationValue) item)).toList());
      case Object plain -> plain.toString();
    };
  }

  private static String own(ConstraintUse use, ValueShape shape) {
    return switch (use.builtIn()) {
      case "NotNull" -> "must not be null";
      case "Null" -> "must be null";
      case "AssertTrue" -> "must be true";
      case "AssertFalse" -> "must be false";
      case "NotBlank" -> "must not be blank";
      case "NotEmpty" -> "must not be empty";
      case "Size" -> size(use.number("min"), use.number("max"), shape.unit());
      case "Email" -> "must be an e-mail address";
      case "Pattern" -> "must match " + use.text("regexp");
      case "Past" -> "must be in the past";
      case "PastOrPresent" -> "must be in the past or now";
      case "Future" -> "must be in the future";
      case "FutureOrPresent" -> "must be now or in the future";
      case "Min" -> "must be at least " + use.wide("value");
      case "Max" -> "must be at most " + use.wide("value");
      case "Positive" -> "must be greater than 0";
      case "PositiveOrZero" -> "must be at least 0";
      case "Negative" -> "must be less than 0";
      case "NegativeOrZero" -> "must be at most 0";
      case "DecimalMin" ->
          (use.truth("inclusive") ? "must be at least " : "must be greater than ")
              + use.text("value");
      case "DecimalMax" ->
          (use.truth("inclusive") ? "must be at most " : "must be less than ")
              + use.text("value");
      case "Digits" -> digits(use.number("integer"), use.number("fraction"));
      default -> "is not valid";
    };
  }

  private static String size(int min, int max, String unit) {
    if (min == max) {
      return "must have exactly " + counted(min, unit);
    }
    if (max == Integer.MAX_VALUE) {
      return "must have at least " + counted(min, unit);
    }
    return min == 0
        ? "must have at most " + counted(max, unit)
        : "must have %d to %s".formatted(min, counted(max, unit));
  }

  private static String digits(int integer, int fraction) {
    return fraction == 0
        ? "must be a whole number of at most " + counted(integer, "digit")
        : "must have at most %s before and %d after the decimal point"
            .formatted(counted(integer, "digit"), fraction);
  }

  private static String counted(int number, String unit) {
    String plural = unit.endsWith("y") ? unit.substring(0, unit.length() - 1) + "ies" : unit + "s";
    return number + " " + (number == 1 ? unit : plural);
  }
}
