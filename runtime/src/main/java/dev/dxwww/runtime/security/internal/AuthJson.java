package dev.dxwww.runtime.security.internal;

import java.time.Duration;

import dev.dxwww.runtime.generated.JsonCodec;
import dev.dxwww.runtime.generated.JsonNames;
import dev.dxwww.runtime.generated.JsonReader;
import dev.dxwww.runtime.generated.JsonWriter;

import org.jspecify.annotations.Nullable;

/** The JSON of the endpoints; names of answers as OAuth 2 has them (RFC 6749, 5.1). */
final class AuthJson {
  private static final int USERNAME = 0;

  private AuthJson() {}

  /**
   * Who wants to sign in.
   *
   * @param username the name
   * @param password the password
   */
  record Login(String username, String password) {
    /** Neither. */
    @Override
    public String toString() {
      return "Login";
    }
  }

  /** Reads {@code {"username": "ada", "password": "..."}}. */
  static final JsonCodec<Login> LOGIN =
      new JsonCodec<>() {
        private final JsonNames names = JsonNames.of("username", "password");

        @Override
        public void write(JsonWriter out, @Nullable Login value) {
          throw new UnsupportedOperationException("is never written");
        }

        @Override
        public @Nullable Login read(JsonReader in) {
          if (!in.open()) {
            return null;
          }
          long seen = 0;
          String username = null;
          String password = null;
          int expected = 0;
          for (int i = in.next(names, expected); i >= 0; i = in.next(names, expected)) {
            seen = in.seen(seen, i);
            if (i == USERNAME) {
              username = in.string();
            } else {
              password = in.string();
            }
            expected = i + 1;
          }
          in.require(names, seen, 0b11);
          return username == null || password == null ? null : new Login(username, password);
        }
      };

  /** Reads {@code {"refresh_token": "..."}}. */
  static final JsonCodec<String> REFRESH =
      new JsonCodec<>() {
        private final JsonNames names = JsonNames.of("refresh_token");

        @Override
        public void write(JsonWriter out, @Nullable String value) {
          throw new UnsupportedOperationException("is never written");
        }

        @Override
        public @Nullable String read(JsonReader in) {
          if (!in.open()) {
            return null;
          }
          long seen = 0;
          String token = null;
          int expected = 0;
          for (int i = in.next(names, expected); i >= 0; i = in.next(names, expected)) {
            seen = in.seen(seen, i);
            token = in.string();
            expected = i + 1;
          }
          in.require(names, seen, 0b1);
          return token;
        }
      };

  /** Writes a pair of tokens. */
  static final JsonCodec<TokenPair> PAIR =
      new JsonCodec<>() {
        @Override
        public void write(JsonWriter out, @Nullable TokenPair pair) {
          if (pair == null) {
            out.nullValue();
            return;
          }
          out.open();
          out.name("access_token");
          out.value(pair.access());
          out.name("token_type");
          out.value("Bearer");
          out.name("expires_in");
          out.value(
              Duration.between(pair.accessToken().issuedAt(), pair.accessToken().expiresAt())
                  .toSeconds());
          out.name("refresh_token");
          out.value(pair.refresh());
          out.close();
        }

        @Override
        public @Nullable TokenPair read(JsonReader in) {
          throw new UnsupportedOperationException("is never read");
        }
      };
}
