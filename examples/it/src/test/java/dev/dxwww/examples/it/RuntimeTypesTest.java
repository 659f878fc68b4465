package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.emit.RuntimeTypes;
import org.junit.jupiter.api.Test;

/** The processor names runtime types only in {@link RuntimeTypes}; each of them exists. */
final class RuntimeTypesTest {
  @Test
  void everyName_isAPublicClassOfTheRuntime() throws ReflectiveOperationException {
    List<Field> names =
        Arrays.stream(RuntimeTypes.class.getFields())
            .filter(field -> field.getType() == ClassName.class)
            .toList();
    assertThat(names).isNotEmpty();
    for (Field name : names) {
      ClassName type = (ClassName) name.get(null);
      Class<?> found = Class.forName(type.reflectionName());
      assertThat(Modifier.isPublic(found.getModifiers())).as(found + " is public").isTrue();
    }
  }
}
