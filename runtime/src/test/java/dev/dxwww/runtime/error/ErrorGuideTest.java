package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.http.Get;
import dev.dxwww.http.OnError;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of docs/errors.md, compiled; the guide must quote them to the letter. */
final class ErrorGuideTest {
  private static final Path GUIDE = Path.of("../docs/errors.md");
  private static final Path THIS =
      Path.of("src/test/java/dev/dxwww/runtime/error/ErrorGuideTest.java");

  @Test
  void javaInTheGuide_isTheJavaCompiledHere() throws IOException {
    String here = Files.readString(THIS).replaceAll("(?m)^ +", "");
    Matcher block =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    int blocks = 0;
    while (block.find()) {
      blocks++;
      assertThat(here).contains(block.group(1).replaceAll("(?m)^ +", ""));
    }
    assertThat(blocks).isEqualTo(4);
  }

  @Test
  void pageInTheGuide_isAccepted() throws IOException {
    Matcher block =
        Pattern.compile("```html\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    assertThat(block.find()).isTrue();
    assertThat(PageTemplate.custom("guide", block.group(1))).isNotNull();
  }

  private record Task(long id) {}

  private interface Tasks {
    Optional<Task> byId(long id);
  }

  private record Throwing(Tasks tasks) {
    @Get("/{id}")
    Task find(long id) {
      return tasks.byId(id).orElseThrow(() -> new NotFoundException("No task " + id + "."));
    }
  }

  private static final class SoldOutException extends RuntimeException {
    Instant since() {
      return Instant.EPOCH;
    }
  }

  private static final class Answering {
    @OnError
    Response<String> soldOut(SoldOutException e, Request request) {
      return Response.of(410, "Sold out since " + e.since());
    }
  }

  private static final class State {
    private final SafeMutex<List<String>> names = SafeMutex.of("names", List.of());

    void add(String name) {
      names.update(old -> Stream.concat(old.stream(), Stream.of(name)).toList());
    }
  }

  private interface Client {
    String fetch() throws IOException;
  }

  private static String rates(Client client) throws IOException {
    String rates = new Retry(RecoveryConfig.DEFAULT).call("fetch rates", () -> client.fetch());
    return rates;
  }

  @Test
  void examples_doWhatTheGuideSays() throws IOException {
    State state = new State();
    state.add("a");
    state.add("b");
    assertThat(state.names.read()).containsExactly("a", "b");
    assertThat(rates(() -> "1.07")).isEqualTo("1.07");
    assertThat(new Throwing(id -> Optional.of(new Task(id))).find(7)).isEqualTo(new Task(7));
    assertThat(Answering.class.getSimpleName()).isEqualTo("Answering");
  }
}
