package dev.dxwww.processor.validation;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import jakarta.validation.constraints.Pattern.Flag;

/** Compiles one built-in constraint for one type of value; pure but for the use it reads. */
final class ConditionReader {
  private static final String NO_SIZE = "it has no size; text, collections, maps and arrays have";

  private ConditionReader() {}

  /** The condition that the constraint sets. */
  static Reading read(ConstraintUse use, ValueShape shape) {
    return switch (use.builtIn()) {
      case "NotNull" ->
          shape.primitive() ? new Reading.Always() : Reading.of(new Condition.Present());
      case "Null" ->
          shape.primitive()
              ? Reading.misfit("it is never null", "")
              : Reading.of(new Condition.Absent());
      case "AssertTrue" -> truth(shape, true);
      case "AssertFalse" -> truth(shape, false);
      case "NotBlank" ->
          shape.kind() == ValueKind.TEXT
              ? Reading.of(new Condition.NotBlank())
              : Reading.misfit("only text can be blank", notBlankFix(shape));
      case "NotEmpty" ->
          shape.kind().isSized()
              ? Reading.of(new Condition.NotEmpty(shape.kind() == ValueKind.ARRAY))
              : Reading.misfit(NO_SIZE, emptyFix(shape));
      case "Size" -> size(use, shape);
      case "Email" -> email(use, shape);
      case "Pattern" -> text(shape, () -> pattern(use));
      case "Past" -> time(shape, new Condition.Time(true, false));
      case "PastOrPresent" -> time(shape, new Condition.Time(true, true));
      case "Future" -> time(shape, new Condition.Time(false, false));
      case "FutureOrPresent" -> time(shape, new Condition.Time(false, true));
      default -> NumberConditions.read(use, shape);
    };
  }

  private static Reading truth(ValueShape shape, boolean value) {
    return shape.kind() == ValueKind.BOOLEAN
        ? Reading.of(new Condition.Truth(value))
        : Reading.misfit("it is neither boolean nor Boolean", "");
  }

  private static Reading size(ConstraintUse use, ValueShape shape) {
    int min = use.number("min");
    int max = use.number("max");
    if (!shape.kind().isSized()) {
      return Reading.misfit(NO_SIZE, sizeFix(use, shape));
    }
    if (min < 0 || max < min) {
      return Reading.misfit(
          "no size is at least " + min + " and at most " + max,
          "@Size(min = %d, max = %d)".formatted(Math.max(0, Math.min(min, max)), min));
    }
    return min == 0 && max == Integer.MAX_VALUE
        ? new Reading.Always()
        : Reading.of(new Condition.Size(shape.length(), min, max));
  }

  private static Reading text(ValueShape shape, Supplier<Reading> reading) {
    return shape.kind() == ValueKind.TEXT
        ? reading.get()
        : Reading.misfit("it applies to text only", "");
  }

  private static Reading email(ConstraintUse use, ValueShape shape) {
    return text(
        shape,
        () -> {
          if (use.text("regexp").equals(".*")) {
            return Reading.of(new Condition.Email());
          }
          return pattern(use) instanceof Reading.Checked(Condition regex)
              ? Reading.of(new Condition.All(List.of(new Condition.Email(), regex)))
              : pattern(use);
        });
  }

  private static Reading pattern(ConstraintUse use) {
    int flags = 0;
    for (String flag : use.constants("flags")) {
      flags |= Flag.valueOf(flag).getValue();
    }
    try {
      Pattern.compile(use.text("regexp"), flags);
    } catch (PatternSyntaxException e) {
      return Reading.misfit(
          "its regular expression is malformed at character %d: %s"
              .formatted(Math.max(0, e.getIndex()) + 1, e.getDescription()),
          "@Pattern(regexp = \"[a-z]+\")");
    }
    return Reading.of(new Condition.Regex(use.text("regexp"), flags));
  }

  private static Reading time(ValueShape shape, Condition.Time condition) {
    return shape.kind() == ValueKind.TIME
        ? Reading.of(condition)
        : Reading.misfit("it is not a date or time", "LocalDate");
  }

  private static String sizeFix(ConstraintUse use, ValueShape shape) {
    if (shape.kind() == ValueKind.OPTIONAL) {
      return inOptional(use, shape);
    }
    return shape.kind().isNumber()
        ? "@Min(%d) @Max(%d)".formatted(use.number("min"), use.number("max"))
        : "";
  }

  private static String notBlankFix(ValueShape shape) {
    return switch (shape.kind()) {
      case COLLECTION, MAP, ARRAY -> "@NotEmpty";
      case OPTIONAL -> "Optional<@NotBlank String>";
      default -> "@NotNull";
    };
  }

  private static String emptyFix(ValueShape shape) {
    return shape.kind() == ValueKind.OPTIONAL ? "Optional<@NotEmpty String>" : "@NotNull";
  }

  private static String inOptional(ConstraintUse use, ValueShape shape) {
    return shape.display().replaceFirst("<", "<" + use.display() + "(...) ");
  }
}
