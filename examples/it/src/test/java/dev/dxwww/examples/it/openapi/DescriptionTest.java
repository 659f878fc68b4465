package dev.dxwww.examples.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.runtime.RunningApp;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.test.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Descriptions are OpenAPI, whole, and served as the compiler wrote them. */
final class DescriptionTest {
  @ParameterizedTest
  @EnumSource
  void description_isOpenApi31(Applications application) throws Exception {
    Contract contract = application.contract();
    assertThat(contract.faults()).isEmpty();
    assertThat(contract.danglingReferences()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void operationIds_areUnique(Applications application) throws Exception {
    assertThat(application.contract().document().path("paths").findValues("operationId"))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"IT, It", "TASKS, Tasks", "HELLO, Hello"})
  void titleAndVersion_areThoseOfTheProject(Applications application, String title)
      throws Exception {
    Matcher parent =
        Pattern.compile("<version>([^<]+)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(parent.find()).isTrue();
    JsonNode described = application.contract().document().get("info");
    assertThat(described.get("title").asString()).isEqualTo(title);
    assertThat(described.get("version").asString()).isEqualTo(parent.group(1));
  }

  @Test
  void brokenDescription_isNoticed() throws Exception {
    String text = Applications.IT.contract().document().toString();
    assertThat(new Contract(text.replace("\"in\":\"query\"", "\"in\":\"elsewhere\"")).faults())
        .isNotEmpty();
    assertThat(new Contract(text.replace("\"type\":\"string\"", "\"type\":\"text\"")).faults())
        .isNotEmpty();
    assertThat(
            new Contract(text.replace("schemas/Problem\"", "schemas/Nothing\""))
                .danglingReferences())
        .isNotEmpty();
  }

  @Test
  void codesOfProblems_areThoseOfTheRuntime() throws Exception {
    JsonNode code =
        Applications.IT.contract().document().at("/components/schemas/Problem/properties/code");
    Map<Integer, String> described = new TreeMap<>();
    for (int i = 0; i < code.get("enum").size(); i++) {
      described.put(code.get("enum").get(i).asInt(), code.get("x-enum-varnames").get(i).asString());
    }
    Map<Integer, String> known = new TreeMap<>();
    for (ErrorCode error : ErrorCode.values()) {
      known.put(error.number(), error.name());
    }
    assertThat(described).isEqualTo(known);
  }

  @Test
  void examplesOfProblems_haveTheStatusAndTextOfTheirCodes() throws Exception {
    JsonNode examples = Applications.TASKS.contract().document().at("/components/examples");
    assertThat(examples.size()).isPositive();
    examples
        .propertyStream()
        .forEach(
            example -> {
              ErrorCode code = ErrorCode.valueOf(example.getKey());
              JsonNode value = example.getValue().get("value");
              assertThat(value.get("status").asInt()).isEqualTo(code.status());
              assertThat(value.get("code").asInt()).isEqualTo(code.number());
              assertThat(example.getValue().get("summary").asString())
                  .isEqualTo(code.defaultMessage());
            });
  }

  @ParameterizedTest
  @EnumSource
  void descriptionAndPage_areServed(Applications application) throws Exception {
    try (RunningApp app = application.start()) {
      TestClient client = TestClient.of(app);
      String json = client.get("/openapi.json").send().expectStatus(200).text();
      assertThat(new Contract(json).document()).isEqualTo(application.contract().document());
      String page =
          client.get("/openapi").header("Accept", "text/html").send().expectStatus(200).text();
      assertThat(page)
          .contains("<link rel=\"stylesheet\" href=\"openapi.css\">")
          .doesNotContain("<script", "style=", "http://", "https://");
      client
          .get("/openapi.css")
          .send()
          .expectStatus(200)
          .expectHeader("Content-Type", "text/css;charset=utf-8");
      client.post("/openapi").text("").send().expectStatus(405);
    }
  }
}
