package dev.dxwww.htip.compiler.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.palantir.javapoet.ClassName;

class RuntimeTest {
  @Test
  void namesOfTheRuntime_areClasses() throws ReflectiveOperationException {
    int found = 0;
    for (Field field : Runtime.class.getDeclaredFields()) {
      if (field.getType() == ClassName.class) {
        ClassName name = (ClassName) field.get(null);
        assertThat(Class.forName(name.reflectionName())).isNotNull();
        found++;
      }
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void compiler_knowsNothingOfProcessorsAndServers() throws IOException {
    List<String> refused =
        List.of("javax.annotation.processing", "dev.dxwww.runtime", "io.helidon",
            "javax.lang.model.element.Element", "javax.lang.model.type");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(50);
      for (Path source : sources) {
        assertThat(Files.readString(source))
            .as(source.toString())
            .doesNotContain(refused.toArray(String[]::new));
      }
    }
  }
}
