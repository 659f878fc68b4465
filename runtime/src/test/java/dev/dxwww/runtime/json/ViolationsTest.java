package dev.dxwww.runtime.json;

import static dev.dxwww.runtime.json.Reading.read;
import static dev.dxwww.runtime.json.Reading.refusal;
import static dev.dxwww.runtime.json.Reading.violations;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dxwww.runtime.generated.JsonCodec;
import dev.dxwww.runtime.generated.JsonCodecs;
import dev.dxwww.runtime.generated.JsonKey;
import dev.dxwww.runtime.generated.JsonReader;
import dev.dxwww.runtime.generated.JsonWriter;
import dev.dxwww.runtime.generated.JsonTimes;
import dev.dxwww.runtime.json.samples.Empty;
import dev.dxwww.runtime.json.samples.Everything;
import dev.dxwww.runtime.json.samples.Outcome;
import dev.dxwww.runtime.json.samples.Range;
import dev.dxwww.runtime.json.samples.Task;
import dev.dxwww.runtime.json.samples.Tree;
import dev.dxwww.runtime.json.samples.Wide;

class ViolationsTest {
  private static final JsonCodec<Task> TASK = CompiledCodecs.of(Task.class);
  private static final JsonCodec<List<Task>> TASKS = CompiledCodecs.use("tasks");
  private static final JsonCodec<Range> RANGE = CompiledCodecs.of(Range.class);
  private static final JsonSettings IGNORE =
      JsonSettings.DEFAULT.with(UnknownProperties.IGNORE);

  @Test
  void order_doesNotMatter() {
    assertThat(read("{\"done\":true,\"title\":\"a\",\"id\":1}", TASK))
        .isEqualTo(new Task(1, "a", true));
  }

  @Test
  void names_mayBeWrittenWithEscapes() {
    assertThat(read("{\"\\u0069d\":1,\"titl\\u0065\":\"a\",\"done\":true}", TASK))
        .isEqualTo(new Task(1, "a", true));
  }

  @Test
  void missingComponents_areRequired() {
    assertThat(violations("{}", TASK))
        .containsExactly("id: is required", "title: is required", "done: is required");
    assertThat(violations("{\"title\":\"a\"}", TASK))
        .containsExactly("id: is required", "done: is required");
    assertThat(violations("[{\"id\":1,\"done\":true}]", TASKS))
        .containsExactly("[0].title: is required");
  }

  @ParameterizedTest
  @CsvSource({"+1", "١", "1.0", "''", "9223372036854775808"})
  void keyThatIsNoWholeNumber_isRefused(String key) {
    for (JsonKey<?> keys : List.of(JsonKey.BYTE, JsonKey.SHORT, JsonKey.INTEGER, JsonKey.LONG)) {
      JsonCodec<? extends Map<?, Integer>> map = JsonCodecs.map(keys, JsonCodecs.INTEGER);
      assertThat(violations("{\"" + key + "\":1}", map))
          .singleElement().asString().contains("expected a name that is a whole number");
    }
    if (key.length() < 19) {
      assertThat(
              violations(
                  "{\"" + key + "\":1}",
                  JsonCodecs.map(JsonKey.BIG_INTEGER, JsonCodecs.INTEGER)))
          .hasSize(1);
    }
  }

  @Test
  void missingOptionalsAndNullables_areEmpty() {
    JsonCodec<Everything.Optionals> optionals = CompiledCodecs.of(Everything.Optionals.class);
    assertThat(read("{}", optionals))
        .isEqualTo(read(
            "{\"text\":null,\"task\":null,\"list\":null,\"number\":null,\"large\":null,"
                + "\"precise\":null}",
            optionals));
    assertThat(read("{\"number\":1,\"precise\":2.5}", CompiledCodecs.of(Everything.Boxes.class)))
        .isEqualTo(new Everything.Boxes(null, null, null, 1, null, null, null, 2.5));
  }

