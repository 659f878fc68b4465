package dev.dxwww.processor.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.dxwww.common.Scalars;
import dev.dxwww.processor.json.JsonOutline;
import org.junit.jupiter.api.Test;

/** Every type that codecs and converters know by name has a schema. */
class ScalarSchemasTest {
  private static final String ANY = "dev.dxwww.runtime.json.JsonValue";

  @Test
  void typesOfCodecsAndConverters_haveSchemas() {
    Set<String> types = new TreeSet<>(JsonOutline.scalars());
    Scalars.all().forEach(scalar -> types.add(scalar.type().getName()));
    assertThat(types).contains("java.util.UUID", "java.util.OptionalInt", ANY);
    types.remove(ANY);
    assertThat(types)
        .allSatisfy(type -> assertThat(schema(type)).as(type).isPresent());
  }

  private static Optional<JsonObject> schema(String type) {
    return ScalarSchemas.of(type).or(() -> ScalarSchemas.ofOptional(type));
  }
}
