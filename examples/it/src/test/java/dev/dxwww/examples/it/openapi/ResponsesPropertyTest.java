package dev.dxwww.examples.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestClient;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is asked of a running application, the answer is one that its description promises. */
final class ResponsesPropertyTest {
  private static final Map<Applications, RunningApp> RUNNING = new EnumMap<>(Applications.class);
  private static final Map<Applications, String> TOKENS = new EnumMap<>(Applications.class);
  private static final Map<Applications, Contract> CONTRACTS = new EnumMap<>(Applications.class);
  private static final Set<Integer> SEEN = new TreeSet<>();
  private static final List<Integer> WANTED =
      List.of(200, 201, 204, 303, 400, 404, 406, 415, 500);
  /** Calls after those of the property; the rarest of the wanted comes in one of some hundred. */
  private static final int MOST_MORE = 20_000;

  @BeforeContainer
  static void start() throws Exception {
    for (Applications application : Applications.values()) {
      RunningApp app = application.start();
      RUNNING.put(application, app);
      application.authorization(app).ifPresent(token -> TOKENS.put(application, token));
      CONTRACTS.put(application, application.contract());
    }
  }

  @AfterContainer
  static void stop() {
    Random seeds = new Random();
    for (int i = 0; i < MOST_MORE && !SEEN.containsAll(WANTED); i++) {
      call(Applications.values()[i % Applications.values().length], seeds.nextLong());
    }
    RUNNING.values().forEach(RunningApp::close);
    // Else the calls did not get far.
    assertThat(SEEN).containsAll(WANTED);
  }

  @Property(tries = 1200, shrinking = ShrinkingMode.OFF)
  void everyResponse_isAsDescribed(@ForAll Applications application, @ForAll long seed) {
    call(application, seed);
  }

  private static void call(Applications application, long seed) {
    Contract contract = CONTRACTS.get(application);
    try (TestClient client = TestClient.of(RUNNING.get(application))) {
      String token = TOKENS.get(application);
      if (token != null) {
        client.withHeader("Authorization", token);
      }
      RandomCall.Answer answer = new RandomCall(contract.document(), seed).send(client);
      SEEN.add(answer.response().status());
      assertThat(contract.breaches(answer.method(), answer.template(), answer.response()))
          .as("seed %d", seed).isEmpty();
    }
  }
}
