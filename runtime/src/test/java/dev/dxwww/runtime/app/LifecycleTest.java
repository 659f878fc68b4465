package dev.dxwww.runtime.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.dxwww.runtime.config.ConfigException;
import dev.dxwww.runtime.config.ServerConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.generated.Wiring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of start and stop, also when the start fails in the middle. */
final class LifecycleTest {
  @TempDir Path directory;

  private final List<String> events = new ArrayList<>();
  private final Replacements replacements = new Replacements();
  private final Map<String, String> settings =
      new HashMap<>(Map.of("dx.profile", "test", "dx.server.port", "0"));

  /** A component that tells of its end. */
  private final class Closeable implements AutoCloseable {
    private final String name;

    Closeable(String name) {
      this.name = name;
      events.add("new " + name);
    }

    @Override
    public void close() {
      events.add("close " + name);
    }
  }

  private void component(Wiring wiring, String name) {
    created(wiring, name);
    wiring.onStart(name + ".start", () -> events.add("start " + name));
    wiring.onStop(name + ".stop", () -> events.add("stop " + name));
  }

  private void created(Wiring wiring, String name) {
    Object own = wiring.replacement("com.example." + name, "");
    wiring.started(own == null ? new Closeable(name) : own);
  }

  private Lifecycle start(SampleApplication.Wire wire) {
    SampleApplication application = new SampleApplication(wire);
    return Lifecycle.start(
        application,
        new Launch(
            application.application(), List.of(), settings, Map.of(), directory, replacements));
  }

  @Test
  void components_startInOrderAndStopInReverse() {
    Lifecycle app =
        start(
            wiring -> {
              component(wiring, "A");
              component(wiring, "B");
            });
    assertThat(events).containsExactly("new A", "new B", "start A", "start B");
    events.clear();
    app.stop();
    assertThat(events).containsExactly("stop B", "close B", "stop A", "close A");
  }

  @Test
  void secondStop_doesNothing() {
    Lifecycle app = start(wiring -> component(wiring, "A"));
    app.stop();
    events.clear();
    app.stop();
    app.awaitStop();
    assertThat(events).isEmpty();
  }

  @Test
  void constructorThatThrows_isNamedAndWhatHadStartedStops() {
    IllegalStateException cause = new IllegalStateException("no disk");
    StartException failure =
        catchThrowableOfType(
            StartException.class,
            () ->
                start(
                    wiring -> {
                      component(wiring, "A");
                      component(wiring, "B");
                      wiring.replacement("com.example.Store", "archive");
                      throw cause;
                    }));
    assertThat(failure)
        .hasMessage(
            "component com.example.Store named \"archive\" could not be created:"
                + " IllegalStateException: no disk")
        .hasCause(cause);
    assertThat(events)
        .containsExactly("new A", "new B", "close B", "close A");
  }

  @Test
  void startHookThatThrows_isNamedAndEverythingStops() {
    assertThatThrownBy(
            () ->
                start(
                    wiring -> {
                      component(wiring, "A");
                      created(wiring, "Store");
                      wiring.onStop("Store.save", () -> events.add("stop Store"));
                      wiring.onStart(
                          "Store.load",
                          () -> {
                            throw new IOException("gone");
                          });
                      component(wiring, "B");
                    }))
        .isInstanceOf(StartException.class)
        .hasMessage("Store.load failed: IOException: gone");
    assertThat(events)
        .containsExactly(
            "new A", "new Store", "new B", "start A", "close B", "close Store", "stop A",
            "close A");
  }

  @Test
  void componentWithoutStartHook_isStoppedAfterAFailedStart() {
    assertThatThrownBy(
            () ->
                start(
                    wiring -> {
                      created(wiring, "A");
                      wiring.onStop("A.stop", () -> events.add("stop A"));
                      throw new IllegalStateException("the next one");
                    }))
        .isInstanceOf(StartException.class);
    assertThat(events).containsExactly("new A", "stop A", "close A");
  }

  @Test
  void secondStartHookThatThrows_leavesTheComponentUnstarted() {
    assertThatThrownBy(
            () ->
                start(
                    wiring -> {
                      component(wiring, "A");
                      wiring.onStart(
                          "A.again",
                          () -> {
                            throw new IllegalStateException("expected by the test");
                          });
                    }))
        .hasMessageStartingWith("A.again failed");
    assertThat(events).containsExactly("new A", "start A", "close A");
  }

  @Test
  void interruptFromAStopHook_doesNotReachTheOthers() {
    List<Boolean> interrupted = new ArrayList<>();
    Lifecycle app =
        start(
            wiring -> {
              created(wiring, "A");
              wiring.onStop(
                  "A.stop", () -> interrupted.add(Thread.currentThread().isInterrupted()));
              created(wiring, "B");
              wiring.onStop(
                  "B.stop",
                  () -> {
                    throw new InterruptedException("expected by the test");
                  });
            });
    app.stop();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(interrupted).containsExactly(false);
  }

