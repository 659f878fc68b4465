package dev.dxwww.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

/** What generated checks report, and where. */
class ChecksBehaviourTest {

  private static Sample sample(String... types) {
    Map<String, String> sources = new LinkedHashMap<>();
    String first = "";
    for (String type : types) {
      String name = type.replaceFirst("(?s).*?(?:record|interface|class) (\\w+).*", "$1");
      first = first.isEmpty() ? "sample." + name : first;
      sources.put(
          "sample." + name,
          """
          package sample;
          import jakarta.validation.*;
          import jakarta.validation.constraints.*;
          import java.lang.annotation.*;
          import java.math.*;
          import java.util.*;
          """
              + type);
    }
    return Sample.of(Compiled.of(sources), first);
  }

  @Test
  void eachConstraint_hasAShortMessage() {
    Sample sample =
        sample(
            """
            public record All(
                @NotNull String a, @NotBlank String b, @NotEmpty List<String> c, @Min(1) int d,
                @Max(9) int e, @Size(min = 3, max = 20) String f, @Size(max = 1) String g,
                @Size(min = 2) Map<String, String> h, @Size(min = 2, max = 2) int[] i,
                @Email String j, @Pattern(regexp = "[a-z]+") String k, @Positive int l,
                @DecimalMin(value = "0.5", inclusive = false) BigDecimal m,
                @Digits(integer = 3, fraction = 2) BigDecimal n, @AssertTrue boolean o) {}
            """);
    Object value =
        sample.create(
            null, " ", List.of(), 0, 10, "ab", "ab", Map.of(), new int[3], "x", "X", 0,
            new BigDecimal("0.5"), new BigDecimal("1000.123"), false);
    assertThat(sample.texts(value))
        .containsExactly(
            "a: must not be null",
            "b: must not be blank",
            "c: must not be empty",
            "d: must be at least 1",
            "e: must be at most 9",
            "f: must have 3 to 20 characters",
            "g: must have at most 1 character",
            "h: must have at least 2 entries",
            "i: must have exactly 2 elements",
            "j: must be an e-mail address",
            "k: must match [a-z]+",
            "l: must be greater than 0",
            "m: must be greater than 0.5",
            "n: must have at most 3 digits before and 2 after the decimal point",
            "o: must be true");
  }

  @Test
  void nestedValues_areReportedByTheirPath() {
    Sample sample =
        sample(
            """
            public record Task(
                @Valid Label main, List<Label> labels, Map<String, Label> byName, Label[] more,
                Optional<Label> other, List<List<@NotBlank String>> grid) {
              public record Label(@NotBlank String name) {}
            }
            """);
    Object label = nested(sample, "Label", " ");
    Object array = Array.newInstance(label.getClass(), 1);
    Array.set(array, 0, label);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("home", label);
    map.put("a \"b\"", label);
    Object value =
        sample.create(
            label, List.of(label, label), map, array, Optional.of(label),
            List.of(List.of("x"), List.of("y", "")));
    assertThat(sample.texts(value).stream().map(text -> text.replace(": must not be blank", "")))
        .containsExactly(
            "main.name",
            "labels[0].name",
            "labels[1].name",
            "byName.home.name",
            "byName[\"a \\\"b\\\"\"].name",
            "more[0].name",
            "other.name",
            "grid[1][1]");
  }

