package dev.dxwww.runtime.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.TokenReading.Reason;
import dev.dxwww.runtime.security.TokenType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySetTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  @TempDir Path folder;

  private static JwsTokens tokens(TokenKey signing, TokenKey other) {
    return new JwsTokens(new KeySet(signing, other), Forge.RULES);
  }

  private static TokenReading read(JwsTokens tokens, String text) {
    return tokens.read(text, TokenType.ACCESS, Forge.NOW);
  }

  @Test
  void rotation_twoKeysAreLiveUntilTheOldOneIsTakenOut() {
    TokenKey old = TokenKey.random(RANDOM);
    TokenKey fresh = TokenKey.random(RANDOM);
    String before = tokens(old, null).generate(Forge.access());
    JwsTokens announced = tokens(old, TokenKey.of(fresh.publicKey()));
    JwsTokens changed = tokens(fresh, old);
    String after = changed.generate(Forge.access());

    assertThat(read(announced, after)).isInstanceOf(TokenReading.Valid.class);
    assertThat(read(changed, before)).isInstanceOf(TokenReading.Valid.class);
    assertThat(read(changed, after)).isInstanceOf(TokenReading.Valid.class);
    assertThat(read(tokens(fresh, null), before))
        .isEqualTo(new TokenReading.Refused(Reason.UNKNOWN_KEY));
  }

  /** RFC 8037, appendix A: the key, its thumbprint and a signature. */
  @Test
  void seed_hasTheThumbprintOfTheRfc() {
    TokenKey key = KeyText.seed("dx.auth.key", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A");
    assertThat(key.id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    String signed = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
    byte[] signature = new KeySet(key, null).sign(signed.getBytes(StandardCharsets.US_ASCII));
    assertThat(CompactJws.encoded(signature)).isEqualTo(
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt"
            + "9g7sVvpAr_MuM0KAg");
  }

  @Test
  void pemFiles_ofBothHalvesAreRead() throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    TokenKey whole =
        KeyText.file("dx.auth.key-file", pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    TokenKey half =
        KeyText.file("dx.auth.key-file", pem("PUBLIC KEY", pair.getPublic().getEncoded()));

    assertThat(half.id()).isEqualTo(whole.id());
    assertThat(read(tokens(TokenKey.random(RANDOM), half),
        tokens(whole, null).generate(Forge.access()))).isInstanceOf(TokenReading.Valid.class);
    assertThatThrownBy(() -> new KeySet(half, null)).isInstanceOf(IllegalArgumentException.class);
  }

  private Path pem(String label, byte[] der) throws IOException {
    Path file = folder.resolve(label.replace(' ', '-') + ".pem");
    String content = Base64.getMimeEncoder().encodeToString(der);
    return Files.writeString(
        file, "-----BEGIN " + label + "-----\n" + content + "\n-----END " + label + "-----\n");
  }

  @Test
  void badKeys_areRefusedWithoutBeingQuoted() throws IOException, GeneralSecurityException {
    for (String seed : new String[] {"", "c2VjcmV0LXNlY3JldA", "not a key", "A".repeat(44)}) {
      assertThatThrownBy(() -> KeyText.seed("dx.auth.key", seed))
          .isInstanceOf(DxException.class)
          .hasMessage("dx.auth.key is not 32 bytes in base64url");
    }
    Path rsa = pem("PRIVATE KEY",
        KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded());
    assertRefused(rsa, "names a key that is not of Ed25519");
    assertRefused(folder.resolve("absent"), "names a file that cannot be read");
    Path text = Files.writeString(folder.resolve("text"), "c2VjcmV0");
    assertRefused(text, "names a file without a PRIVATE KEY");
    assertRefused(pem("PRIVATE KEY", new byte[] {1, 2, 3}), "names no PEM file");
    assertRefused(Files.write(folder.resolve("long"), new byte[20_000]), "too long");
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> KeyText.file("dx.auth.key-file", file))
        .isInstanceOf(DxException.class)
        .hasMessageContaining("dx.auth.key-file")
        .hasMessageContaining(message)
        .hasMessageNotContaining("c2VjcmV0");
  }

  @Test
  void texts_showNoKey() {
    TokenKey key = TokenKey.random(RANDOM);
    assertThat(new KeySet(key, null).toString()).isEqualTo("KeySet[TokenKey " + key.id() + "]");
  }
}
