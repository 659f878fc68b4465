package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.http.HttpStatus;
import dev.dxwww.runtime.http.content.internal.FileTypes;
import dev.dxwww.runtime.http.content.internal.PageForm;
import dev.dxwww.runtime.http.internal.guard.TrustedPeers;
import dev.dxwww.runtime.http.internal.upload.UploadFolder;
import dev.dxwww.runtime.observe.internal.AcceptGate;

import io.helidon.common.socket.SocketOptions;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.media.MediaContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A listening server. Closing it waits for the requests it is serving, up to the grace period. */
public final class HttpServer implements AutoCloseable {
  private static final Duration NEVER = Duration.ofDays(365);

  private final WebServer server;
  private final HttpCore core;
  private final ServerRouting routing;
  private final Connections connections;

  private HttpServer(
      WebServer server, HttpCore core, ServerRouting routing, Connections connections) {
    this.server = server;
    this.core = core;
    this.routing = routing;
    this.connections = connections;
  }

  /**
   * Starts a server.
   *
   * @throws DxException code 5001 when it cannot listen on its host and port
   */
  public static HttpServer start(HttpSettings settings, HttpParts parts, HttpRoutes routes) {
    UploadFolder uploads = UploadSettings.folder(settings, routes);
    try {
      return start(HttpCore.of(settings, parts, uploads), routes);
    } catch (RuntimeException | Error e) {
      if (uploads != null) {
        uploads.close();
      }
      throw e;
    }
  }

  private static HttpServer start(HttpCore core, HttpRoutes routes) {
    HttpSettings settings = core.settings();
    RouteChain[] chains = RouteChain.all(routes, core);
    Dispatcher dispatcher = Dispatcher.of(routes, chains, core);
    ServerRouting routing = new ServerRouting(core, dispatcher);
    touch();
    checkHost(settings);
    long longestBody = settings.limits().maxBodySize();
    for (RouteChain chain : chains) {
      longestBody = Math.max(longestBody, chain.bodyLimit());
    }
    Connections connections =
        new Connections(
            settings.connections().deadlines(), core.parts().nanoTime(),
            core.observation().connections());
    WebServer server = webServer(core, routing, connections, longestBody);
    server.start();
    if (!server.isRunning()) {
      throw cannotListen(settings);
    }
    core.streams().watch();
    connections.watch();
    return new HttpServer(server, core, routing, connections);
  }

  /** Initialises here what requests would else initialise: carriers pin while they do. */
  private static void touch() {
    Statuses.of(HttpStatus.OK);
    ContentTypes.header(Encoder.TEXT.contentType());
    CanonicalPath.of("/%41");
    Consumes.DEFAULT.isEmpty();
    Exchange.touch();
    FileTypes.touch();
    PageForm.isFrames("");
  }

  /** The listener refuses what no route takes; each route, what it does not take itself. */
  private static WebServer webServer(
      HttpCore core, ServerRouting routing, Connections connections, long longestBody) {
    HttpSettings settings = core.settings();
    HttpLimits limits = settings.limits();
    return WebServer.builder()
        .host(settings.host())
        .port(settings.port())
        .protocolsDiscoverServices(false)
        .featuresDiscoverServices(false)
        .shutdownHook(false)
        .addConnectionSelector(
            new LingeringSelector(
                selector(limits), connections, limits, longestBody))
        .contentEncoding(
            ContentEncodingContext.builder().contentEncodingsDiscoverServices(false).build())
        .mediaContext(MediaContext.builder().mediaSupportsDiscoverServices(false).build())
        .connectionOptions(gate(core))
        // Without it the listener ends for good when no descriptor is left for the next accept.
        .maxTcpConnections(settings.connections().max())
        // Pipelined responses are collected and written together; others at once.
        .writeQueueLength(32)
        .smartAsyncWrites(true)
        // ResponseStream does it, and never writes to an array that the queue may still hold.
        .writeBufferSize(0)
        .maxPayloadSize(longestBody)
        // The guard of connections does it, and knows when one is idle.
        .idleConnectionTimeout(NEVER)
        .idleConnectionPeriod(NEVER)
        .shutdownGracePeriod(limits.shutdownGrace())
        .directHandlers(new DirectResponses(core).handlers())
        .errorHandling(errors -> errors.includeEntity(true))
        .routing(new FixedRouting(routing))
        .build();
  }

  private static SocketOptions gate(HttpCore core) {
    ConnectionLimits limits = core.settings().connections();
    return new AcceptGate(
        SocketOptions.builder().tcpNoDelay(true).build(),
        limits.perAddress(),
        TrustedPeers.within(limits.trusted()),
        core.observation().connections());
  }

  @SuppressWarnings("removal")
  private static Http1ConnectionSelector selector(HttpLimits limits) {
    return Http1ConnectionSelector.builder()
        .config(Http1Config.builder()
            // It refuses a line of this length, too.
            .maxPrologueLength(limits.maxRequestLine() + 1)
            .maxHeadersSize(limits.maxHeaderSize())
            // Else a body that was announced but not read is taken for the next request.
            .continueImmediately(true)
            // CanonicalPath and RequestTarget check more than these do, and answer with headers.
            .validatePath(false)
            .validatePrologue(false)
            .validateRequestHeaders(true)
            .validateResponseHeaders(false)
            .sendKeepAliveHeader(false)
            .receiveLog(false)
            .sendLog(false)
            .build())
        .build();
  }

  private static void checkHost(HttpSettings settings) {
    if (new InetSocketAddress(settings.host(), settings.port()).isUnresolved()) {
      throw new DxException(ErrorCode.CONFIGURATION,
          "Cannot listen on " + settings.host() + ": no address is known for this name.",
          "Set dx.server.host to a name or address of this machine: 127.0.0.1 for this machine"
              + " alone, 0.0.0.0 for all of its networks.", null);
    }
  }

  /**
   * The listener logs why it could not start and says nothing to its caller: find out again. The
   * message holds all that the exception would tell, so a terminal need not show its stack.
   */
  private static DxException cannotListen(HttpSettings settings) {
    String address = settings.host() + ":" + settings.port();
    String reason = "";
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(settings.host(), settings.port()));
    } catch (IOException e) {
      reason = ": " + e.getMessage();
    }
    return new DxException(ErrorCode.CONFIGURATION,
        "Cannot listen on " + address + reason + ".",
        "Stop what is listening there, or take another port, such as DX_SERVER_PORT=8081 or"
            + " --dx.server.port=8081 (0 takes a free one).", null);
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /**
   * Takes no more requests, waits for those being served, then stops. Connections on which no
   * request has arrived in full hold it for {@link HttpLimits#bodyGrace} at most.
   */
  @Override
  public void close() {
    // They would be waited for, and none of them ends by itself.
    core.streams().close();
    connections.stop();
    CountDownLatch stopped = new CountDownLatch(1);
    Thread.ofVirtual().start(() -> endBodiesUnless(stopped));
    try {
      server.stop();
    } finally {
      stopped.countDown();
      connections.close();
      routing.release();
      UploadFolder uploads = core.uploads();
      if (uploads != null) {
        uploads.close();
      }
    }
  }

  private void endBodiesUnless(CountDownLatch stopped) {
    try {
      long grace = core.settings().limits().bodyGrace().toNanos();
      if (!stopped.await(grace, TimeUnit.NANOSECONDS)) {
        connections.endBodies();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
