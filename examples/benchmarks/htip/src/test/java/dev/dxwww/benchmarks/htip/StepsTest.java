package dev.dxwww.benchmarks.htip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.dxwww.benchmarks.htip.generated.EntriesTemplate;
import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.mock.MockHost;
import dev.dxwww.htip.mock.ReferenceApply;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The frames of a change bring a client from one table to the other. */
class StepsTest {
  @ParameterizedTest
  @EnumSource
  void frames_showTheTableAfterwards(Change change) throws IOException {
    Steps step = Steps.of(change);
    MockHost host = new MockHost();
    ReferenceApply client = new ReferenceApply(host);
    client.load(Bundle.read(WireReport.read(EntriesTemplate.BUNDLE)));
    client.applyOrThrow(step.full());
    client.applyOrThrow(step.patch());
    String shown = host.mount().children().getFirst().html();
    String meant = new String(Steps.html(step.after()), StandardCharsets.UTF_8);
    assertThat(texts(shown)).isEqualTo(texts(meant));
    assertThat(shown.contains("danger")).isEqualTo(meant.contains("danger"));
    assertThat(step.before()).isNotEqualTo(step.after());
  }

  private static List<String> texts(String html) {
    return List.of(html.split("(<[^>]*>)+"));
  }
}
