package dev.dxwww.examples.tasks.pages;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes of pages that cannot be are refused at start. */
final class PagesConfigTest {
  @ParameterizedTest
  @CsvSource({
    "0, 200, tasks.pages.size", "1001, 200, tasks.pages.size", "50, 0, tasks.pages.sorted"
  })
  void impossibleSize_isNamed(int size, int sorted, String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PagesConfig(size, sorted))
        .withMessageContaining(key);
  }

  @Test
  void outermostSizes_arePossible() {
    assertThatNoException().isThrownBy(() -> new PagesConfig(1, 1));
    assertThatNoException().isThrownBy(() -> new PagesConfig(1000, 100_000));
  }
}
