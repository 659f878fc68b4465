package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.EventField;
import dev.dxwww.htip.Htip;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.htip.internal.HtipSettings;
import dev.dxwww.runtime.htip.internal.PageCounts.BaseUse;
import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.runtime.observe.internal.AddressRange;
import dev.dxwww.runtime.security.client.internal.ProxyTrust;
import dev.dxwww.template.Render;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is kept of one client stays, whatever another asks for. */
@Timeout(60)
class PageSharesTest {
  private static final TaskPageView VIEW = new TaskPageView(true);

  /** Some 90 pages like those of the test. */
  private static Pages pages() {
    HtipSettings.Memory memory = new HtipSettings.Memory(200_000, 100_000, 100, 10);
    return PageServingTest.pages(
        HtipSettings.DEFAULT.limits(new HtipSettings.Limits(1 << 16, memory, false)),
        null, RobotRule.known());
  }

  private static HttpServer start(Pages pages) {
    Routes routes =
        new Routes()
            .open(
                Route.get("/tasks", "t.tasks"),
                x -> x.send(PageServingTest.page(3), Encoder.page(VIEW)))
            .page(VIEW, Render.AUTO)
            .onEvent(new EventRoute("mark(long)", EventField.CHECKED), call -> { });
    HttpRoutes all =
        new HttpRoutes(new TemplateRouter(routes.routes()), List.of(routes), List.of(), List.of())
            .with(pages.routes(), Router.GET);
    ProxyTrust trust =
        new ProxyTrust(List.of(AddressRange.parse("127.0.0.1")), "X-Forwarded-For", "");
    return HttpServer.start(
        HttpSettings.on("127.0.0.1", 0).protection(Protection.DEFAULT.proxies(trust)),
        TestServer.parts().pages(pages), all);
  }

  /** One shows a page; others ask for many, each time with a new session; the first acts. */
  private static long knownAfterAFlood(IntFunction<String> from) throws Exception {
    Pages pages = pages();
    try (HttpServer server = start(pages)) {
      PageClient calm = new PageClient(server.port());
      calm.visit("/tasks");
      for (int i = 0; i < 300; i++) {
        HttpResponse<byte[]> page =
            new PageClient(server.port()).get(
                "/tasks?" + i, "Accept", Htip.FRAME_TYPE, "X-Forwarded-For", from.apply(i));
        assertThat(page.statusCode()).isEqualTo(200);
      }
      HttpResponse<byte[]> answer = calm.fire("/tasks", calm.handler(1), true);
      assertThat(answer.statusCode()).isEqualTo(200);
      return pages.counts().count(BaseUse.KEPT);
    }
  }

  @Test
  void flood_ofOneClient_leavesWhatIsKeptOfAnother() throws Exception {
    assertThat(knownAfterAFlood(i -> "203.0.113.1")).isEqualTo(1);
  }

  @Test
  void flood_ofManyClients_pushesOutWhatIsOldest() throws Exception {
    assertThat(knownAfterAFlood(i -> "203.0." + i / 100 + "." + i % 100)).isZero();
  }
}