  private static Object nested(Sample sample, String name, Object... components) {
    for (Class<?> type : sample.type().getDeclaredClasses()) {
      if (type.getSimpleName().equals(name)) {
        try {
          return type.getDeclaredConstructors()[0].newInstance(components);
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void recursiveType_isCheckedToItsLeaves() {
    Sample sample = sample("public record Node(@Min(0) int weight, List<Node> children) {}");
    Object leaf = sample.create(-1, List.of());
    Object value = sample.create(1, List.of(sample.create(2, List.of(leaf)), leaf));
    assertThat(sample.texts(value))
        .containsExactly(
            "children[0].children[0].weight: must be at least 0",
            "children[1].weight: must be at least 0");
  }

  @Test
  void emptyOptional_isValid_andItsContentIsChecked() {
    Sample sample =
        sample("public record Q(Optional<@Size(min = 2) String> text, @Min(3) OptionalInt n) {}");
    assertThat(sample.texts(sample.create(Optional.empty(), OptionalInt.empty()))).isEmpty();
    assertThat(sample.texts(sample.create(Optional.of("a"), OptionalInt.of(1))))
        .containsExactly("text: must have at least 2 characters", "n: must be at least 3");
  }

  @Test
  void methodConstraint_isCheckedOnceTheComponentsAreValid() {
    Sample sample =
        sample(
            """
            public record Range(@NotNull Integer from, @NotNull Integer to) {
              @AssertTrue(message = "must not end before it begins")
              boolean isOrdered() { return from <= to; }
            }
            """);
    assertThat(sample.texts(sample.create(null, 3))).containsExactly("from: must not be null");
    assertThat(sample.texts(sample.create(4, 3)))
        .containsExactly("ordered: must not end before it begins");
    assertThat(sample.texts(sample.create(2, 3))).isEmpty();
  }

  @Test
  void sealedType_isCheckedByItsCase() {
    Sample sample =
        sample(
            """
            public record Drawing(@NotNull List<Shape> shapes) {
              public sealed interface Shape {}
              public record Circle(@Positive double radius) implements Shape {}
              public record Dot() implements Shape {}
            }
            """);
    Object value =
        sample.create(List.of(nested(sample, "Dot"), nested(sample, "Circle", -1.0)));
    assertThat(sample.texts(value)).containsExactly("shapes[1].radius: must be greater than 0");
  }

  @Test
  void genericRecord_isCheckedWithItsArguments() {
    Sample sample =
        sample(
            "public record Book(@NotNull Page<Line> page) {}",
            "public record Page<T>(List<T> items, @Min(1) int number) {}",
            "public record Line(@NotBlank String text) {}");
    Object line = create(sample, "sample.Line", "");
    Object page = create(sample, "sample.Page", List.of(line), 0);
    assertThat(sample.texts(sample.create(page)))
        .containsExactly(
            "page.items[0].text: must not be blank", "page.number: must be at least 1");
  }

  private static Object create(Sample sample, String name, Object... components) {
    try {
      Class<?> type = sample.type().getClassLoader().loadClass(name);
      return type.getDeclaredConstructors()[0].newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void message_takesAttributesAndEscapes() {
    Sample sample =
        sample(
            """
            public record A(
                @Size(min = 2, max = 5, message = "{min} to {max}, \\\\{not\\\\} more") String a,
                @Min(value = 4, message = "say {value}") int b) {}
            """);
    assertThat(sample.texts(sample.create("x", 1)))
        .containsExactly("a: 2 to 5, {not} more", "b: say 4");
  }

  @Test
  void repeatedConstraint_isCheckedEachTime() {
    Sample sample =
        sample(
            """
            public record A(
                @Pattern(regexp = ".*[0-9].*", message = "needs a digit")
                @Pattern(regexp = ".*[a-z].*", message = "needs a letter") String password) {}
            """);
    assertThat(sample.texts(sample.create("--")))
        .containsExactly("password: needs a digit", "password: needs a letter");
    assertThat(sample.texts(sample.create("a1"))).isEmpty();
  }

  @Test
  void constraintOfAnInterfaceOrClass_isInherited() {
    Sample sample =
        sample(
            "public record A(String title, @Valid Bean bean) implements Titled {}",
            "public interface Titled { @NotBlank String title(); }",
            """
            public class Bean {
              @Min(5) private int size;
              public int getSize() { return size; }
            }
            """);
    assertThat(sample.texts(sample.create("", create(sample, "sample.Bean"))))
        .containsExactly("title: must not be blank", "bean.size: must be at least 5");
  }

  private static final String SLUG =
      """
      @Constraint(validatedBy = {}) @Retention(RetentionPolicy.RUNTIME)
      @NotBlank @Size(max = 5) @Pattern(regexp = "[a-z-]*")
      public @interface Slug {
        String message() default "must be a slug";
        Class<?>[] groups() default {};
        Class<? extends Payload>[] payload() default {};
        @OverridesAttribute(constraint = Size.class, name = "max") int longest() default 5;
      }
      """;

  @Test
  void composedConstraint_isCheckedPartByPart() {
    Sample sample =
        sample(
            "public record A(@NotNull @Slug(longest = 2) String a) {}",
            SLUG);
    assertThat(sample.texts(sample.create("ABC")))
        .containsExactly("a: must have at most 2 characters", "a: must match [a-z-]*");
  }

  @Test
  void composedConstraint_withOneMessage_reportsOnce() {
    Sample sample =
        sample("public record A(@NotNull @Slug String a) {}", "@ReportAsSingleViolation " + SLUG);
    assertThat(sample.texts(sample.create("ABC"))).containsExactly("a: must be a slug");
    assertThat(sample.texts(sample.create("abc"))).isEmpty();
  }

  @Test
  void validatorOfTheApplication_isToldTheAttributes() {
    Sample sample =
        sample(
            """
            public record A(
                @Multiple(of = 3) int a, @NotNull List<@Multiple(of = 2) Integer> b) {}
            """,
            """
            @Constraint(validatedBy = Multiple.Check.class) @Retention(RetentionPolicy.RUNTIME)
            @Target({ElementType.FIELD, ElementType.TYPE_USE})
            public @interface Multiple {
              int of();
              String[] tags() default {"x", "y"};
              char mark() default 'c';
              String message() default "must be a multiple of {of}";
              Class<?>[] groups() default {};
              Class<? extends Payload>[] payload() default {};

              final class Check implements ConstraintValidator<Multiple, Integer> {
                private int of;
                @Override public void initialize(Multiple constraint) { of = constraint.of(); }
                @Override public boolean isValid(Integer value, ConstraintValidatorContext c) {
                  return value == null || value % of == 0;
                }
              }
            }
            """);
    assertThat(sample.texts(sample.create(4, List.of(2, 3))))
        .containsExactly("a: must be a multiple of 3", "b[1]: must be a multiple of 2");
    assertThat(sample.texts(sample.create(6, List.of(2, 4)))).isEmpty();
  }

  @Test
  void constraintOnTheType_mayReportAtAComponent() {
    Sample sample =
        sample(
            "@Same public record A(@NotNull String password, String again) {}",
            """
            @Constraint(validatedBy = SameCheck.class) @Retention(RetentionPolicy.RUNTIME)
            public @interface Same {
              String message() default "differ";
              Class<?>[] groups() default {};
              Class<? extends Payload>[] payload() default {};
            }
            """,
            """
            public class SameCheck implements ConstraintValidator<Same, A> {
              @Override public boolean isValid(A a, ConstraintValidatorContext context) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("must be the same")
                    .addPropertyNode("again").addConstraintViolation();
                return a.password().equals(a.again());
              }
            }
            """);
    assertThat(sample.texts(sample.create("x", "y")))
        .containsExactly("again: must be the same");
  }

  @Test
  void decimalBoundOnDouble_countsTheDigitsAsWritten() {
    Sample sample = sample("public record A(@DecimalMax(\"0.1\") double a) {}");
    assertThat(sample.texts(sample.create(0.1))).isEmpty();
    assertThat(sample.texts(sample.create(0.1000001))).containsExactly("a: must be at most 0.1");
  }
}
