package dev.dxwww.runtime.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import dev.dxwww.runtime.generated.Json;
import dev.dxwww.runtime.generated.JsonCodecs;
import dev.dxwww.runtime.json.JsonSettings;
import dev.dxwww.runtime.json.JsonValue;
import dev.dxwww.runtime.observe.TraceContext;
import dev.dxwww.runtime.observe.internal.CurrentRequest;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Lines for programs: one object each, whatever a message holds. */
final class JsonFormatTest {
  private static LogRecord entry(String message) {
    LogRecord entry = new LogRecord(Level.WARNING, message);
    entry.setLoggerName("com.example.Store");
    entry.setInstant(Instant.parse("2026-01-31T12:30:00.25Z"));
    return entry;
  }

  private static Map<String, JsonValue> parsed(String line) {
    assertThat(line).endsWith("\n");
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    JsonValue value =
        new Json(JsonSettings.DEFAULT).read(bytes, bytes.length, JsonCodecs.VALUE);
    return ((JsonValue.Obj) value).members();
  }

  private static String text(JsonValue value) {
    return ((JsonValue.Str) value).value();
  }

  @Test
  void line_isAnObject() {
    assertThat(new JsonFormat().format(entry("low on \"ink\"")))
        .isEqualTo(
            "{\"time\":\"2026-01-31T12:30:00.250000Z\",\"level\":\"WARN\",\"logger\":"
                + "\"com.example.Store\",\"message\":\"low on \\\"ink\\\"\","
                + "\"thread\":\"main\"}\n");
  }

  @Property
  void anyMessage_staysInItsLine(@ForAll String message) {
    String line = new JsonFormat().format(entry(message.replace("{", "[")));
    assertThat(line.chars().limit(line.length() - 1))
        .noneMatch(c -> c < ' ' || c >= 0x7F && c <= 0x9F || c == 0x2028 || c == 0x2029);
    assertThat(parsed(line)).containsKey("message");
  }

  @Test
  void marksOfDirectionAndLineEnds_areEscapes() {
    String line = new JsonFormat().format(entry("a\u2028b\u202Ec\u0085d\u001b[2J\ne"));
    assertThat(line).contains("a\\u2028b\\u202ec\\u0085d").doesNotContain("\u202E");
    assertThat(text(parsed(line).get("message"))).isEqualTo("a\u2028b\u202Ec\u0085d\u001b[2J\ne");
  }

  @Test
  void exception_isAMember() {
    LogRecord entry = entry("broken");
    entry.setThrown(new IllegalStateException("no\nluck", new RuntimeException("cause")));
    Map<String, JsonValue> members = parsed(new JsonFormat().format(entry));
    Map<String, JsonValue> thrown = ((JsonValue.Obj) members.get("exception")).members();
    assertThat(text(thrown.get("type"))).isEqualTo("java.lang.IllegalStateException");
    assertThat(text(thrown.get("message"))).isEqualTo("no\nluck");
    assertThat(text(thrown.get("stack")))
        .contains("JsonFormatTest.exception_isAMember")
        .contains("Caused by: java.lang.RuntimeException: cause");
  }

  @Test
  void parameters_areFilledIn() {
    LogRecord entry = entry("{0} of {1}");
    entry.setParameters(new Object[] {1, "two"});
    assertThat(new JsonFormat().format(entry)).contains("\"message\":\"1 of two\"");
  }

  /** A request with fixed ids. */
  private record Fixed(String requestId, TraceContext trace) implements CurrentRequest.Facts {}

  @Test
  void lineOfARequest_carriesItsIds_andAResponseItsMembers() throws Exception {
    TraceContext trace = new TraceContext("a".repeat(32), "b".repeat(16), 0, "");
    String[] lines = new String[2];
    CurrentRequest.connection(
        "192.0.2.7",
        () -> {
          CurrentRequest slot = CurrentRequest.slot();
          slot.serve(new Fixed("id1", trace));
          lines[0] = new JsonFormat().format(entry("hello"));
          slot.access(new CurrentRequest.AccessEntry("GET", "/a", 200, 12, 3_456_789, "192.0.2.7"));
          lines[1] = new JsonFormat().format(entry("GET /a 200 12 3.456 id1"));
        });
    assertThat(lines[0])
        .contains("\"message\":\"hello\",\"requestId\":\"id1\",\"traceId\":\"" + "a".repeat(32));
    assertThat(lines[1])
        .contains(
            "\"message\":\"GET /a 200\",\"method\":\"GET\",\"path\":\"/a\",\"status\":200,"
                + "\"bytes\":12,\"ms\":3.456,\"client\":\"192.0.2.7\",\"requestId\":\"id1\"");
  }
}
