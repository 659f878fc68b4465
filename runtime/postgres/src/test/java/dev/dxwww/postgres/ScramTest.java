package dev.dxwww.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exchange of RFC 7677, section 3. */
class ScramTest {
  private static final String NONCE = "rOprNGfwEbeRWgbNEkqO";
  private static final String SERVER_FIRST =
      "r=" + NONCE + "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";

  private final Scram scram = new Scram("user", "pencil", NONCE);

  @Test
  void exampleOfTheRfc_isReproduced() throws Exception {
    assertThat(scram.first()).isEqualTo("n,,n=user,r=" + NONCE);
    assertThat(scram.answer(SERVER_FIRST))
        .isEqualTo(
            "c=biws,r=" + NONCE + "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    scram.check("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    assertThat(scram.isProven()).isTrue();
  }

  @Test
  void serverThatDoesNotKnowThePassword_isRefused() throws Exception {
    scram.answer(SERVER_FIRST);
    assertThatThrownBy(() -> scram.check("v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="))
        .isInstanceOf(IOException.class);
    assertThat(scram.isProven()).isFalse();
  }

  @Test
  void proofBeforeTheExchange_isRefused() {
    assertThatThrownBy(() -> scram.check("v=")).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "r=other,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
      "r=" + NONCE + "x,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=0",
      "r=" + NONCE + "x,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=2000000000",
      "r=" + NONCE + "x,i=4096", ""})
  void otherMessages_areRefused(String message) {
    assertThatThrownBy(() -> scram.answer(message)).isInstanceOf(IOException.class);
  }
}