  @Test
  void null_isRefusedWhereNothingSaysThatItMayBe() {
    assertThat(violations("{\"id\":null,\"title\":null,\"done\":null}", TASK))
        .containsExactly(
            "id: must not be null", "title: must not be null", "done: must not be null");
    assertThat(violations("null", TASK)).containsExactly(": must not be null");
    assertThat(violations("[null]", TASKS)).containsExactly("[0]: must not be null");
    assertThat(violations("null", TASKS)).containsExactly(": must not be null");
    assertThat(violations("{\"value\":null,\"children\":[],\"labels\":{\"x\":null}}",
            CompiledCodecs.<Tree<String>>use("texts")))
        .containsExactly("value: must not be null", "labels.x: must not be null");
  }

  @Test
  void null_passesWhereItMay() {
    JsonCodec<Task> maybe = CompiledCodecs.use("maybe");
    assertThat(read("null", maybe)).isNull();
    assertThat(read("null", CompiledCodecs.<Optional<Task>>use("optional"))).isEmpty();
    assertThat(read("{\"type\":\"Good\",\"value\":null,\"others\":[null,\"a\"]}",
            CompiledCodecs.<Outcome<String>>use("loose")))
        .isInstanceOf(Outcome.Good.class);
  }

  @Test
  void everyMistakeOfABody_isFoundInOnePass() {
    String text =
        """
        [ {"id": "1", "title": ["a", {"b": 1}], "done": 0, "tilte": "x"},
          {"id": 1.5, "title": "ok"},
          "task",
          {"id": 9223372036854775808, "title": {}, "done": "true"} ]
        """;
    assertThat(violations(text, TASKS))
        .containsExactly(
            "[0].id: expected a whole number from -9223372036854775808 to 9223372036854775807"
                + " but found a string",
            "[0].title: expected a string but found an array",
            "[0].done: expected true or false but found a whole number",
            "[0].tilte: is not known here; did you mean title?",
            "[1].id: expected a whole number from -9223372036854775808 to 9223372036854775807"
                + " but found a number with a fraction or an exponent",
            "[1].done: is required",
            "[2]: expected an object but found a string",
            "[3].id: expected a whole number from -9223372036854775808 to 9223372036854775807",
            "[3].title: expected a string but found an object",
            "[3].done: expected true or false but found a string");
  }

  @Test
  void firstViolation_givesLineAndColumn() {
    JsonException refusal = refusal("{\"id\":1,\n  \"title\":7,\n\"done\":0}", TASK);
    assertThat(refusal.line()).isEqualTo(2);
    assertThat(refusal.column()).isEqualTo(11);
    assertThat(refusal.path()).isEqualTo("title");
    assertThat(refusal).hasMessage("title: expected a string but found a whole number");
  }

  @Test
  @Tag("limit:json-violations")
  void manyViolations_endAtAHundred() {
    String text = "[" + "{},".repeat(1_000) + "{}]";
    assertThat(violations(text, TASKS)).hasSize(100);
    String fewer = "[" + "{},".repeat(32) + "{}]";
    assertThat(violations(fewer, TASKS)).as("three for each").hasSize(99);
  }

  @Test
  void repeatedNames_areRefused() {
    assertThat(violations("{\"id\":1,\"title\":\"a\",\"id\":2,\"done\":true}", TASK))
        .containsExactly("id: is given more than once");
    assertThat(violations("{\"value\":\"a\",\"children\":[],\"labels\":{\"x\":\"1\",\"x\":\"2\"}}",
            CompiledCodecs.<Tree<String>>use("texts")))
        .containsExactly("labels.x: is given more than once");
  }

  @Test
  void repeatedNames_areRefused_alsoAmongPropertiesThatAreIgnored() {
    String start = "{\"id\":1,\"title\":\"a\",\"done\":true,";
    assertThat(violations(start + "\"x\":1,\"x\":2}", TASK, IGNORE))
        .containsExactly("x: is given more than once");
    assertThat(violations(start + "\"x\":{\"y\":1,\"y\":2}}", TASK, IGNORE))
        .containsExactly("x.y: is given more than once");
  }

