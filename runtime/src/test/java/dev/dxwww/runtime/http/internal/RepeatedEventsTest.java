package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.EventField;
import dev.dxwww.htip.Htip;
import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.generated.Converters;
import dev.dxwww.runtime.generated.Encoder;
import dev.dxwww.runtime.generated.EventCall;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.Exchange;
import dev.dxwww.runtime.generated.Param;
import dev.dxwww.runtime.generated.Route;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.htip.internal.HtipSettings;
import dev.dxwww.runtime.http.Redirect;
import dev.dxwww.runtime.http.internal.TaskPage.Task;
import dev.dxwww.template.Render;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events whose answers get lost, so that they come again. */
@Timeout(60)
class RepeatedEventsTest {
  private static final TaskPageView VIEW = new TaskPageView(true);

  private final List<Task> tasks =
      new CopyOnWriteArrayList<>(PageServingTest.page(3).tasks());
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private Routes.Listener does = this::mark;
  private HttpServer server;
  private PageClient client;

  @BeforeEach
  void start() {
    Routes routes =
        new Routes()
            .open(
                Route.get("/tasks", "t.tasks"),
                x -> x.send(
                    new TaskPage("Tasks", new ArrayList<>(tasks)), Encoder.page(VIEW)))
            .page(VIEW, Render.AUTO)
            .on(
                Route.post("/tasks", "t.create").permitAll().csrfProtected(),
                this::create)
            .onEvent(new EventRoute("mark(long)", EventField.CHECKED), this::called);
    server =
        PageServingTest.start(
            PageServingTest.pages(HtipSettings.DEFAULT, null, RobotRule.known()), routes);
    client = new PageClient(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** A form as most are: what is wrong is shown, what is done leads to where it is seen. */
  private void create(Exchange x) {
    String title = x.value(Param.form("title"), Converters.STRING);
    if (x.refused()) {
      return;
    }
    calls.add(title);
    if (title.isEmpty()) {
      x.send("again", Encoder.TEXT);
    } else {
      x.sendRedirect(Redirect.seeOther("/tasks?" + title));
    }
  }

  private void called(EventCall call) throws Exception {
    calls.add(call.longArgument(0) + " " + call.checked());
    does.handle(call);
  }

  private void mark(EventCall call) {
    int id = call.intArgument(0);
    tasks.set(id, new Task(id, tasks.get(id).title(), call.checked()));
  }

  private HttpResponse<byte[]> form(String number, String fields) throws Exception {
    return client.send(
        client.event("/tasks", fields.getBytes(StandardCharsets.UTF_8))
            .setHeader("Content-Type", "application/x-www-form-urlencoded")
            .header(Htip.NUMBER_HEADER, number));
  }

  @Test
  void formThatComesAgain_leadsWhereItLed_andIsNotDoneAgain() throws Exception {
    client.visit("/tasks");
    for (int i = 0; i < 2; i++) {
      HttpResponse<byte[]> answer = form("a.1", "title=new");
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).hasValue("/tasks?new");
    }
    assertThat(calls).containsExactly("new");
    assertThat(form("a.2", "title=new").statusCode()).isEqualTo(303);
    assertThat(form("x".repeat(41), "title=long").statusCode()).isEqualTo(303);
    assertThat(form("x".repeat(41), "title=long").statusCode()).isEqualTo(303);
    assertThat(calls).containsExactly("new", "new", "long", "long");
  }

  @Test
  void formThatWasRefused_isDoneWhenItComesAgain() throws Exception {
    client.visit("/tasks");
    assertThat(form("a.1", "title=").statusCode()).isEqualTo(200);
    assertThat(form("a.1", "title=").statusCode()).isEqualTo(200);
    assertThat(form("a.1", "other=").statusCode()).isEqualTo(400);
    assertThat(calls).containsExactly("", "");
    PageClient other = new PageClient(server.port());
    other.visit("/tasks");
    form("a.1", "title=mine");
    client = other;
    form("a.1", "title=theirs");
    assertThat(calls).containsExactly("", "", "mine", "theirs");
  }

  private HttpResponse<byte[]> post(byte[] body) throws Exception {
    return client.send(client.event("/tasks", body));
  }

  private static boolean isFull(HttpResponse<byte[]> answer) {
    return (answer.body()[5] & Htip.FULL) != 0;
  }

  @Test
  void eventThatComesAgain_isNotDoneAgain() throws Exception {
    client.visit("/tasks");
    byte[] body = PageClient.body(client.handler(1), true);
    // The answer gets lost: the client shows what it showed before.
    post(body);
    HttpResponse<byte[]> answer = client.fire("/tasks", body);

    assertThat(calls).containsExactly("1 true");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(isFull(answer)).isFalse();
    assertThat(client.rows().get(1)).isEqualTo("[x] Task number 1");
    client.fire("/tasks", client.handler(1), false);
    assertThat(calls).containsExactly("1 true", "1 false");
  }

  @Test
  void eventWhoseConnectionIsCut_isDoneOnce() throws Exception {
    client.visit("/tasks");
    byte[] body = PageClient.body(client.handler(2), true);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    does = call -> {
      begun.countDown();
      go.await();
      mark(call);
    };
    try (RawConnection raw = new RawConnection(server.port())) {
      raw.bytes(client.wire("/tasks", body));
      begun.await();
    }
    CompletableFuture<HttpResponse<byte[]>> second =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return client.fire("/tasks", body);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    // Whether it waits or has not come yet: it must not be done.
    go.countDown();
    HttpResponse<byte[]> answer = second.get();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(calls).containsExactly("2 true");
    assertThat(client.rows().get(2)).isEqualTo("[x] Task number 2");
  }

  @Test
  void eventThatFailed_isDoneWhenItComesAgain() throws Exception {
    client.visit("/tasks");
    byte[] body = PageClient.body(client.handler(0), true);
    does = call -> {
      throw new ConflictException("somebody else was here");
    };
    assertThat(post(body).statusCode()).isEqualTo(409);
    does = call -> call.exchange().intValue(Param.form("none"));
    assertThat(post(body).statusCode()).isEqualTo(400);
    does = this::mark;
    assertThat(post(body).statusCode()).isEqualTo(200);
    assertThat(post(body).statusCode()).isEqualTo(200);

    assertThat(calls).containsExactly("0 true", "0 true", "0 true");
  }

  @Test
  void eventThatLedElsewhere_leadsThereAgain() throws Exception {
    client.visit("/tasks");
    byte[] body = PageClient.body(client.handler(0), true);
    does = call -> call.exchange().sendRedirect(Redirect.seeOther("/other?a=b"));
    byte[] first = post(body).body();
    HttpResponse<byte[]> again = post(body);

    assertThat(again.body()).isEqualTo(first);
    assertThat(calls).hasSize(1);
  }

  @Test
  void eventWithAnotherNumberOrNone_isAnotherEvent() throws Exception {
    client.visit("/tasks");
    byte[] bare = PageClient.body(0, client.handler(0), true);
    post(bare);
    post(bare);
    assertThat(calls).hasSize(2);
    assertThat(client.fire("/tasks", PageClient.body(7, client.handler(0), true)).statusCode())
        .isEqualTo(200);
    assertThat(client.fire("/tasks", PageClient.body(8, client.handler(0), true)).statusCode())
        .isEqualTo(200);
    assertThat(calls).hasSize(4);
  }
}
