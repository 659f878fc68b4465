package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

import dev.dxwww.htip.EventType;
import dev.dxwww.htip.Frames;
import dev.dxwww.htip.UpstreamEvent.Entry;
import dev.dxwww.htip.UpstreamEvent.Fields;
import dev.dxwww.runtime.RunningApp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events of a page that was compiled: what they bring, and what comes back. */
final class PageEventsTest {
  private static RunningApp app;

  private final PageClient client = new PageClient(app.port());

  @BeforeAll
  static void start() {
    app = RunningExamples.start();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  /** A desk with two things on it, as the client shows it. */
  private String desk(String name) throws Exception {
    String path = "/desks/" + name;
    client.visit(path);
    client.post(path, "text=Pen");
    client.post(path, "text=Cup");
    assertThat(client.title()).isEqualTo(name + " (2) - Board");
    return path;
  }

  /** What patches made is what a new window shows. */
  private void looksNew(String path) throws Exception {
    PageClient other = client.window();
    other.visit(path);
    assertThat(client.picture()).isEqualTo(other.picture());
  }

  private static void isPatch(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(PageClient.text(answer)).isEqualTo(200);
    assertThat(PageClient.isFull(answer)).isFalse();
  }

  @Test
  void form_isPostedAndLeadsBackToThePage() throws Exception {
    client.visit("/desks/form");
    HttpResponse<byte[]> answer = client.post("/desks/form", "text=Pen+%3C3");
    assertThat(answer.uri().getPath()).isEqualTo("/desks/form");
    assertThat(PageClient.isFull(answer)).isTrue();
    assertThat(client.html()).contains("<h2>form</h2>").contains("<button>Open</button>");
    assertThat(client.title()).isEqualTo("form (1) - Board");
    looksNew("/desks/form");
  }

  @Test
  void valueOfAControl_andVariableOfThePath_reachTheHandler() throws Exception {
    String path = desk("value");
    int before = client.calls();
    isPatch(client.fire(path, EventType.CHANGE, "1~2", PageClient.value("Mug")));
    assertThat(client.log(before)).hasSize(1).first().asString().startsWith("prop ")
        .endsWith("\"value\" \"Mug\"");
    looksNew(path);
  }

  @Test
  void stateOfACheckBox_reachesTheHandler() throws Exception {
    String path = desk("checked");
    int before = client.calls();
    isPatch(client.fire(path, EventType.CHANGE, "2~1", PageClient.checked(true)));
    assertThat(client.log(before)).hasSize(2).anyMatch(call -> call.startsWith("cls "));
    looksNew(path);
    isPatch(client.fire(path, EventType.CHANGE, "2~1", PageClient.checked(false)));
    looksNew(path);
  }

  @Test
  void entriesOfAForm_reachTheHandler_andRowsAreAdded() throws Exception {
    String path = desk("submit");
    isPatch(client.fire(path, EventType.SUBMIT, "0", PageClient.form(new Entry("text", "Ink"))));
    assertThat(client.title()).isEqualTo("submit (3) - Board");
    looksNew(path);
  }

  @Test
  void key_reachesTheHandler() throws Exception {
    String path = desk("key");
    isPatch(client.fire(path, EventType.KEYDOWN, "4", PageClient.key("Enter")));
    assertThat(client.title()).isEqualTo("key (3) - Board");
    looksNew(path);
  }

  @Test
  void redirect_leadsTheClientElsewhere() throws Exception {
    String path = desk("redirect");
    int before = client.calls();
    HttpResponse<byte[]> answer = client.fire(path, EventType.CLICK, "3~2", Fields.NONE);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(client.log(before)).containsExactly("nav \"/desks/redirect-2\"");
  }

  @Test
  void pageThatTheHandlerReturns_isShownInPlaceOfThePagesOwn() throws Exception {
    String path = desk("page");
    isPatch(client.fire(path, EventType.CLICK, "5~all", Fields.NONE));
    assertThat(client.title()).isEqualTo("page without all (0) - Board");
    assertThat(client.html()).contains("<h2>page without all</h2>").doesNotContain("Open");
  }

  private static Optional<String> address(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Content-Location");
  }

  @Test
  void page_isShownAtTheAddressThatTheEventSays() throws Exception {
    String path = desk("address");
    HttpResponse<byte[]> answer =
        client.fire(path, EventType.INPUT, "6", PageClient.value("C&p \u00fc"));
    isPatch(answer);
    assertThat(address(answer)).contains(path + "?part=C%26p+%C3%BC");
    assertThat(client.title()).isEqualTo("address (0) - Board");
    String there = path + "?part=Cup";
    answer =
        client.fire(
            address(answer).orElseThrow(), EventType.INPUT, "6", PageClient.value("Cup"));
    isPatch(answer);
    assertThat(address(answer)).contains(there);
    assertThat(client.html()).contains("Open");
    looksNew(there);
    answer = client.fire(there, EventType.CHANGE, "2~2", PageClient.checked(true));
    isPatch(answer);
    assertThat(address(answer)).as("it stays there").isEmpty();
    looksNew(there);
  }

  @Test
  void eventThatComesAgain_showsThePageAtTheSameAddress() throws Exception {
    String path = desk("again");
    HttpRequest.Builder event =
        client.event(
            path, EventType.INPUT, client.handler(EventType.INPUT, "6"),
            PageClient.value("Cup"));
    HttpResponse<byte[]> first = client.send(event);
    HttpResponse<byte[]> again = client.send(event);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(address(again)).isEqualTo(address(first)).contains(path + "?part=Cup");
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void eventThatShowsAnotherPath_isAFault_andThePageStays() throws Exception {
    String path = desk("stray");
    int before = client.calls();
    HttpResponse<byte[]> answer = client.fire(path, EventType.CLICK, "7", Fields.NONE);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(address(answer)).isEmpty();
    assertThat(client.calls()).isEqualTo(before);
    looksNew(path);
  }

  @Test
  void wrongValue_isAProblem_andNothingIsDone() throws Exception {
    String path = desk("wrong");
    int before = client.calls();
    HttpResponse<byte[]> answer =
        client.fire(path, EventType.CHANGE, "1~2", PageClient.value(" "));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(PageClient.text(answer)).contains("\"text\"");
    assertThat(client.calls()).isEqualTo(before);
    looksNew(path);
  }

  @Test
  void handlerOfAnotherPath_isRefused() throws Exception {
    String path = desk("path");
    client.visit("/desks/other");
    client.post("/desks/other", "text=Pen");
    String handler = client.handler(EventType.CHANGE, "1~1");
    HttpResponse<byte[]> answer =
        client.send(client.event(path, EventType.CHANGE, handler, PageClient.value("x")));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void pageThatIsShown_isNotSentAgain_andOneThatChanged_isADifference() throws Exception {
    String path = "/desks/delta";
    client.visit(path);
    for (int i = 0; i < 40; i++) {
      client.post(path, "text=Pen+" + i);
    }
    assertThat(client.again(path).statusCode()).isEqualTo(304);
    client.window().visit(path);
    PageClient other = client.window();
    other.visit(path);
    other.fire(path, EventType.CHANGE, "1~7", PageClient.value("Cup"));

    HttpResponse<byte[]> answer = client.again(path);
    assertThat(PageClient.isDelta(answer)).isTrue();
    assertThat(answer.body().length).isLessThan(600);
    looksNew(path);
  }

  @Test
  void layout_goesOutInAFrameOfItsOwn() throws Exception {
    desk("frames");
    List<byte[]> frames = Frames.split(client.ask("/desks/frames").body());
    assertThat(frames).hasSize(2);
    assertThat(frames.getFirst()[5] & 8).isEqualTo(8);
  }
}