  @Test
  void unknownProperties_areRefusedOrIgnored() {
    String text =
        "{\"id\":1,\"idd\":{\"deep\":[1,2,{}]},\"title\":\"a\",\"done\":true,\"zz\":null}";
    assertThat(violations(text, TASK))
        .containsExactly("idd: is not known here; did you mean id?", "zz: is not known here");
    assertThat(read(text, TASK, IGNORE)).isEqualTo(new Task(1, "a", true));
    assertThat(read("{\"a\":1}", CompiledCodecs.of(Empty.class), IGNORE)).isEqualTo(new Empty());
  }

  @Test
  void constructorsThatRefuse_giveViolationsWithTheirWords() {
    assertThat(violations("{\"low\":3,\"high\":2}", RANGE))
        .containsExactly(": low must not exceed high");
    String three =
        "[{\"low\":1,\"high\":2},{\"low\":3,\"high\":2},{\"low\":\"x\",\"high\":2}]";
    assertThat(violations(three, CompiledCodecs.<List<Range>>use("ranges")))
        .containsExactly(
            "[1]: low must not exceed high",
            "[2].low: expected a whole number from -2147483648 to 2147483647 but found a string");
    assertThat(violations("{\"low\":1,\"high\":2,\"unit\":\"\"}", RANGE))
        .containsExactly(": is not valid");
  }

  @Test
  void messagesOfThePlatform_areNotForClients() {
    assertThat(violations("1", refusing(new NumberFormatException("For input string: \"x\""))))
        .containsExactly(": is not valid");
    assertThat(violations("1",
            refusing(new IllegalArgumentException("No enum constant com.acme.Secret.X"))))
        .containsExactly(": is not valid");
    assertThat(violations("1",
            refusing(new IllegalArgumentException(new IllegalStateException("/etc/secret")))))
        .containsExactly(": is not valid");
  }

  /** A codec whose type's constructor throws. */
  private static JsonCodec<String> refusing(RuntimeException thrown) {
    return new JsonCodec<>() {
      @Override
      public void write(JsonWriter out, String value) {
        throw new UnsupportedOperationException();
      }

      @Override
      public String read(JsonReader in) {
        in.refused(thrown);
        return "";
      }
    };
  }

