package dev.dxwww.examples.tasks.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken. */
final class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "", "short", "eleven char", "Password2026!", "qwertyuiop123", "aaaabbbbcccc",
      "SonyEricsson", "1qaz2wsx3edc4rfv",
      "adas secret place", "ADA LOVELACE'S", "1234567890123", "😀😀😀😀😀😀😀😀😀😀😀"})
  void guessable_areRefused(String password) {
    assertThat(PasswordRules.mistake("Ada", password)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "correct horse battery", "zwölf Zeichen", "      five words     ",
      "Tr0ub4dor&3 is too short alone", "пароль из слов"})
  void long_areTakenWhateverTheirCharacters(String password) {
    assertThat(PasswordRules.mistake("Ada", password)).isEmpty();
  }

  @Test
  void tooLongForTheHasher_isRefused() {
    String most = "correct horse ".repeat(80).substring(0, 1_024);
    assertThat(PasswordRules.mistake("Ada", most)).isEmpty();
    assertThat(PasswordRules.mistake("Ada", most + "x")).isPresent();
    assertThat(PasswordRules.mistake("Ada", "ö".repeat(510) + "abcdefghijklm")).isPresent();
  }

  @Test
  void passwordOfTheConfiguration_mustBeGood_andIsNeverShownByAccident() {
    assertThatThrownBy(() -> new AdminConfig(Optional.of("secret"), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tasks.admin.password: Use at least 12 characters")
        .hasMessageNotContaining("secret");
    AdminConfig config = new AdminConfig(Optional.of("correct horse battery"), false);
    assertThat(config.toString()).doesNotContain("correct");
    assertThat(config.shownPassword()).isEmpty();
    assertThat(new AdminConfig(Optional.empty(), true).shownPassword()).isEmpty();
  }
}
