package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.error.GoneException;
import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.ErrorHandler;
import dev.dxwww.runtime.generated.Route;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which of an application's error handlers answers, and with which status. */
class ErrorHandlerTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    Routes own = new Routes()
        .open(Route.get("/io", "t.io"), x -> {
          throw new IOException("io");
        })
        .open(Route.get("/gone", "t.gone"), x -> {
          throw new GoneException();
        })
        .open(Route.get("/conflict", "t.conflict"), x -> {
          throw new ConflictException();
        })
        .open(Route.get("/broken", "t.broken"), x -> {
          throw new NotFoundException();
        })
        .open(Route.get("/error", "t.error"), x -> {
          throw new StackOverflowError();
        })
        .open(Route.get("/late", "t.late"), x -> {
          x.send("sent", Encoder.TEXT);
          throw new GoneException();
        })
        .onError(answer(RuntimeException.class, "own runtime"))
        .onError(answer(ConflictException.class, "own conflict"))
        .onError(ErrorHandler.of(NotFoundException.class, (e, x) -> {
          throw new IllegalStateException("while handling");
        }));
    Routes other = new Routes().open(Route.get("/other", "t.other"), x -> {
      throw new IllegalStateException();
    });
    List<ErrorHandler> general = List.of(
        answer(GoneException.class, "general gone"), answer(ConflictException.class, "general"),
        answer(IOException.class, "general io"));
    server = TestServer.of(s -> s, general, List.of(), own, other);
  }

  private static <E extends Throwable> ErrorHandler answer(Class<E> type, String text) {
    return ErrorHandler.of(type, (e, x) -> x.send(text, Encoder.TEXT));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void nearestType_wins() throws Exception {
    assertThat(server.get("/gone").body()).isEqualTo("general gone");
    assertThat(server.get("/io").body()).isEqualTo("general io");
  }

  @Test
  void controllersOwn_winsAmongEqualTypes() throws Exception {
    assertThat(server.get("/conflict").body()).isEqualTo("own conflict");
  }

  @Test
  void controllersOwn_servesNoOtherController() throws Exception {
    assertThat(server.get("/other").body()).contains("\"code\":4500");
  }

  @Test
  void plainValue_hasTheStatusOfTheFailure() throws Exception {
    assertThat(server.get("/gone").statusCode()).isEqualTo(410);
    assertThat(server.get("/conflict").statusCode()).isEqualTo(409);
    assertThat(server.get("/io").statusCode()).isEqualTo(500);
  }

  @Test
  void failureThatIsAnsweredHere_isLoggedWithTheStatusOfTheAnswer() throws Exception {
    LogLines lines = new LogLines("dev.dxwww.error");
    try {
      server.get("/conflict");
      server.get("/io");
      lines.awaitLineWith("/io -> 500");
    } finally {
      lines.close();
    }

    assertThat(lines.all()).noneMatch(line -> line.contains("/conflict -> 500"));
  }

  @Test
  void handlerThatThrows_leavesTheFirstFailureToTheFramework() throws Exception {
    assertThat(server.get("/broken").statusCode()).isEqualTo(404);
    assertThat(server.get("/broken").body()).contains("\"code\":4004");
  }

  @Test
  void errorOfTheVirtualMachine_isAnsweredToo() throws Exception {
    assertThat(server.get("/error").statusCode()).isEqualTo(500);
  }

  @Test
  void failureAfterTheAnswer_changesNothing() throws Exception {
    assertThat(server.get("/late").body()).isEqualTo("sent");
  }
}