  @Test
  void wideRecords_trackEachOfTheirProperties() {
    JsonCodec<Wide> wide = CompiledCodecs.of(Wide.class);
    StringBuilder text = new StringBuilder("{\"c1\":1");
    for (int i = 2; i < 130; i++) {
      if (i % 7 != 0 && i != 65 && i != 129) {
        text.append(",\"c").append(i).append("\":").append(i);
      }
    }
    assertThat(violations(text + "}", wide))
        .containsExactly("c65: is required", "c129: is required");
    assertThat(violations(text + ",\"c65\":1,\"c129\":2,\"c66\":3}", wide))
        .containsExactly("c66: is given more than once");
    Wide value = read(text + ",\"c129\":2,\"c65\":1,\"c126\":\"x\"}", wide);
    assertThat(value.c65()).isEqualTo(1);
    assertThat(value.c126()).contains("x");
    assertThat(value.c119()).isEmpty();
    assertThat(Reading.write(value, wide)).startsWith("{\"c0\":null,\"c1\":1,\"c2\":2");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      INTEGER     | 2147483648   | expected a whole number from -2147483648 to 2147483647
      SHORT       | true         | expected a whole number from -32768 to 32767 but found a boolean
      BYTE        | 128          | expected a whole number from -128 to 127
      SHORT       | -32769       | expected a whole number from -32768 to 32767
      DOUBLE      | 1e309        | is a number too large or too small to be handled
      DOUBLE      | "1"          | expected a number but found a string
      FLOAT       | 3.5e38       | is a number too large or too small to be handled
      BIG_DECIMAL | 1e257        | is a number too large or too small to be handled
      BIG_DECIMAL | 1e-257       | is a number too large or too small to be handled
      BIG_DECIMAL | 1e1000000000 | is a number too large or too small to be handled
      BIG_DECIMAL | 1e-99999999999999 | is a number too large or too small to be handled
      CHARACTER   | "ab"         | expected a string of one character but found a string
      CHARACTER   | ""           | expected a string of one character but found a string
      BOOLEAN     | "true"       | expected true or false but found a string
      STRING      | 1            | expected a string but found a whole number
      UUID_TEXT   | "1-1-1-1-1"  | expected a UUID such as 123e4567-e89b-12d3-a456-426614174000
      URI_TEXT    | "a b"        | expected a URI
      LOCALE      | "not_a_tag!" | expected a language tag such as en-GB
      BYTES       | "a"          | expected base64 (RFC 4648)
      BYTES       | "YQ=!"       | expected base64 (RFC 4648)
      """)
  void scalars_sayWhatTheyExpect(String codec, String text, String message) throws Exception {
    JsonCodec<?> scalar = (JsonCodec<?>) JsonCodecs.class.getField(codec).get(null);
    assertThat(violations(text, scalar)).containsExactly(": " + message);
  }

  @Test
  void fractionsAndExponents_areNoWholeNumbers() {
    String found = " but found a number with a fraction or an exponent";
    for (String text : List.of("1.0", "1e2", "1E-2", "-0.5")) {
      assertThat(violations(text, JsonCodecs.INTEGER))
          .containsExactly(
              ": expected a whole number from -2147483648 to 2147483647" + found);
      assertThat(violations(text, JsonCodecs.BIG_INTEGER))
          .containsExactly(": expected a whole number" + found);
    }
    assertThat(violations("\"+23e4567-e89b-12d3-a456-426614174000\"", JsonCodecs.UUID_TEXT))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      INSTANT          | "2026-01-31"
      LOCAL_DATE       | "2026-02-30"
      LOCAL_DATE       | "31.01.2026"
      LOCAL_TIME       | "25:00"
      LOCAL_DATE_TIME  | "2026-01-31 12:00"
      OFFSET_DATE_TIME | "2026-01-31T12:00:00"
      ZONED_DATE_TIME  | "2026-01-31T12:00:00+01:00[Nowhere/City]"
      DURATION         | "15m"
      PERIOD           | "P1H"
      YEAR_MONTH       | "2026-13"
      MONTH_DAY        | "01-31"
      ZONE_ID          | "Nowhere"
      ZONE_OFFSET      | "+25:00"
      OFFSET_TIME      | "12:00"
      INSTANT          | 1700000000
      YEAR             | "2026"
      """)
  void times_sayWhatTheyExpect(String codec, String text) throws Exception {
    JsonCodec<?> time = (JsonCodec<?>) JsonTimes.class.getField(codec).get(null);
    assertThat(violations(text, time)).hasSize(1)
        .allSatisfy(violation -> assertThat(violation).startsWith(": expected a"));
  }

  @Test
  void enums_nameTheChoicesAndTheNearest() {
    JsonCodec<Everything.Colour> colour = CompiledCodecs.of(Everything.Colour.class);
    assertThat(violations("\"GREEN\"", colour))
        .containsExactly(": expected one of RED, light green, BLUE");
    assertThat(violations("\"BLEU\"", colour))
        .containsExactly(": expected one of RED, light green, BLUE; did you mean BLUE?");
    assertThat(violations("0", colour))
        .containsExactly(": expected a string but found a whole number");
    assertThat(read("\"light green\"", colour)).isEqualTo(Everything.Colour.GREEN);
  }

  @Test
  void keysOfMaps_areChecked() {
    JsonCodec<Map<DayOfWeek, Integer>> days = CompiledCodecs.use("days");
    assertThat(violations("{\"MONDAY\":1,\"monday\":{\"x\":[]},\"a.b\":2}", days))
        .containsExactly(
            "monday: expected a name that is one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY,"
                + " SATURDAY, SUNDAY",
            "[\"a.b\"]: expected a name that is one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY,"
                + " FRIDAY, SATURDAY, SUNDAY");
  }

  @Test
  void pathsOfLongOrStrangeNames_areShortAndQuoted() {
    String text = "{\"" + "x".repeat(200) + "\":1,\"a\\\"b\":1,\"\":1}";
    assertThat(violations(text, CompiledCodecs.of(Empty.class)))
        .containsExactly(
            "[\"" + "x".repeat(63) + "…\"]: is not known here",
            "[\"a\\\"b\"]: is not known here",
            "[\"\"]: is not known here");
  }
}
