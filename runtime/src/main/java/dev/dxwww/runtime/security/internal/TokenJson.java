package dev.dxwww.runtime.security.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import dev.dxwww.runtime.generated.JsonWriter;
import dev.dxwww.runtime.security.AuthToken;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The JSON inside tokens: strict UTF-8, no name twice, every value of its type. */
final class TokenJson {
  /** Nineteen digits would be past every date. */
  private static final long LAST_SECOND = 253_402_300_799L;
  private static final int MAX_DEPTH = 8;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(16)
                  .maxDocumentLength(CompactJws.MAX_LENGTH)
                  .build())
          .build();

  private TokenJson() {}

  /** The header: exactly {@code alg}, {@code kid} and {@code typ}; null for any other. */
  static @Nullable Header header(byte[] json) {
    return read(json, TokenJson::header);
  }

  /** The claims; null where they are not well-formed or one is not of its type. */
  static @Nullable Claims claims(byte[] json) {
    return read(json, TokenJson::claims);
  }

  /** Reads one object. */
  private interface Reading<T> {
    @Nullable T read(JsonParser parser);
  }

  private static <T> @Nullable T read(byte[] json, Reading<T> reading) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          return null;
        }
        T value = reading.read(parser);
        return parser.nextToken() == null ? value : null;
      }
    } catch (CharacterCodingException | JacksonException e) {
      return null;
    }
  }

  /**
   * A header.
   *
   * @param algorithm {@code alg}; compared, and selects nothing
   * @param keyId {@code kid}
   * @param type {@code typ}
   */
  record Header(String algorithm, String keyId, String type) {}

  private static @Nullable Header header(JsonParser parser) {
    String algorithm = null;
    String keyId = null;
    String type = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (parser.nextToken() != JsonToken.VALUE_STRING) {
        return null;
      }
      switch (name) {
        case "alg" -> algorithm = parser.getString();
        case "kid" -> keyId = parser.getString();
        case "typ" -> type = parser.getString();
        default -> {
          return null;
        }
      }
    }
    return algorithm == null || keyId == null || type == null
        ? null
        : new Header(algorithm, keyId, type);
  }

  /** Collects claims; a claim of another type makes the whole void. */
  private static final class Collected {
    private final @Nullable String[] texts = new @Nullable String[5];
    private final long[] numbers =
        {Claims.ABSENT, Claims.ABSENT, Claims.ABSENT, Claims.ABSENT};
    private Set<String> roles = Set.of();
    private boolean bad;

    void take(JsonParser parser, String name) {
      switch (name) {
        case "iss" -> text(parser, 0);
        case "aud" -> text(parser, 1);
        case "sub" -> text(parser, 2);
        case "jti" -> text(parser, 3);
        case "sid" -> text(parser, 4);
        case "gen" -> number(parser, 0);
        case "iat" -> number(parser, 1);
        case "exp" -> number(parser, 2);
        case "nbf" -> number(parser, 3);
        case "roles" -> roles(parser);
        // Of a later version; whoever signed it knows that others cannot know it.
        default -> parser.skipChildren();
      }
    }

    private void text(JsonParser parser, int place) {
      bad |= parser.currentToken() != JsonToken.VALUE_STRING;
      texts[place] = bad ? null : parser.getString();
      parser.skipChildren();
    }

    private void number(JsonParser parser, int place) {
      bad |= parser.currentToken() != JsonToken.VALUE_NUMBER_INT;
      long value = bad ? Claims.ABSENT : parser.getLongValue();
      bad |= value < 0 || value > LAST_SECOND;
      numbers[place] = value;
      parser.skipChildren();
    }

    private void roles(JsonParser parser) {
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        bad = true;
        parser.skipChildren();
        return;
      }
      Set<String> found = new HashSet<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          bad |= !found.add(parser.getString());
        } else {
          bad = true;
          parser.skipChildren();
        }
      }
      roles = found;
    }

    @Nullable Claims claims() {
      Claims.Numbers said =
          new Claims.Numbers(numbers[0], numbers[1], numbers[2], numbers[3]);
      return bad
          ? null
          : new Claims(texts[0], texts[1], texts[2], texts[3], texts[4], said, roles);
    }
  }

  private static @Nullable Claims claims(JsonParser parser) {
    Collected collected = new Collected();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      collected.take(parser, name);
    }
    return collected.claims();
  }

  /** The payload of a token; the {@code jti} comes first, see {@link VerifiedTokens}. */
  static byte[] payload(AuthToken token, TokenRules rules) {
    JsonWriter out = new JsonWriter(256);
    out.open();
    text(out, "jti", token.id());
    text(out, "sub", token.subject());
    text(out, "sid", token.sessionId());
    number(out, "gen", token.generation());
    number(out, "iat", token.issuedAt().getEpochSecond());
    number(out, "exp", token.expiresAt().getEpochSecond());
    text(out, "iss", rules.issuer());
    text(out, "aud", rules.audience());
    if (!token.roles().isEmpty()) {
      out.name("roles");
      out.openArray();
      // Sorted: the same token is the same text.
      token.roles().stream().sorted().forEach(role -> {
        out.element();
        out.value(role);
      });
      out.closeArray();
    }
    out.close();
    return out.toByteArray();
  }

  private static void text(JsonWriter out, String name, String value) {
    out.name(name);
    out.value(value);
  }

  private static void number(JsonWriter out, String name, long value) {
    out.name(name);
    out.value(value);
  }
}
