package dev.dxwww.runtime.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

import dev.dxwww.runtime.security.TokenReading;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens of another structure, signed with the very key: only their structure is wrong. */
class StructuralMutationsTest {
  private final Forge forge = new Forge();
  private final Map<String, String> mutations = new LinkedHashMap<>();

  private void header(String what, String header) {
    mutations.put("header " + what, forge.signed(header, Forge.payload()));
  }

  private void payload(String what, String payload) {
    mutations.put("payload " + what, forge.signed(forge.header(), payload));
  }

  private static String without(String json, String name) {
    String gone = json.replaceFirst(",?\"" + name + "\":(\"[^\"]*\"|\\d+)", "");
    assertThat(gone).isNotEqualTo(json);
    return gone.replace("{,", "{");
  }

  private static String with(String json, String name, String value) {
    String changed = json.replaceFirst(
        "\"" + name + "\":(\"[^\"]*\"|\\d+|\\[[^]]*])",
        Matcher.quoteReplacement("\"" + name + "\":" + value));
    assertThat(changed).as(name + " " + value).isNotEqualTo(json);
    return changed;
  }

  private static String added(String json, String member) {
    return json.substring(0, json.length() - 1) + "," + member + "}";
  }

  private void headers() {
    String good = forge.header();
    for (String name : List.of("alg", "kid", "typ")) {
      header("without " + name, without(good, name));
      for (String value : List.of("null", "1", "true", "[]", "{}", "\"\"", "[\"EdDSA\"]")) {
        header(name + " " + value, with(good, name, value));
      }
      header(name + " twice", added(good, good.substring(1, good.length() - 1)));
    }
    for (String alg : List.of("none", "None", "eddsa", "EDDSA", "Ed25519", "HS256", "RS256",
        "ES256", "EdDSA ", "EdDSA\\u0000")) {
      header("alg " + alg, with(good, "alg", "\"" + alg + "\""));
    }
    for (String typ : List.of("JWT", "rt+jwt", "AT+JWT", "application/at+jwt", "at+jwt ", "at")) {
      header("typ " + typ, with(good, "typ", "\"" + typ + "\""));
    }
    for (String kid : List.of("x", "../../dev/null", "' or 1=1 --", "http://127.0.0.1/key")) {
      header("kid " + kid, with(good, "kid", "\"" + kid + "\""));
    }
    for (String extra : List.of("\"crit\":[\"exp\"]", "\"crit\":[]", "\"b64\":false",
        "\"jku\":\"http://127.0.0.1/\"", "\"jwk\":{}", "\"x5u\":\"\"", "\"x5c\":[]",
        "\"cty\":\"JWT\"", "\"zip\":\"DEF\"", "\"enc\":\"A256GCM\"", "\"x\":\"y\"",
        "\"Alg\":\"EdDSA\"", "\"p2c\":1")) {
      header("with " + extra, added(good, extra));
    }
    shapes("header", good);
  }

  private void payloads() {
    String good = Forge.payload();
    for (String name : List.of("iss", "aud", "sub", "jti", "sid")) {
      payload("without " + name, without(good, name));
      for (String value : List.of("null", "1", "true", "[]", "{}", "\"\"")) {
        payload(name + " " + value, with(good, name, value));
      }
      payload(name + " twice", added(good, "\"" + name + "\":\"x\""));
    }
    payload("aud list", with(good, "aud", "[\"audience\"]"));
    payload("iss other", with(good, "iss", "\"issuer2\""));
    payload("aud other", with(good, "aud", "\"audience2\""));
    for (String name : List.of("gen", "iat", "exp")) {
      payload("without " + name, without(good, name));
      for (String value : List.of("null", "\"1772366400\"", "-1", "1e3", "1.0", "true", "[1]",
          "{}", "99999999999999", "9999999999999999999999")) {
        payload(name + " " + value, with(good, name, value));
      }
      payload(name + " twice", added(good, "\"" + name + "\":0"));
    }
    for (String id : List.of("jti", "sid")) {
      payload(id + " short", with(good, id, "\"AAECAwQFBgcICQoLDA0OD\""));
      payload(id + " long", with(good, id, "\"AAECAwQFBgcICQoLDA0ODwA\""));
      payload(id + " trailing bits", with(good, id, "\"AAECAwQFBgcICQoLDA0ODx\""));
      payload(id + " alphabet", with(good, id, "\"AAECAwQFBgcICQoLDA0O+w\""));
    }
    payload("sub too long", with(good, "sub", "\"" + "a".repeat(256) + "\""));
    payload("sub control", with(good, "sub", "\"a\\u0000\""));
    payload("sub half a pair", with(good, "sub", "\"a\\ud800\""));
    for (String roles : List.of("null", "\"user\"", "{}", "[1]", "[null]", "[\"\"]",
        "[\"user\",\"user\"]", "[[\"user\"]]", "[\"\\u0007\"]")) {
      payload("roles " + roles, with(good, "roles", roles));
    }
    payload("roles twice", added(good, "\"roles\":[]"));
    payload("unknown twice", added(added(good, "\"x\":1"), "\"x\":1"));
    payload("too deep", added(good, "\"x\":" + "[".repeat(20) + "]".repeat(20)));
    payload("iat to come", with(good, "iat", String.valueOf(Forge.NOW.getEpochSecond() + 61)));
    payload("nbf to come",
        added(good, "\"nbf\":" + (Forge.NOW.getEpochSecond() + 61)));
    for (String value : List.of("null", "\"0\"", "-1", "9e99", "true", "[1]")) {
      payload("nbf " + value, added(good, "\"nbf\":" + value));
    }
    payload("iat after exp", with(good, "exp", "1"));
    shapes("payload", good);
  }

