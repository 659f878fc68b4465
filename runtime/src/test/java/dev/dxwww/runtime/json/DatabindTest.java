package dev.dxwww.runtime.json;

import static dev.dxwww.runtime.json.Reading.read;
import static dev.dxwww.runtime.json.Reading.violations;
import static dev.dxwww.runtime.json.Reading.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.dxwww.runtime.generated.JsonCodec;
import dev.dxwww.runtime.json.samples.Money;
import dev.dxwww.runtime.json.samples.Names;
import dev.dxwww.runtime.json.samples.Priced;

class DatabindTest {
  private static final JsonCodec<Priced> PRICED = CompiledCodecs.of(Priced.class);

  @Test
  void typesWithOtherAnnotations_goThroughDatabind() {
    Priced value =
        new Priced("tea", new Money(new BigDecimal("1.50"), "EUR"),
            List.of(new Money(BigDecimal.ONE, "EUR")));
    String text =
        "{\"name\":\"tea\",\"price\":{\"amount\":\"1.50\",\"unit\":\"EUR\"},"
            + "\"before\":[{\"amount\":\"1\",\"unit\":\"EUR\"}]}";
    assertThat(write(value, PRICED)).isEqualTo(text);
    assertThat(read(text, PRICED)).isEqualTo(value);
  }

  @Test
  void mistakesInside_areViolations_andTheRestIsStillRead() {
    assertThat(
            violations("{\"price\":{\"amount\":{\"x\":[1]},\"unit\":\"EUR\"},\"before\":"
                + "[{\"amount\":1,\"unit\":\"EUR\",\"x\":2},null,7],\"name\":false}", PRICED))
        .containsExactly(
            "price.amount: is not valid",
            "before[0]: has a property that is not known: x",
            "before[1]: must not be null",
            "before[2]: is not valid",
            "name: expected a string but found a boolean");
  }

  @Test
  void renamedAndIgnoredComponents_needNoDatabind() {
    JsonCodec<Names> names = CompiledCodecs.of(Names.class);
    Names value = new Names(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, "s", Optional.of("h"), "i", "n");
    String text = write(value, names);
    assertThat(text)
        .isEqualTo(
            "{\"in\":1,\"out\":2,\"value\":3,\"i\":4,\"seen\":5,\"problems\":6,"
                + "\"refused\":7,\"inValue\":8,\"userId\":9,\"user\\\"id\\n\":10,"
                + "\"INSTANCE\":\"i\",\"naïve\":\"n\"}");
    assertThat(read(text, names))
        .isEqualTo(new Names(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null, Optional.empty(), "i", "n"));
    assertThat(violations(text.replace("}", ",\"secret\":\"x\"}"), names))
        .containsExactly("secret: is not known here");
  }
}
