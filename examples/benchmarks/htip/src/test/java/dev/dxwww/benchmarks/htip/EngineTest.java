package dev.dxwww.benchmarks.htip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import dev.dxwww.benchmarks.htipviews.PeoplePage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All engines write the same page, with everything escaped that must be. */
class EngineTest {
  @ParameterizedTest
  @EnumSource
  void page_isThatOfTheOthers(Engine engine) throws IOException {
    PeoplePage page = Rows.people(50);
    assertThat(engine.comparable(page)).isEqualTo(Engine.OURS.comparable(page));
  }

  @ParameterizedTest
  @EnumSource
  void values_areEscaped(Engine engine) throws IOException {
    assertThat(engine.comparable(Rows.people(50)))
        .contains("R&amp;D", "People &amp; teams", "Zoë")
        .contains("web &lt;www>")
        .doesNotContain("<www");
  }
}
