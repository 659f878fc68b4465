package dev.dxwww.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.benchmarks.common.Orders;
import dev.dxwww.benchmarks.common.User;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The command line, and what all servers are asked. */
class ArgumentsTest {
  private static final Path BASE = Path.of("examples/benchmarks");

  private static Arguments of(String... words) {
    return Arguments.of(Suite.HTTP, List.of(words), BASE);
  }

  @Test
  void wholeRun_goesIntoTheDocumentation() {
    assertThat(of("--rounds", "20").complete()).isTrue();
    assertThat(of("--rounds", "20").servers()).hasSize(ServerSpec.all(Suite.HTTP).size());
  }

  @Test
  void partOfARun_doesNotTouchTheDocumentation() {
    assertThat(of("--quick").complete()).isFalse();
    assertThat(of("--loads", "json").out()).isEqualTo(BASE.resolve("target/report"));
  }

  @Test
  void baseOfTheRatios_alwaysTakesPart() {
    assertThat(of("--only", "ours").servers()).extracting(ServerSpec::id)
        .containsExactly("ours", "helidon");
  }

  @Test
  void queries_haveServersAndLoadsOfTheirOwn() {
    Arguments queries = Arguments.of(Suite.QUERIES, List.of("--only", "ours"), BASE);

    assertThat(queries.servers()).extracting(ServerSpec::id).containsExactly("ours", "helidon");
    assertThat(queries.loads()).extracting(Load::id)
        .containsExactly("row", "several", "batched", "fortunes", "updates");
    assertThat(Bar.all(queries)).hasSize(5).allMatch(Bar::least);
  }

  @Test
  void answersFromTheDatabase_areThoseOfOneSeed() {
    assertThat(Endpoint.ROW.target()).isEqualTo("/rows/77");
    assertThat(Endpoint.ROW.answer()).isEqualTo("{\"id\":77,\"number\":9764}");
    assertThat(Endpoint.SEVERAL.answer()).startsWith("[" + Endpoint.ROW.answer() + ",{\"id\":577,");
    assertThat(Endpoint.UPDATES.answer()).startsWith("[{\"id\":77,\"number\":9765},");
  }

  @Test
  void unknownWords_areRefused() {
    assertThatThrownBy(() -> of("--loads", "jsn")).hasMessageContaining("jsn");
    assertThatThrownBy(() -> of("--quik")).hasMessageContaining("--quik");
    assertThatThrownBy(() -> of("--rounds")).hasMessageContaining("needs a value");
  }

  @Test
  void loads_haveNamesOfTheirOwn() {
    for (Suite suite : Suite.values()) {
      assertThat(Load.all(suite, false)).extracting(Load::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void bodies_haveTheSizesThatTheDocumentationTells() {
    assertThat(Endpoint.JSON.answer()).hasSize(157).contains(User.sample().name());
    assertThat(Orders.TEXT).hasSize(298);
  }
}
