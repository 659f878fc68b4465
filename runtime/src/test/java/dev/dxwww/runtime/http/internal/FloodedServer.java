package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.observe.internal.Descriptors;

import java.time.Duration;
import java.util.List;

/** A server in a process of its own, whose descriptors a test limits. Ends with its input. */
final class FloodedServer {
  private FloodedServer() {}

  public static void main(String[] args) throws Exception {
    int most = Descriptors.connections(0, Descriptors.limit());
    ConnectionLimits limits =
        new ConnectionLimits(
            most, 10_000, List.of(), Duration.ofSeconds(60), Duration.ofSeconds(10));
    Routes routes =
        new Routes().open(Route.get("/hello", "t.hello"), x -> x.send("hi", Encoder.TEXT));
    TestServer server =
        TestServer.of(s -> s.accessLog(false).connections(limits), routes);
    System.out.println(server.port() + " " + most);
    System.out.flush();
    System.in.read();
    Runtime.getRuntime().halt(0);
  }
}
