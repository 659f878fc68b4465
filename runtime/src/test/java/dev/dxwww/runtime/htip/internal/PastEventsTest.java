package dev.dxwww.runtime.htip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is remembered of events. */
@Timeout(30)
class PastEventsTest {
  private final PastEvents past = new PastEvents(100, 100);

  private static PageBases.Key key(int event) {
    return new PageBases.Key("s", "/tasks", Integer.toString(event));
  }

  @Test
  void event_hasItsFirstTurnOnce() throws InterruptedException {
    PastEvents.Turn first = past.turn("c", key(1));
    assertThat(first.location()).isNull();
    first.done("/next");

    assertThat(past.turn("c", key(1)).location()).isEqualTo("/next");
    assertThat(past.turn("c", key(2)).location()).isNull();
    assertThat(past.turn("c", new PageBases.Key("other", "/tasks", "1")).location()).isNull();
    assertThat(past.turn("c", new PageBases.Key("s", "/other", "1")).location()).isNull();
  }

  @Test
  void addressThatThePageIsShownAt_isKept_ifItIsShort() throws InterruptedException {
    assertThat(past.turn("c", key(1)).address()).isEmpty();
    past.turn("c", key(2)).done("", "/tasks?q=a");
    assertThat(past.turn("c", key(2)).address()).isEqualTo("/tasks?q=a");
    past.turn("c", key(3)).done("", "/" + "x".repeat(2_000));
    assertThat(past.turn("c", key(3)).address()).isEmpty();
  }

  @Test
  void failedEvent_isDoneByTheNext() throws InterruptedException {
    past.turn("c", key(1)).failed();
    PastEvents.Turn second = past.turn("c", key(1));
    assertThat(second.location()).isNull();
    second.done("");
    second.failed();

    assertThat(past.turn("c", key(1)).location()).isEmpty();
  }

  @Test
  void eventThatIsBeingDone_isWaitedFor() throws InterruptedException, ExecutionException {
    PastEvents.Turn first = past.turn("c", key(1));
    CompletableFuture<String> second =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return past.turn("c", key(1)).location();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(second).isNotDone();
    first.done("/there");

    assertThat(second.get()).isEqualTo("/there");
  }

  @Test
  void longAddress_isNotRemembered() throws InterruptedException {
    past.turn("c", key(1)).done("/" + "x".repeat(2_000));

    assertThat(past.turn("c", key(1)).location()).isEmpty();
  }

  @Property(tries = 100)
  void number_isBounded(@ForAll @IntRange(min = 2, max = 500) int most)
      throws InterruptedException {
    PastEvents events = new PastEvents(most, 100);
    for (int i = 0; i < 1_000; i++) {
      events.turn("c", key(i)).done("");
      assertThat(events.size()).isLessThanOrEqualTo(most);
      assertThat(events.turn("c", key(i)).location()).isEmpty();
    }
  }

  @Test
  void eventsOfOneClient_doNotPushOutThoseOfAnother() throws InterruptedException {
    PastEvents events = new PastEvents(1_000, 10);
    events.turn("calm", key(-1)).done("/there");
    for (int i = 0; i < 5_000; i++) {
      events.turn("greedy", key(i)).done("");
    }
    assertThat(events.turn("calm", key(-1)).location()).isEqualTo("/there");
    assertThat(events.turn("greedy", key(4_999)).location()).isEmpty();
  }

  @Test
  @Tag("limit:dx.htip.past-events")
  void oldestEvents_areForgotten() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      past.turn("c", key(i)).done("");
    }
    assertThat(past.turn("c", key(60)).location()).isEmpty();
    assertThat(past.turn("c", key(0)).location()).isNull();
    PastEvents none = new PastEvents(0, 100);
    none.turn("c", key(1)).done("");
    assertThat(none.turn("c", key(1)).location()).isNull();
    assertThat(none.size()).isZero();
  }
}
