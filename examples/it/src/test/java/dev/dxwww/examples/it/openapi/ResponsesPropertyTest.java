package dev.dxwww.examples.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
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
  private static final Map<Applications, Contract> CONTRACTS = new EnumMap<>(Applications.class);
  private static final Set<Integer> SEEN = new TreeSet<>();

  @BeforeContainer
  static void start() throws Exception {
    for (Applications application : Applications.values()) {
      RUNNING.put(application, application.start());
      CONTRACTS.put(application, application.contract());
    }
  }

  @AfterContainer
  static void stop() {
    RUNNING.values().forEach(RunningApp::close);
    // Else the calls did not get far.
    assertThat(SEEN).contains(200, 201, 204, 303, 400, 404, 406, 415, 500);
  }

  @Property(tries = 1200, shrinking = ShrinkingMode.OFF)
  void everyResponse_isAsDescribed(@ForAll Applications application, @ForAll long seed) {
    Contract contract = CONTRACTS.get(application);
    RandomCall.Answer answer =
        new RandomCall(contract.document(), seed)
            .send(TestClient.of(RUNNING.get(application)));
    SEEN.add(answer.response().status());
    assertThat(contract.breaches(answer.method(), answer.template(), answer.response())).isEmpty();
  }
}