  @Test
  void stopHookThatThrows_doesNotKeepOthersFromStopping() {
    Lifecycle app =
        start(
            wiring -> {
              component(wiring, "A");
              wiring.onStop(
                  "Broken.stop",
                  () -> {
                    throw new IllegalStateException("expected by the test");
                  });
              component(wiring, "B");
            });
    events.clear();
    app.stop();
    assertThat(events).containsExactly("stop B", "close B", "stop A", "close A");
  }

  @Test
  void portThatIsTaken_failsTheStartAndStopsComponents() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
      settings.put("dx.server.port", Integer.toString(taken.getLocalPort()));
      settings.put("dx.server.host", "127.0.0.1");
      DxException failure =
          catchThrowableOfType(
              DxException.class, () -> start(wiring -> component(wiring, "A")));
      assertThat(failure.getMessage()).contains("127.0.0.1:" + taken.getLocalPort());
      assertThat(failure.code().number()).isEqualTo(5001);
    }
    assertThat(events).containsExactly("new A", "start A", "stop A", "close A");
  }

  @Test
  void badConfiguration_createsNoComponent() {
    settings.put("dx.server.port", "none");
    assertThatThrownBy(() -> start(wiring -> component(wiring, "A")))
        .isInstanceOf(ConfigException.class);
    assertThat(events).isEmpty();
  }

  @Test
  void listener_answersUntilStopped() throws Exception {
    Lifecycle app = start(wiring -> {});
    URI missing = URI.create(app.url().replace("localhost", "127.0.0.1") + "/missing");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(missing).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(404);
    }
    int port = app.port();
    app.stop();
    assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void interruptedThread_stopsTheListenerToo() {
    AtomicBoolean interruptedInHook = new AtomicBoolean();
    Lifecycle app =
        start(
            wiring -> {
              created(wiring, "A");
              wiring.onStop(
                  "A.stop", () -> interruptedInHook.set(Thread.currentThread().isInterrupted()));
            });
    int port = app.port();
    Thread.currentThread().interrupt();
    app.stop();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(interruptedInHook).isFalse();
    assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void interruptDuringTheDelay_endsItAndStopsTheListenerToo() throws InterruptedException {
    settings.put("dx.server.shutdown-delay", "1h");
    Lifecycle app = start(wiring -> component(wiring, "A"));
    int port = app.port();
    AtomicBoolean flag = new AtomicBoolean();
    Thread stopping =
        Thread.ofVirtual()
            .start(
                () -> {
                  app.stop();
                  flag.set(Thread.currentThread().isInterrupted());
                });
    while (stopping.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    stopping.interrupt();
    stopping.join();
    assertThat(flag).isTrue();
    assertThat(events).endsWith("stop A", "close A");
    assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
        .isInstanceOf(IOException.class);
  }

  // ---- replacements

  @Test
  void replacement_isUsedAndNotClosed() {
    Closeable own = new Closeable("own");
    replacements.put(Closeable.class, "", own);
    Lifecycle app =
        start(
            wiring -> {
              Closeable there = wiring.replacement(Closeable.class, "");
              assertThat(there).isSameAs(own);
              wiring.started(there);
            });
    assertThat(app.get(Closeable.class, null)).isSameAs(own);
    app.stop();
    assertThat(events).containsExactly("new own");
  }

  @Test
  void replacementOfWhatNobodyInjects_isRefusedWithTheNearest() {
    replacements.put(String.class, "", "x");
    assertThatThrownBy(
            () ->
                start(
                    wiring -> {
                      wiring.replacement("com.example.Strings", "");
                      wiring.started(new Closeable("A"));
                    }))
        .isInstanceOf(DxException.class)
        .hasMessageContaining("with(String.class, ...)")
        .hasMessageContaining("did you mean com.example.Strings?");
    assertThat(events).containsExactly("new A", "close A");
  }

  @Test
  void replacementByTheWrongName_saysWhichThereAre() {
    replacements.put(String.class, "mian", "x");
    assertThatThrownBy(
            () ->
                start(
                    wiring -> {
                      wiring.replacement(String.class, "main");
                      wiring.started("s");
                    }))
        .hasMessageContaining("of this type there are: main");
  }

  @Test
  void replacedConfiguration_isNotRead() {
    settings.put("dx.server.port", "none");
    ServerConfig own =
        new ServerConfig(
            java.util.Optional.of("127.0.0.1"),
            0,
            dev.dxwww.common.DataSize.ofMebibytes(1),
            dev.dxwww.common.DataSize.ofKibibytes(16),
            100,
            dev.dxwww.common.DataSize.ofKibibytes(4),
            java.util.Optional.empty(),
            java.time.Duration.ofSeconds(1),
            List.of());
    replacements.put(ServerConfig.class, "", own);
    Lifecycle app = start(wiring -> {});
    assertThat(app.config(ServerConfig.class)).isSameAs(own);
    app.stop();
  }

  @Test
  void lookup_namesWhatThereIs() {
    Lifecycle app = start(wiring -> component(wiring, "A"));
    assertThatThrownBy(() -> app.get(Integer.class, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no component is a java.lang.Integer")
        .hasMessageContaining("com.example.A");
    app.stop();
  }
}
