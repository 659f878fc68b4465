package dev.dxwww.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

import org.junit.jupiter.api.Test;

class ViolationsTest {
  private final Violations violations = new Violations(Clock.systemUTC());

  @Test
  void nothingAdded_isEmpty() {
    violations.enter("a");
    violations.leave();
    assertThat(violations.isEmpty()).isTrue();
    assertThat(violations.entries()).isEmpty();
  }

  @Test
  void nestedPlace_isSpelledOut() {
    violations.enter("labels");
    violations.enter(3);
    violations.addAt("name", "must not be blank");
    violations.leave();
    violations.add("is too long");
    assertThat(violations.entries())
        .containsExactly(
            new Violation("body", "labels[3].name", "must not be blank"),
            new Violation("body", "labels", "is too long"));
  }

  @Test
  void parameter_isTheRootOfPaths_untilItsEnd() {
    violations.begin(Param.query("ids"));
    violations.enter(1);
    violations.add("must be at least 1");
    violations.leave();
    violations.end();
    violations.addAt("title", "must not be blank");
    assertThat(violations.entries())
        .containsExactly(
            new Violation("query", "ids[1]", "must be at least 1"),
            new Violation("body", "title", "must not be blank"));
  }

  @Test
  void refusedParameter_hasOneEntryOnly() {
    violations.refuse("query", "id", "expected a whole number");
    violations.add(Param.query("id"), "must be at least 1");
    violations.refuse("query", "id", "is missing");
    violations.add("query", "id[0]", "must be at least 1");
    violations.add("query", "ids", "must not be empty");
    violations.add("header", "id", "must not be empty");
    assertThat(violations.entries())
        .extracting(v -> v.where() + " " + v.name())
        .containsExactly("query id", "query ids", "header id");
  }

  @Test
  void entriesBeyondTheLimit_areCountedOnly() {
    for (int i = 0; i < 250; i++) {
      violations.enter(i);
      violations.add("is wrong");
      violations.leave();
    }
    assertThat(violations.entries()).hasSize(Violations.LIMIT);
    assertThat(violations.count()).isEqualTo(250);
  }

  @Test
  void deepPlaces_areKept() {
    for (int i = 0; i < 40; i++) {
      violations.enter("c");
    }
    violations.add("is wrong");
    assertThat(violations.entries().getFirst().name()).isEqualTo("c" + ".c".repeat(39));
  }

  @Test
  void hostileKey_isQuotedAndCut() {
    violations.enterKey("x\"]" + "y".repeat(500));
    violations.add("is wrong");
    assertThat(violations.entries().getFirst().name())
        .startsWith("[\"x\\\"]yyy")
        .hasSizeLessThan(120);
  }

  @Test
  void pathOfAValidatorsOwn_isKeptAsItIs() {
    violations.enter("order");
    violations.addAt("lines.first", "is wrong");
    assertThat(violations.entries().getFirst().name()).isEqualTo("order.lines.first");
  }

  @Test
  void cutTexts_endInAWholeCharacter() {
    violations.enterKey("y".repeat(62) + "😀y");
    violations.construct(new IllegalArgumentException("z".repeat(198) + "😀z"));
    assertThat(violations.entries())
        .containsExactly(
            new Violation(
                "body", "[\"" + "y".repeat(62) + "…\"]", "z".repeat(198) + "…"));
  }

  @Test
  void keys_areWrittenAsInProblemsOfJson() {
    violations.enterKey("a-b");
    violations.enterKey("c d");
    violations.add("is wrong");
    assertThat(violations.entries().getFirst().name()).isEqualTo("a-b[\"c d\"]");
  }

  @Test
  void messageOfTheApplication_isPassedOn_thatOfThePlatformIsNot() {
    Param param = Param.query("page");
    violations.construct(param, new IllegalArgumentException("ends before it begins"));
    violations.construct(param, new NumberFormatException("For input string: \"x\""));
    violations.construct(
        param, new IllegalArgumentException("No enum constant com.acme.Secret.X"));
    violations.construct(param, new NullPointerException("because \"this.secret\" is null"));
    violations.construct(
        param, new IllegalArgumentException(new java.io.IOException("/etc/secret: denied")));
    assertThat(violations.entries())
        .extracting(Violation::message)
        .containsExactly(
            "ends before it begins", "is not valid", "is not valid", "is not valid",
            "is not valid");
  }
}
