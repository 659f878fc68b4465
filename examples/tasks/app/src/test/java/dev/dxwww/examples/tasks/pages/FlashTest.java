package dev.dxwww.examples.tasks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News that travel in a cookie. */
final class FlashTest {
  @Test
  void flash_survivesItsCookie() {
    Flash flash = new Flash(Flash.Event.ADDED, "Crêpes; \"zum\" Frühstück 🥞");
    assertThat(Flash.read(flash.cookie().value())).contains(flash);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ADDED", "ADDED.%%%", "added.YQ", "OTHER.YQ", "."})
  void madeUpCookie_isNoNews(String value) {
    assertThat(Flash.read(value)).isEmpty();
  }
}
