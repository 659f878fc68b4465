package dev.dxwww.runtime.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.TokenType;

import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of Project Wycheproof. */
class WycheproofTest {
  private static JsonNode vectors(String name) throws IOException {
    try (InputStream in = WycheproofTest.class.getResourceAsStream("/wycheproof/" + name)) {
      return new JsonMapper().readTree(in);
    }
  }

  @Test
  void ed25519_agreesWithAllVectors() throws IOException {
    HexFormat hex = HexFormat.of();
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (JsonNode group : vectors("ed25519_test.json").get("testGroups")) {
      byte[] raw = hex.parseHex(group.get("publicKey").get("pk").asString());
      Ed25519PublicKeyParameters key = new Ed25519PublicKeyParameters(raw, 0);
      for (JsonNode test : group.get("tests")) {
        seen++;
        boolean valid =
            Ed25519.verify(
                key,
                hex.parseHex(test.get("msg").asString()),
                hex.parseHex(test.get("sig").asString()));
        if (valid != test.get("result").asString().equals("valid")) {
          wrong.add(test.toString());
        }
      }
    }
    assertThat(seen).isEqualTo(151);
    assertThat(wrong).isEmpty();
  }

  @Test
  void webSignatures_areAllRefused() throws IOException {
    Forge forge = new Forge();
    int seen = 0;
    List<String> accepted = new ArrayList<>();
    for (JsonNode group : vectors("json_web_signature_test.json").get("testGroups")) {
      for (JsonNode test : group.get("tests")) {
        seen++;
        JsonNode jws = test.get("jws");
        String text = jws.isString() ? jws.asString() : jws.toString();
        for (TokenType type : TokenType.values()) {
          if (!(forge.tokens.read(text, type, Forge.NOW) instanceof TokenReading.Refused)) {
            accepted.add(text);
          }
        }
      }
    }
    assertThat(seen).isEqualTo(401);
    assertThat(accepted).isEmpty();
  }
}
