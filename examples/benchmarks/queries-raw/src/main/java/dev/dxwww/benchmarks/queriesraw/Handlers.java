package dev.dxwww.benchmarks.queriesraw;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

import dev.dxwww.benchmarks.common.FortunesPage;
import dev.dxwww.benchmarks.common.Page;
import dev.dxwww.benchmarks.common.World;
import dev.dxwww.benchmarks.common.Worlds;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** The handlers. */
final class Handlers {
  private static final Header TEXT =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/plain;charset=utf-8");
  private static final Header JSON =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");
  private static final Header HTML = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, Page.TYPE);
  private static final byte[] NOTHING = {};

  private final Statements statements;

  Handlers(Statements statements) {
    this.statements = statements;
  }

  /** What a number of the path gives. */
  private interface ByNumber {
    byte[] json(int number) throws SQLException;
  }

  byte[] plaintext(ServerRequest request, ServerResponse response) {
    response.header(TEXT);
    return "Hello, World!".getBytes(StandardCharsets.UTF_8);
  }

  byte[] row(ServerRequest request, ServerResponse response) throws SQLException {
    return answer(request, response, "id", id -> {
      StringBuilder out = new StringBuilder(48);
      write(out, statements.find(id));
      return bytes(out);
    });
  }

  byte[] several(ServerRequest request, ServerResponse response) throws SQLException {
    return answer(
        request, response, "seed", seed -> list(statements.findEach(Worlds.ids(seed))));
  }

  byte[] batched(ServerRequest request, ServerResponse response) throws SQLException {
    return answer(
        request, response, "seed", seed -> list(statements.findTogether(Worlds.ids(seed))));
  }

  byte[] fortunes(ServerRequest request, ServerResponse response) throws SQLException {
    response.header(HTML);
    return FortunesPage.render(statements.fortunes()).getBytes(StandardCharsets.UTF_8);
  }

  byte[] update(ServerRequest request, ServerResponse response) throws SQLException {
    return answer(request, response, "seed", seed -> {
      int[] ids = Worlds.ids(seed);
      int[] numbers = new int[ids.length];
      List<World> changed = statements.findEach(ids);
      for (int i = 0; i < ids.length; i++) {
        World next = changed.get(i).next();
        changed.set(i, next);
        numbers[i] = next.number();
      }
      statements.update(ids, numbers);
      return list(changed);
    });
  }

  private static byte[] answer(
      ServerRequest request, ServerResponse response, String parameter, ByNumber handler)
      throws SQLException {
    int number;
    try {
      number = Integer.parseInt(request.path().pathParameters().get(parameter));
    } catch (NumberFormatException e) {
      response.status(Status.BAD_REQUEST_400);
      return NOTHING;
    }
    response.header(JSON);
    return handler.json(number);
  }

  private static byte[] list(List<World> worlds) {
    StringBuilder out = new StringBuilder(32 * worlds.size()).append('[');
    for (int i = 0; i < worlds.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(out, worlds.get(i));
    }
    return bytes(out.append(']'));
  }

  private static void write(StringBuilder out, World world) {
    out.append("{\"id\":").append(world.id()).append(",\"number\":").append(world.number())
        .append('}');
  }

  private static byte[] bytes(StringBuilder out) {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
