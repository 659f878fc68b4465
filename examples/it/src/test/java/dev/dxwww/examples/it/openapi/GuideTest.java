package dev.dxwww.examples.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the guide quotes is compiled, and becomes what it says. */
final class GuideTest {
  private static final Path GUIDE = Path.of("../../docs/openapi.md");
  private static final Path QUOTED =
      Path.of("../tasks/app/src/main/java/dev/dxwww/examples/tasks/api/TaskApi.java");

  @Test
  void quotedCode_isCompiled() throws Exception {
    List<String> blocks =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(GUIDE))
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();
    assertThat(blocks).isNotEmpty();
    assertThat(Files.readString(QUOTED)).contains(blocks);
  }

  @Test
  void quotedHandler_becomesWhatTheGuideSays() throws Exception {
    JsonNode operation =
        Applications.TASKS.contract().document().at("/paths/~1api~1tasks~1{id}/get");
    assertThat(operation.get("operationId").asString()).isEqualTo("TaskApi_find");
    assertThat(operation.get("summary").asString()).isEqualTo("Looks a task up");
    JsonNode id = operation.get("parameters").get(0).get("schema");
    assertThat(id.toString())
        .isEqualTo("{\"type\":\"integer\",\"format\":\"int64\",\"exclusiveMinimum\":0}");
    assertThat(operation.get("responses").propertyNames())
        .contains("200", "400", "401", "403", "404", "406", "5XX", "default");
  }
}
