package dev.dxwww.runtime.json;

import static dev.dxwww.runtime.json.Reading.read;
import static dev.dxwww.runtime.json.Reading.violations;
import static dev.dxwww.runtime.json.Reading.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dxwww.runtime.generated.JsonCodec;
import dev.dxwww.runtime.json.samples.Event;
import dev.dxwww.runtime.json.samples.Outcome;
import dev.dxwww.runtime.json.samples.Shape;
import dev.dxwww.runtime.json.samples.Task;

class SubtypesTest {
  private static final JsonCodec<Shape> SHAPE = CompiledCodecs.of(Shape.class);
  private static final JsonCodec<Event> EVENT = CompiledCodecs.of(Event.class);
  private static final JsonSettings IGNORE =
      JsonSettings.DEFAULT.with(UnknownProperties.IGNORE);

  @Test
  void discriminator_isWrittenFirst_andIsTheSimpleNameByDefault() {
    Event event = new Event.Renamed("b", new Event.Created("a", new JsonValue.Bool(true)));
    assertThat(write(event, EVENT))
        .isEqualTo(
            "{\"type\":\"Renamed\",\"name\":\"b\",\"before\":"
                + "{\"type\":\"Created\",\"name\":\"a\",\"details\":true}}");
    assertThat(write(new Shape.Nothing(), SHAPE)).isEqualTo("{\"kind\":\"nothing\"}");
  }

  @Test
  void discriminator_mayStandAnywhere() {
    Shape box = new Shape.Box(1, 2, List.of(new Shape.Circle(0.5)));
    assertThat(
            read("{\"kind\":\"box\",\"width\":1,\"height\":2,"
                + "\"inside\":[{\"kind\":\"circle\",\"radius\":0.5}]}", SHAPE))
        .isEqualTo(box);
    assertThat(
            read(" { \"width\":1,\"kind\":\"box\",\"inside\":[{\"radius\":0.5,"
                + "\"kind\":\"circle\"}],\"height\":2}", SHAPE))
        .isEqualTo(box);
    assertThat(
            read("{\"inside\":[ {\n\"radius\":0.5,\"kind\":\"circle\"}],\"height\":2,\"width\":1,"
                + "\"k\\u0069nd\":\"box\"}", SHAPE))
        .isEqualTo(box);
    assertThat(read("\uFEFF{\"radius\":0.5,\"kind\":\"circle\"}", SHAPE))
        .isEqualTo(new Shape.Circle(0.5));
  }

  @Test
  void discriminator_isLookedForInTheObjectItself_notBelow() {
    assertThat(violations("{\"inside\":[{\"kind\":\"nothing\"}],\"height\":2,\"width\":1}", SHAPE))
        .containsExactly("kind: is required, as a string");
  }

  @Test
  void missingOrWrongDiscriminators_areNamed_andTheRestIsStillRead() {
    assertThat(violations("{}", SHAPE)).containsExactly("kind: is required, as a string");
    assertThat(violations("{\"radius\":1}", SHAPE))
        .containsExactly("kind: is required, as a string");
    assertThat(violations("{\"kind\":1,\"radius\":1}", SHAPE))
        .containsExactly("kind: expected a string but found a whole number");
    assertThat(violations("{\"kind\":{\"a\":{}},\"radius\":1}", SHAPE))
        .containsExactly("kind: expected a string but found an object");
    assertThat(
            violations("{\"kind\":\"box\",\"width\":1,\"height\":2,\"inside\":["
                + "{\"kind\":\"cirle\",\"radius\":{\"x\":1}},{\"radius\":1,\"kind\":\"ball\"},"
                + "{\"kind\":\"circle\",\"radius\":\"1\"},7]}", SHAPE))
        .containsExactly(
            "inside[0].kind: expected one of circle, box, nothing; did you mean circle?",
            "inside[1].kind: expected one of circle, box, nothing",
            "inside[2].radius: expected a number but found a string",
            "inside[3]: expected an object but found a whole number");
  }

  @Test
  void discriminator_givenTwice_isRefused() {
    assertThat(violations("{\"kind\":\"circle\",\"radius\":1,\"kind\":\"circle\"}", SHAPE))
        .containsExactly("kind: is given more than once");
    assertThat(violations("{\"radius\":1,\"kind\":\"circle\",\"kind\":\"box\"}", SHAPE))
        .containsExactly("kind: is given more than once");
  }

  @Test
  void discriminatorOfOneObject_isUnknownToTheNext() {
    JsonCodec<Outcome<Task>> outcome = CompiledCodecs.use("outcome");
    String task = "{\"id\":1,\"title\":\"a\",\"done\":true,\"type\":\"x\"}";
    assertThat(
            violations(
                "{\"others\":[" + task + "],\"type\":\"Good\",\"value\":" + task + "}", outcome))
        .containsExactly("others[0].type: is not known here", "value.type: is not known here");
  }

  @Test
  void repeatedDiscriminator_isRefused_alsoWhereUnknownPropertiesAreIgnored() {
    assertThat(violations("{\"kind\":\"nothing\",\"x\":1,\"kind\":\"nothing\"}", SHAPE, IGNORE))
        .containsExactly("kind: is given more than once");
  }

  @Test
  void discriminator_isRequiredWithinTheFirst64Kibibytes() {
    String far = "{\"inside\":[],\"x\":\"" + "x".repeat(64 * 1024) + "\",\"kind\":\"nothing\"}";
    assertThat(violations(far, SHAPE, IGNORE)).containsExactly("kind: is required, as a string");
  }

  @Test
  void brokenText_isMalformed_whereverTheDiscriminatorIs() {
    assertThat(Reading.refusal("{\"radius\":1,,\"kind\":\"circle\"}", SHAPE).kind())
        .isEqualTo(JsonException.Kind.MALFORMED);
    assertThat(Reading.refusal("{\"radius\":1,\"kind\":\"circle\",}", SHAPE).kind())
        .isEqualTo(JsonException.Kind.MALFORMED);
  }

  @Test
  void genericSubtypes_areReadWithTheirArguments() {
    JsonCodec<Outcome<Task>> outcome = CompiledCodecs.use("outcome");
    Outcome<Task> good = new Outcome.Good<>(new Task(1, "a", true), List.of());
    assertThat(read(write(good, outcome), outcome)).isEqualTo(good);
    Outcome<Task> bad = new Outcome.Bad<>("no");
    assertThat(write(bad, outcome)).isEqualTo("{\"type\":\"Bad\",\"reason\":\"no\"}");
    assertThat(read(write(bad, outcome), outcome)).isEqualTo(bad);
  }
}
