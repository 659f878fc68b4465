package dev.dxwww.runtime.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.dxwww.runtime.error.DxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Schedules between the start and the stop of an application. */
@Timeout(30)
final class ScheduledLifecycleTest {
  @TempDir Path directory;

  private final List<String> events = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> settings =
      new HashMap<>(Map.of("dx.profile", "test", "dx.server.port", "0"));

  private Lifecycle start() {
    SampleApplication application =
        new SampleApplication(
            wiring -> {
              wiring.replacement("com.example.Cleanup", "");
              wiring.started(new Object());
              wiring.every("Cleanup.purge", "PT0.01S", "PT0S", this::purge);
              wiring.onStart("Cleanup.start", () -> events.add("start"));
              wiring.onStop("Cleanup.stop", () -> events.add("stop"));
            });
    return Lifecycle.start(
        application,
        new Launch(
            application.application(),
            List.of(),
            settings,
            environment,
            directory,
            new Replacements()));
  }

  private void purge() throws InterruptedException {
    events.add("run");
    begun.countDown();
    try {
      interrupted.await();
    } finally {
      events.add("ended");
    }
  }

  @Test
  void runs_comeAfterStartHooksAndEndBeforeStopHooks() throws InterruptedException {
    settings.put("dx.schedule.enabled", "true");
    settings.put("dx.server.shutdown-grace", "50ms");
    Lifecycle app = start();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    app.stop();
    assertThat(events).containsExactly("start", "run", "ended", "stop");
  }

  @Test
  void profileTest_runsOnlyByHand() throws Exception {
    interrupted.countDown();
    Lifecycle app = start();
    app.scheduler().run("Cleanup.purge");
    app.stop();
    assertThat(events).containsExactly("start", "run", "ended", "stop");
  }

  @Test
  void override_switchesOneOff() throws Exception {
    interrupted.countDown();
    settings.put("dx.schedule.enabled", "true");
    environment.put("DX_SCHEDULE_OVERRIDE_CLEANUP_PURGE", "off");
    Lifecycle app = start();
    app.stop();
    assertThat(events).containsExactly("start", "stop");
  }

  @Test
  void overridesThatCannotBe_stopTheStartWithAllOfThem() {
    settings.put("dx.schedule.override.Cleanup.purge", "soon");
    settings.put("dx.schedule.override.Cleanup.purgee", "5m");
    assertThatThrownBy(this::start)
        .isInstanceOf(DxException.class)
        .hasMessageContaining("dx.schedule.override.Cleanup.purge: expected a duration")
        .hasMessageContaining("did you mean Cleanup.purge?");
    assertThat(events).containsExactly("start", "stop");
  }
}
