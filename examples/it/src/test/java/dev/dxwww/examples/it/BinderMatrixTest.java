package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import dev.dxwww.test.TestClient;
import dev.dxwww.test.TestResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every scalar and enum, taken once, optionally, as a list, with a default, from every part of the
 * request: 200 for good text, 400 for bad text, never 500.
 */
final class BinderMatrixTest {
  private static final List<MatrixCell> CELLS = cells();

  private static RunningApp app;
  private static TestClient client;

  @BeforeAll
  static void start(@TempDir Path directory) {
    CompiledApp compiled = new CompiledApp();
    assertThat(compiled.compile(directory, sources())).as(compiled.messages()).isTrue();
    app = TestApps.of(compiled.load("matrix.MatrixApp")).start();
    client = TestClient.of(app);
  }

  @AfterAll
  static void stop() {
    if (app != null) {
      app.close();
    }
  }

  @Test
  void goodText_isAccepted() {
    List<String> wrong = new ArrayList<>();
    for (MatrixCell cell : CELLS) {
      note(wrong, cell, cell.send(client, cell.sample().good()), 200);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void badText_isOneEntryOfA400() {
    List<String> wrong = new ArrayList<>();
    for (MatrixCell cell : CELLS) {
      if (!cell.sample().bad().isEmpty()) {
        TestResponse answer = cell.send(client, cell.sample().bad());
        note(wrong, cell, answer, 400);
        if (answer.status() == 400) {
          answer.expectJson("code", 4001).expectJsonSize("errors", 1);
          answer.expectJson("errors[0].where", cell.source().word());
          answer.expectJson("errors[0].name", "v");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void missingValue_isRefusedOnlyWhereOneIsRequired() {
    List<String> wrong = new ArrayList<>();
    for (MatrixCell cell : CELLS) {
      if (cell.source() != MatrixCell.Source.PATH) {
        boolean required = cell.shape() == MatrixCell.Shape.ONE;
        note(wrong, cell, cell.sendNothing(client), required ? 400 : 200);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void note(
      List<String> wrong, MatrixCell cell, TestResponse answer, int expected) {
    if (answer.status() != expected) {
      wrong.add(cell + ": " + answer.status() + " " + answer.text());
    }
  }

  private static List<MatrixCell> cells() {
    List<MatrixCell> cells = new ArrayList<>();
    for (MatrixCell.Source source : MatrixCell.Source.values()) {
      for (ScalarSample sample : ScalarSample.references()) {
        for (MatrixCell.Shape shape : MatrixCell.Shape.values()) {
          // A variable of a path is always there: nothing can stand in for it.
          if (source != MatrixCell.Source.PATH || shape != MatrixCell.Shape.DEFAULT) {
            cells.add(new MatrixCell(cells.size(), sample, shape, source));
          }
        }
      }
      for (ScalarSample sample : ScalarSample.primitives()) {
        cells.add(new MatrixCell(cells.size(), sample, MatrixCell.Shape.ONE, source));
        if (source != MatrixCell.Source.PATH) {
          cells.add(new MatrixCell(cells.size(), sample, MatrixCell.Shape.DEFAULT, source));
        }
      }
    }
    return cells;
  }

  private static Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("matrix.Colour", "package matrix; public enum Colour { RED, DARK_BLUE }");
    sources.put(
        "matrix.Isbn",
        """
        package matrix;
        public record Isbn(String text) {
          public static Isbn parse(String text) {
            if (!text.startsWith("978-")) { throw new IllegalArgumentException("no ISBN"); }
            return new Isbn(text);
          }
        }
        """);
    sources.put(
        "matrix.MatrixApp",
        "package matrix; @dev.dxwww.app.DxApplication public final class MatrixApp {}");
    for (MatrixCell.Source source : MatrixCell.Source.values()) {
      sources.put("matrix." + controller(source), controllerSource(source));
    }
    return sources;
  }

  private static String controllerSource(MatrixCell.Source source) {
    StringBuilder text = new StringBuilder("package matrix;\n");
    text.append("@dev.dxwww.http.Controller(\"/matrix\")\n");
    text.append("@jakarta.annotation.security.PermitAll\n");
    if (source == MatrixCell.Source.FORM) {
      text.append("@dev.dxwww.security.CsrfExempt(\"a test\")\n");
    }
    text.append("final class ").append(controller(source)).append(" {\n");
    CELLS.stream().filter(c -> c.source() == source).forEach(c -> text.append(c.handler()));
    return text.append("}\n").toString();
  }

  private static String controller(MatrixCell.Source source) {
    return "From" + source.name().charAt(0) + source.word().substring(1);
  }
}
