package dev.dxwww.processor.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Compiles the built-in constraints of numbers; bounds of whole numbers become whole. */
final class NumberConditions {
  /** The least value, or the greatest, that a number may have. */
  private record Limit(boolean lower, BigDecimal value, boolean inclusive) {}

  private NumberConditions() {}

  static Reading read(ConstraintUse use, ValueShape shape) {
    return switch (use.builtIn()) {
      case "Min" ->
          bound(use, shape, new Limit(true, BigDecimal.valueOf(use.wide("value")), true), false);
      case "Max" ->
          bound(use, shape, new Limit(false, BigDecimal.valueOf(use.wide("value")), true), false);
      case "Positive" -> bound(use, shape, new Limit(true, BigDecimal.ZERO, false), false);
      case "PositiveOrZero" -> bound(use, shape, new Limit(true, BigDecimal.ZERO, true), false);
      case "Negative" -> bound(use, shape, new Limit(false, BigDecimal.ZERO, false), false);
      case "NegativeOrZero" -> bound(use, shape, new Limit(false, BigDecimal.ZERO, true), false);
      case "DecimalMin" -> decimal(use, shape, true);
      case "DecimalMax" -> decimal(use, shape, false);
      case "Digits" -> digits(use, shape);
      default -> Reading.misfit("it is not known to this version", "");
    };
  }

  private static Reading decimal(ConstraintUse use, ValueShape shape, boolean lower) {
    BigDecimal value;
    try {
      value = new BigDecimal(use.text("value"));
    } catch (NumberFormatException e) {
      return Reading.misfit(
          "\"" + use.text("value") + "\" is not a number", use.display() + "(\"0.5\")");
    }
    return bound(use, shape, new Limit(lower, value, use.truth("inclusive")), true);
  }

  private static Reading bound(
      ConstraintUse use, ValueShape shape, Limit limit, boolean textToo) {
    if (shape.kind() == ValueKind.WHOLE) {
      return whole(shape, limit.lower(), limit.value(), limit.inclusive());
    }
    if (shape.kind().isNumber() || textToo && shape.kind() == ValueKind.TEXT) {
      return Reading.of(
          new Condition.Bound(shape.kind(), limit.lower(), limit.value(), limit.inclusive()));
    }
    return Reading.misfit("it is not a number", fix(use, shape, limit.lower(), limit.value()));
  }

  private static String fix(ConstraintUse use, ValueShape shape, boolean lower, BigDecimal value) {
    if (shape.kind() == ValueKind.TEXT) {
      return use.builtIn().equals("Min") || use.builtIn().equals("Max")
          ? "@Size(%s = %s)".formatted(lower ? "min" : "max", value)
          : "@Decimal%s(\"%s\")".formatted(lower ? "Min" : "Max", value);
    }
    if (shape.kind() == ValueKind.OPTIONAL) {
      return shape.display().replaceFirst("<", "<" + use.display() + "(...) ");
    }
    return shape.kind().isSized()
        ? "@Size(%s = %s)".formatted(lower ? "min" : "max", value)
        : "";
  }

  private static Reading whole(
      ValueShape shape, boolean lower, BigDecimal value, boolean inclusive) {
    BigInteger bound = nearest(lower, value, inclusive);
    boolean never =
        lower ? bound.compareTo(shape.greatest()) > 0 : bound.compareTo(shape.least()) < 0;
    boolean always =
        lower ? bound.compareTo(shape.least()) <= 0 : bound.compareTo(shape.greatest()) >= 0;
    if (never) {
      return Reading.misfit(
          "no %s is %s".formatted(shape.display(), (lower ? "at least " : "at most ") + bound),
          shape.primitive() ? "long" : "Long");
    }
    if (always) {
      return new Reading.Always();
    }
    return Reading.of(
        new Condition.WholeRange(
            lower ? bound : shape.least(), lower ? shape.greatest() : bound));
  }

  /** The bound as the outermost whole number that satisfies it. */
  private static BigInteger nearest(boolean lower, BigDecimal value, boolean inclusive) {
    if (lower) {
      return inclusive
          ? value.setScale(0, RoundingMode.CEILING).toBigInteger()
          : value.setScale(0, RoundingMode.FLOOR).toBigInteger().add(BigInteger.ONE);
    }
    return inclusive
        ? value.setScale(0, RoundingMode.FLOOR).toBigInteger()
        : value.setScale(0, RoundingMode.CEILING).toBigInteger().subtract(BigInteger.ONE);
  }

  private static Reading digits(ConstraintUse use, ValueShape shape) {
    int integer = use.number("integer");
    int fraction = use.number("fraction");
    if (integer < 0 || fraction < 0) {
      return Reading.misfit("a number of digits is negative", "@Digits(integer = 9, fraction = 2)");
    }
    boolean fits =
        shape.kind() == ValueKind.TEXT
            || shape.kind().isNumber() && shape.kind() != ValueKind.FLOATING;
    if (!fits) {
      return Reading.misfit(
          shape.kind() == ValueKind.FLOATING
              ? "its decimal digits are not exact"
              : "it is not a number",
          shape.kind() == ValueKind.FLOATING ? use.display() + "(...) BigDecimal" : "");
    }
    return Reading.of(new Condition.Digits(shape.kind(), integer, fraction));
  }
}
