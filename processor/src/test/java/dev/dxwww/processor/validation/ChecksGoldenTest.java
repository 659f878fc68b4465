package dev.dxwww.processor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/** The generated checks as they are read in a review; {@code -Ddxwww.golden=write} rewrites. */
class ChecksGoldenTest {

  @Test
  void checksOfARecord_readLikeHandWritten() {
    CompileResult result =
        CompileDx.compile(
            """
            package com.example.tasks;
            import jakarta.validation.constraints.*;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            public record NewTask(
                @NotBlank @Size(max = 200) String title,
                @Min(1) @Max(5) int priority,
                @Future LocalDate dueDate,
                Optional<@Email String> contact,
                @Size(max = 10) List<@NotBlank String> tags,
                Map<@Size(max = 20) String, Estimate> estimates,
                @Pattern(regexp = "[A-Z]{3}-\\\\d+", flags = Pattern.Flag.CASE_INSENSITIVE)
                String key) {
              @AssertTrue(message = "needs a title or a key")
              public boolean isNamed() { return title != null || key != null; }

              public record Estimate(@DecimalMin("0.5") BigDecimal days) {}
            }
            """);
    result.succeeds();
    assertGolden("NewTask_Checks.java.txt", result.generated("com.example.tasks.NewTask_Checks"));
  }

  private static void assertGolden(String name, String actual) {
    Path file = Path.of("src/test/resources/golden").resolve(name);
    try {
      if ("write".equals(System.getProperty("dxwww.golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
