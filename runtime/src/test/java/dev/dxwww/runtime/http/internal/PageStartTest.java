package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.template.Render;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages in a whole application: what it takes from its class path and its configuration. */
@Timeout(120)
class PageStartTest {
  private static final TaskPageView VIEW = new TaskPageView(true, List.of());
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private final List<Long> toggled = new ArrayList<>();

  /** Takes everybody for a robot, and counts. */
  private static final class Everybody implements RobotRule {
    private int asked;

    @Override
    public boolean isRobot(Request request) {
      asked++;
      return true;
    }
  }

  private Routes routes(TaskPageView view) {
    return new Routes()
        .open(Route.get("/tasks", "t.tasks"),
            x -> x.send(PageServingTest.page(3), Encoder.page(view)))
        .page(view, Render.AUTO)
        .onEvent(new EventRoute("toggle(long)", 2), call -> toggled.add(call.longArgument(0)));
  }

  private ServedApplication application(TaskPageView view) {
    return new ServedApplication(routes(view)).set("dx.security.csrf.key", KEY);
  }

  @Test
  void eventOfOneNode_isTakenByAnother() throws Exception {
    try (ServedApplication one = application(VIEW).start();
        ServedApplication two = application(VIEW).start()) {
      PageClient client = new PageClient(one.lifecycle().port());
      client.visit("/tasks");
      PageClient other = new PageClient(two.lifecycle().port());
      other.cookie("dx-csrf", client.cookie("dx-csrf"));
      other.token(client.token());
      other.shown(client.shown());
      HttpResponse<byte[]> answer =
          other.send(other.event("/tasks", PageClient.body(client.handler(2), true)));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(toggled).containsExactly(2L);
      // Made again there, and the same: an answer without changes keeps the name.
      assertThat(answer.headers().firstValue("ETag")).hasValue('"' + client.shown() + '"');
    }
  }

  @Test
  void componentThatIsARule_decides() throws Exception {
    Everybody rule = new Everybody();
    try (ServedApplication app = application(VIEW).with(rule).start()) {
      HttpResponse<String> html =
          app.get("/tasks", "User-Agent", "Mozilla/5.0 Firefox/133.0", "Accept", "text/html");

      assertThat(html.body()).contains("<li>Task number 0");
      assertThat(app.get("/metrics").body())
          .contains("htip_page_answers_total{as=\"html\"} 1", "htip_bases_bytes 0");
    }
  }

  @Test
  void templatesOfAnotherBuild_stopTheStart() {
    ServedApplication app = application(new TaskPageView(true));

    assertThatThrownBy(app::start)
        .isInstanceOf(DxException.class)
        .hasMessageContaining(TaskPageView.BUNDLE.ref().name())
        .hasMessageContaining("test.TaskPage");
  }

  @Test
  void keyThatIsNone_stopsTheStartWithoutBeingShown() {
    ServedApplication app = application(VIEW).set("dx.htip.key", "c2VjcmV0");

    assertThatThrownBy(app::start)
        .hasMessageContaining("dx.htip")
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining("c2VjcmV0");
    assertThat(new String(Base64.getDecoder().decode("c2VjcmV0"), StandardCharsets.UTF_8))
        .isEqualTo("secret");
  }
}