  private void shapes(String part, String good) {
    for (String shape : List.of("", "null", "1", "\"\"", "[]", "[" + good + "]", good + good,
        good + ",", good + "\0", "\uFEFF" + good, good.substring(1),
        good.substring(0, good.length() - 1), good.replace(",", ",,"), good.replace('"', '\''),
        good.replace("{", "{/**/"), good.replace("}", ",}"))) {
      if (part.equals("header")) {
        header("shape " + shape, shape);
      } else {
        payload("shape " + shape, shape);
      }
    }
    byte[] latin = good.replaceFirst("\":\"", "\":\"\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    byte[] payload = Forge.payload().getBytes(StandardCharsets.UTF_8);
    byte[] header = forge.header().getBytes(StandardCharsets.UTF_8);
    boolean first = part.equals("header");
    mutations.put(
        part + " not UTF-8", forge.signed(first ? latin : header, first ? payload : latin));
    byte[] utf16 = good.getBytes(StandardCharsets.UTF_16BE);
    mutations.put(
        part + " UTF-16", forge.signed(first ? utf16 : header, first ? payload : utf16));
  }

  private void spellings() {
    String header = CompactJws.encoded(forge.header().getBytes(StandardCharsets.UTF_8));
    String payload = CompactJws.encoded(Forge.payload().getBytes(StandardCharsets.UTF_8));
    for (String tail : List.of("=", "==", " ", "\n", "\r\n", "A", "+", "%3D", "\u0000")) {
      mutations.put("spelling header " + tail, forge.signedParts(header + tail, payload));
      mutations.put("spelling payload " + tail, forge.signedParts(header, payload + tail));
    }
    mutations.put("no header", forge.signedParts("", payload));
    mutations.put("no payload", forge.signedParts(header, ""));
    mutations.put("four parts", forge.signedParts(header, payload + "." + payload));
    mutations.put("too long", forge.signed(forge.header(),
        added(Forge.payload(), "\"x\":\"" + "a".repeat(4000) + "\"")));
  }

  @Test
  @Tag("limit:token")
  @Tag("limit:dx.auth.tokens.clock-skew")
  void otherStructures_areRefusedThoughSignedWell() {
    headers();
    payloads();
    spellings();
    assertThat(mutations).hasSizeGreaterThanOrEqualTo(229);
    assertThat(mutations).allSatisfy(
        (what, token) ->
            assertThat(forge.read(token)).as(what).isInstanceOf(TokenReading.Refused.class));
  }

  /** Whatever JSON allows beside what we write ourselves; at least the twenty asked for. */
  @Test
  void otherSpellingsOfTheSame_areAccepted() {
    String header = forge.header();
    String good = Forge.payload();
    List<String> variants = List.of(
        forge.signed(header, good),
        forge.signed(header.replace(":", ": "), good),
        forge.signed(header.replace(",", " ,\n"), good),
        forge.signed(" " + header + "\t", good),
        forge.signed(header.replace("alg", "\\u0061lg"), good),
        forge.signed(header.replace("at+jwt", "at\\u002bjwt"), good),
        forge.signed("{\"typ\":\"at+jwt\",\"alg\":\"EdDSA\",\"kid\":\"" + forge.key.id() + "\"}",
            good),
        forge.signed("{\"kid\":\"" + forge.key.id() + "\",\"typ\":\"at+jwt\",\"alg\":\"EdDSA\"}",
            good),
        forge.signed(header, good.replace(":", " : ")),
        forge.signed(header, "\r\n" + good + "\r\n"),
        forge.signed(header, added(good, "\"later\":1")),
        forge.signed(header, added(good, "\"later\":{\"a\":[1,2,{\"b\":null}]}")),
        forge.signed(header, added(good, "\"nbf\":0")),
        forge.signed(header,
            added(good, "\"nbf\":" + (Forge.NOW.getEpochSecond() + 60))),
        forge.signed(header, without(good, "jti").replace("}", ",\"jti\":\"" + Forge.ID + "\"}")),
        forge.signed(header, with(good, "roles", "[]")),
        forge.signed(header, good.replace(",\"roles\":[\"user\"]", "")),
        forge.signed(header, with(good, "roles", "[\"b\",\"a\"]")),
        forge.signed(header, with(good, "sub", "\"\u00e9\uD83D\uDE00\"")),
        forge.signed(header, with(good, "sub", "\"\\ud83d\\ude00\"")),
        forge.signed(header, with(good, "sub", "\"" + "a".repeat(255) + "\"")),
        forge.signed(header, with(good, "gen", "9007199254")),
        forge.signed(header, with(good, "iat", String.valueOf(Forge.NOW.getEpochSecond() + 60))),
        forge.signed(header, with(good, "iat", "0")),
        forge.signed(header, with(good, "exp", "253402300799")));
    assertThat(variants).hasSizeGreaterThanOrEqualTo(20).doesNotHaveDuplicates();
    assertThat(variants).allSatisfy(
        token -> assertThat(forge.read(token)).isInstanceOf(TokenReading.Valid.class));
  }
}
