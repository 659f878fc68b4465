package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ErrorCodeTest {
  @Test
  void numbers_areUniqueAndInTheRangeOfTheirCategory() {
    Map<Integer, ErrorCode> seen = new TreeMap<>();
    for (ErrorCode code : ErrorCode.values()) {
      assertThat(seen.put(code.number(), code)).as("number of %s", code).isNull();
      assertThat(code.category().ordinal()).isEqualTo(code.number() / 1000 - 1);
    }
  }

  /** Clients depend on these: a change here is a change of the interface. */
  @Test
  void publishedNumbers_keepTheirMeaning() {
    assertThat(numbers("INVALID_CREDENTIALS", "TOKEN_EXPIRED", "TOKEN_INVALID", "TOKEN_REVOKED"))
        .containsExactly(1001, 1002, 1003, 1004);
    assertThat(numbers("RATE_LIMITED", "CSRF_FAILED")).containsExactly(1005, 1006);
    assertThat(
            numbers(
                "CONNECTION_FAILED", "QUERY_TIMEOUT", "CONSTRAINT_VIOLATION", "TRANSACTION_FAILED"))
        .containsExactly(2001, 2002, 2003, 2004);
    assertThat(
            numbers("CONNECTION_LOST", "CHANNEL_NOT_FOUND", "DELIVERY_FAILED", "BUFFER_OVERFLOW"))
        .containsExactly(3001, 3002, 3003, 3004);
    assertThat(numbers("CONFIGURATION", "LOCK", "RESOURCE_EXHAUSTED"))
        .containsExactly(5001, 5002, 5003);
    assertThat(
            numbers(
                "BAD_REQUEST", "INVALID_CONTENT", "MALFORMED_JSON", "INVALID_PATH", "NOT_FOUND",
                "METHOD_NOT_ALLOWED", "NOT_ACCEPTABLE", "CONTENT_TOO_LARGE", "URI_TOO_LONG",
                "UNSUPPORTED_MEDIA_TYPE", "HEADERS_TOO_LARGE", "UNEXPECTED", "UNAVAILABLE",
                "OVERLOADED"))
        .containsExactly(
            4000, 4001, 4002, 4003, 4004, 4005, 4006, 4013, 4014, 4015, 4031, 4500, 4503, 4530);
  }

  private static List<Integer> numbers(String... names) {
    return Arrays.stream(names).map(name -> ErrorCode.valueOf(name).number()).toList();
  }

  @Test
  void statusAndTexts_areThereForEachCode() {
    for (ErrorCode code : ErrorCode.values()) {
      assertThat(code.status()).as("%s", code).isBetween(400, 599);
      assertThat(StatusText.of(code.status()).title()).as("%s", code).isNotBlank();
      assertThat(code.defaultMessage()).as("%s", code).endsWith(".");
      assertThat(code.defaultSuggestion()).as("%s", code).endsWith(".");
    }
  }

  @Test
  void statusOfEachCode_hasATitleOfItsOwn() {
    for (ErrorCode code : ErrorCode.values()) {
      int generic = code.status() < 500 ? 400 : 500;
      if (code.status() != generic) {
        assertThat(StatusText.of(code.status())).isNotEqualTo(StatusText.of(generic));
      }
    }
  }

  /** The default texts of most 5xx are for whoever runs the server; these two blame the request. */
  @Test
  void serverErrors_neverShowTheirOwnTexts() {
    Set<ErrorCode> ofTheRequest =
        Set.of(ErrorCode.METHOD_NOT_IMPLEMENTED, ErrorCode.HTTP_VERSION_NOT_SUPPORTED);
    for (ErrorCode code : ErrorCode.values()) {
      if (code.status() >= 500) {
        assertThat(code.showsOwnText()).as("%s", code).isFalse();
        assertThat(code.showsDefaultText()).as("%s", code).isEqualTo(ofTheRequest.contains(code));
      }
    }
  }

  @Test
  void table_standsInTheGuide() throws IOException {
    Path guide = Path.of("../docs/errors.md");
    assertThat(Files.readString(guide)).contains(table());
  }

  /** The table of docs/errors.md; the failing assertion shows it, to be copied. */
  private static String table() {
    StringBuilder out = new StringBuilder("| code | name | status | meaning | what to do |\n");
    out.append("|---|---|---|---|---|\n");
    Arrays.stream(ErrorCode.values())
        .sorted((a, b) -> Integer.compare(a.number(), b.number()))
        .forEach(
            code ->
                out.append("| ").append(code.number()).append(" | `").append(code.name())
                    .append("` | ").append(code.status()).append(" | ")
                    .append(code.defaultMessage()).append(" | ")
                    .append(code.defaultSuggestion()).append(" |\n"));
    return out.toString();
  }
}
