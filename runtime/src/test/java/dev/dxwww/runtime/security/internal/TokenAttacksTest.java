package dev.dxwww.runtime.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.TokenType;

import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.junit.jupiter.api.Test;

/** What people without the key have tried on others' tokens. */
class TokenAttacksTest {
  private final Forge forge = new Forge();
  private final String good = forge.tokens.generate(Forge.access());
  private final Map<String, String> attacks = new LinkedHashMap<>();

  private static String encoded(String text) {
    return CompactJws.encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private String[] parts() {
    return good.split("\\.");
  }

  private void algorithms() throws GeneralSecurityException {
    String payload = parts()[1];
    for (String alg : List.of("none", "None", "NONE", "nOnE", "")) {
      String header = encoded("{\"alg\":\"" + alg + "\",\"kid\":\"" + forge.key.id()
          + "\",\"typ\":\"at+jwt\"}");
      attacks.put("alg '" + alg + "' unsigned", header + "." + payload + ".");
      attacks.put("alg '" + alg + "' old signature", header + "." + payload + "." + parts()[2]);
      attacks.put("alg '" + alg + "' two parts", header + "." + payload);
    }
    byte[] publicKey = forge.key.publicKey().getEncoded();
    byte[] asText = CompactJws.encoded(publicKey).getBytes(StandardCharsets.US_ASCII);
    for (byte[] secret : List.of(publicKey, asText, new byte[] {0})) {
      for (String[] alg : new String[][] {
          {"HS256", "HmacSHA256"}, {"HS384", "HmacSHA384"}, {"HS512", "HmacSHA512"},
          {"EdDSA", "HmacSHA512"}}) {
        String signed = encoded("{\"alg\":\"" + alg[0] + "\",\"kid\":\"" + forge.key.id()
            + "\",\"typ\":\"at+jwt\"}") + "." + payload;
        Mac mac = Mac.getInstance(alg[1]);
        mac.init(new SecretKeySpec(secret, alg[1]));
        byte[] sum = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        attacks.put(
            alg[0] + " with " + secret.length + " bytes of the public key",
            signed + "." + CompactJws.encoded(sum));
      }
    }
  }

  private void otherKeys() throws GeneralSecurityException {
    Forge other = new Forge();
    attacks.put("another key and its name", other.tokens.generate(Forge.access()));
    attacks.put("another key under our name",
        other.signed(forge.header(), Forge.payload()));
    String jwk = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\""
        + CompactJws.encoded(other.key.publicKey().getEncoded()) + "\"}";
    for (String member : List.of("\"jwk\":" + jwk, "\"jku\":\"http://127.0.0.1/jwks\"",
        "\"x5u\":\"http://127.0.0.1/cert\"", "\"x5c\":[\"MIIB\"]", "\"crit\":[\"kid\"]")) {
      attacks.put("brings its key: " + member,
          other.signed(forge.header().replace("}", "," + member + "}"), Forge.payload()));
    }
    for (String kid : List.of("", "0", "../../../dev/null", "/proc/self/environ", "%00",
        forge.key.id() + "\\u0000", forge.key.id().substring(1), "' union select 'x", "file:///x",
        "${jndi:ldap://127.0.0.1/x}")) {
      attacks.put("kid " + kid, other.signed(
          forge.header().replace(forge.key.id(), kid), Forge.payload()));
    }
    var pair = KeyPairGenerator.getInstance("Ed448").generateKeyPair();
    Signature signer = Signature.getInstance("Ed448");
    signer.initSign(pair.getPrivate());
    signer.update((parts()[0] + "." + parts()[1]).getBytes(StandardCharsets.US_ASCII));
    attacks.put("Ed448",
        parts()[0] + "." + parts()[1] + "." + CompactJws.encoded(signer.sign()));
  }

  private void signatures() {
    String signed = parts()[0] + "." + parts()[1];
    byte[] signature = CompactJws.decoded(parts()[2], 0, parts()[2].length());
    attacks.put("zero signature", signed + "." + CompactJws.encoded(new byte[64]));
    attacks.put("no signature", signed + ".");
    attacks.put("no third part", signed);
    byte[] ones = new byte[64];
    Arrays.fill(ones, (byte) -1);
    attacks.put("signature of ones", signed + "." + CompactJws.encoded(ones));
    attacks.put("short signature", signed + "." + parts()[2].substring(0, 84));
    attacks.put("long signature", good + "AAAA");
    attacks.put("S + L", signed + "." + CompactJws.encoded(plusOrder(signature)));
    attacks.put("padded", good + "==");
    char last = good.charAt(good.length() - 1);
    // 64 bytes leave four bits without meaning in the last character.
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (char c : alphabet.toCharArray()) {
      if (c != last) {
        attacks.put("last character " + c, good.substring(0, good.length() - 1) + c);
      }
    }
  }

  /** The same point, and a scalar that is the same modulo the order of the group. */
  private static byte[] plusOrder(byte[] signature) {
    byte[] order = HexFormat.of().parseHex(
        "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    byte[] changed = signature.clone();
    int carry = 0;
    for (int i = 0; i < 32; i++) {
      carry += (changed[32 + i] & 0xFF) + (order[i] & 0xFF);
      changed[32 + i] = (byte) carry;
      carry >>= 8;
    }
    return changed;
  }

  private void texts() {
    for (String text : List.of("", ".", "..", "...", "a.b.c", "null", "Bearer " + good, " " + good,
        good + " ", good + "\n", good + "." + parts()[2], good.replace('.', ','), good + ".",
        "." + good, good.toUpperCase(Locale.ROOT), good.replace("e", "\u0435"),
        "x".repeat(4096), ".".repeat(5000), "x".repeat(1_000_000) + "..",
        "{\"payload\":\"" + parts()[1] + "\",\"signature\":\"" + parts()[2] + "\"}")) {
      attacks.put("text " + text.hashCode() + " of " + text.length(), text);
    }
    attacks.put("parts swapped", parts()[1] + "." + parts()[0] + "." + parts()[2]);
    attacks.put("payload changed",
        parts()[0] + "." + encoded(Forge.payload().replace("ada", "bob")) + "." + parts()[2]);
    attacks.put("a refresh token", forge.tokens.generate(new AuthToken(TokenType.REFRESH, "ada",
        Forge.ID, Forge.SID, 0, Forge.NOW, Forge.NOW.plusSeconds(900), Set.of())));
    attacks.put("of another issuer", new JwsTokens(new KeySet(forge.key, null),
        new TokenRules("other", "audience", Forge.RULES.skew(), Forge.RULES.refreshGrace()))
        .generate(Forge.access()));
    attacks.put("for another audience", new JwsTokens(new KeySet(forge.key, null),
        new TokenRules("issuer", "other", Forge.RULES.skew(), Forge.RULES.refreshGrace()))
        .generate(Forge.access()));
  }

  @Test
  void attacks_areRefused() throws GeneralSecurityException {
    algorithms();
    otherKeys();
    signatures();
    texts();
    assertThat(attacks).hasSizeGreaterThanOrEqualTo(100);
    assertThat(forge.read(good)).isInstanceOf(TokenReading.Valid.class);
    assertThat(attacks).allSatisfy(
        (what, token) ->
            assertThat(forge.read(token)).as(what).isInstanceOf(TokenReading.Refused.class));
  }

  @Test
  void smallOrderKeys_verifyNothing() {
    List<String> small = new ArrayList<>(List.of(
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"));
    SecureRandom random = new SecureRandom();
    for (String key : small) {
      byte[] message = new byte[8];
      random.nextBytes(message);
      byte[] signature = new byte[64];
      signature[0] = 1;
      assertThat(verifies(HexFormat.of().parseHex(key), message, signature)).as(key).isFalse();
    }
  }

  private static boolean verifies(byte[] key, byte[] message, byte[] signature) {
    try {
      return Ed25519.verify(
          new Ed25519PublicKeyParameters(key, 0), message,
          signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
