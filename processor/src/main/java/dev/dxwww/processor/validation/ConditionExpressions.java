package dev.dxwww.processor.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.lang.TypeRef;

/** Conditions on one variable as Java expressions that are true when the condition is violated. */
final class ConditionExpressions {
  /** Whole numbers up to here are exact as {@code double}: 2^53. */
  private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

  private final ValueShape shape;
  private final String value;
  private final CodeBlock violations;
  private final CheckConstants constants;

  ConditionExpressions(
      TypeRef type, String value, CodeBlock violations, CheckConstants constants) {
    this.shape = new ValueShape(type, ValueKind.OTHER);
    this.value = value;
    this.violations = violations;
    this.constants = constants;
  }

  CodeBlock violated(Condition condition) {
    return switch (condition) {
      case Condition.Present present -> CodeBlock.of("$N == null", value);
      case Condition.Absent absent -> CodeBlock.of("$N != null", value);
      case Condition.NotBlank notBlank ->
          CodeBlock.of("$1N == null || $2T.isBlank($1N)", value, RuntimeTypes.CHECKS);
      case Condition.NotEmpty(boolean array) ->
          CodeBlock.of(
              array ? "$1N == null || $1N.length == 0" : "$1N == null || $1N.isEmpty()", value);
      case Condition.Custom custom ->
          CodeBlock.of(
              "!$T.isValid($N, $N, $L)",
              RuntimeTypes.CUSTOM_CHECKS,
              constants.validator(custom),
              value,
              violations);
      case Condition.All all -> any(all.conditions());
      default -> guarded(present(condition));
    };
  }

  private CodeBlock any(List<Condition> conditions) {
    return conditions.stream()
        .map(c -> CodeBlock.of(conditions.size() == 1 ? "$L" : "($L)", violated(c)))
        .collect(CodeBlock.joining(" || "));
  }

  private CodeBlock guarded(CodeBlock violated) {
    return shape.primitive() ? violated : CodeBlock.of("$N != null && $L", value, violated);
  }

  /** Violated, given that the value is there. */
  private CodeBlock present(Condition condition) {
    return switch (condition) {
      case Condition.Truth(boolean wanted) -> CodeBlock.of(wanted ? "!$N" : "$N", value);
      case Condition.Size size -> size(size);
      case Condition.WholeRange range -> range(range);
      case Condition.Bound bound -> bound(bound);
      case Condition.Digits digits -> digits(digits);
      case Condition.Email email -> CodeBlock.of("!$T.isEmail($N)", RuntimeTypes.CHECKS, value);
      case Condition.Regex regex ->
          CodeBlock.of("!$N.matcher($N).matches()", constants.pattern(regex), value);
      case Condition.Time(boolean past, boolean orPresent) ->
          CodeBlock.of(
              "$T.compareToNow($N, $L.clock()) $L 0",
              RuntimeTypes.TIMES,
              value,
              violations,
              past ? orPresent ? ">" : ">=" : orPresent ? "<" : "<=");
      default -> throw new IllegalArgumentException(condition.toString());
    };
  }

  private CodeBlock size(Condition.Size size) {
    String number = value + "." + size.length();
    if (size.min() == size.max()) {
      return CodeBlock.of("$L != $L", number, size.min());
    }
    if (size.max() == Integer.MAX_VALUE) {
      return CodeBlock.of("$L < $L", number, size.min());
    }
    return size.min() == 0
        ? CodeBlock.of("$L > $L", number, size.max())
        : either(
            CodeBlock.of("$L < $L", number, size.min()),
            CodeBlock.of("$L > $L", number, size.max()));
  }

  private CodeBlock either(CodeBlock one, CodeBlock other) {
    return CodeBlock.of(shape.primitive() ? "$L || $L" : "($L || $L)", one, other);
  }

  private CodeBlock range(Condition.WholeRange range) {
    boolean lower = !range.least().equals(shape.least());
    boolean upper = !range.greatest().equals(shape.greatest());
    CodeBlock below = CodeBlock.of("$N < $L", value, whole(range.least()));
    CodeBlock above = CodeBlock.of("$N > $L", value, whole(range.greatest()));
    return lower && upper ? either(below, above) : lower ? below : above;
  }

  private static String whole(BigInteger number) {
    return number.bitLength() < 32 ? number.toString() : number + "L";
  }

  private CodeBlock bound(Condition.Bound bound) {
    return switch (bound.kind()) {
      case FLOATING -> floating(bound);
      case TEXT -> compared(bound);
      case BIG_INTEGER -> bigInteger(bound);
      default ->
          bound.bound().signum() == 0
              ? CodeBlock.of("$N.signum() $L 0", value, violating(bound))
              : CodeBlock.of(
                  "$N.compareTo($L) $L 0",
                  value,
                  constants.decimal(bound.bound()),
                  violating(bound));
    };
  }

  private CodeBlock bigInteger(Condition.Bound bound) {
    BigDecimal whole = bound.bound().stripTrailingZeros();
    if (whole.signum() == 0) {
      return CodeBlock.of("$N.signum() $L 0", value, violating(bound));
    }
    if (whole.scale() <= 0) {
      return CodeBlock.of(
          "$N.compareTo($L) $L 0",
          value,
          constants.integer(whole.toBigIntegerExact()),
          violating(bound));
    }
    return CodeBlock.of(
        "$T.compare($N, $L) $L 0",
        RuntimeTypes.CHECKS,
        value,
        constants.decimal(bound.bound()),
        violating(bound));
  }

  /** Written so that NaN violates every bound. */
  private CodeBlock floating(Condition.Bound bound) {
    boolean exact =
        bound.bound().abs().compareTo(EXACT) <= 0
            && new BigDecimal(bound.bound().doubleValue()).compareTo(bound.bound()) == 0;
    String holds = (bound.lower() ? ">" : "<") + (bound.inclusive() ? "=" : "");
    return exact
        ? CodeBlock.of("!($N $L $L)", value, holds, bound.bound().doubleValue())
        : compared(bound);
  }

  private CodeBlock compared(Condition.Bound bound) {
    String holds =
        bound.lower()
            ? bound.inclusive() ? "isAtLeast" : "isGreater"
            : bound.inclusive() ? "isAtMost" : "isLess";
    return CodeBlock.of(
        "!$T.$L($N, $L)", RuntimeTypes.CHECKS, holds, value, constants.decimal(bound.bound()));
  }

  private static String violating(Condition.Bound bound) {
    return (bound.lower() ? "<" : ">") + (bound.inclusive() ? "" : "=");
  }

  private CodeBlock digits(Condition.Digits digits) {
    boolean whole = digits.kind() == ValueKind.WHOLE || digits.kind() == ValueKind.BIG_INTEGER;
    return whole
        ? CodeBlock.of("!$T.hasDigits($N, $L)", RuntimeTypes.CHECKS, value, digits.integer())
        : CodeBlock.of(
            "!$T.hasDigits($N, $L, $L)",
            RuntimeTypes.CHECKS,
            value,
            digits.integer(),
            digits.fraction());
  }
}
