package dev.dxwww.examples.tasks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.Frames;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.htip.Value;
import dev.dxwww.htip.mock.MockHost;
import dev.dxwww.htip.mock.ReferenceApply;
import dev.dxwww.test.TestClient;
import dev.dxwww.test.TestRequest;
import dev.dxwww.test.TestResponse;

/** A page as a browser has it that runs the client: frames, and events on them. */
final class LivePage {
  static final String HTIP = "application/vnd.htip";
  static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0"
          + " Safari/537.36";
  private static final Pattern BUNDLE = Pattern.compile("/_htip/t/[0-9a-f]{16}\\.htip");

  private final TestClient client;
  private final String path;
  private final MockHost host = new MockHost();
  private final ReferenceApply core = new ReferenceApply(host);
  private TestResponse last;
  private int events;

  private LivePage(TestClient client, String path, TestResponse first) {
    this.client = client;
    this.path = path;
    this.last = first;
  }

  /** Opens a page: the shell first, then its frames. */
  static LivePage open(TestClient client, String path) {
    TestResponse shell = client.get(path).accept("text/html").header("User-Agent", BROWSER).send();
    shell.expectStatus(200);
    LivePage page =
        new LivePage(
            client, path,
            client.get(path).accept(HTIP).header("User-Agent", BROWSER).send());
    Matcher bundle = BUNDLE.matcher(shell.text());
    while (bundle.find()) {
      page.core.load(Bundle.read(client.get(bundle.group()).send().bytes()));
    }
    page.apply();
    return page;
  }

  private void apply() {
    assertThat(last.header("Content-Type").orElse("")).as(last.text()).startsWith(HTIP);
    for (byte[] frame : Frames.split(last.bytes())) {
      assertThat(core.apply(frame)).isEqualTo(Optional.empty());
    }
  }

  /** What the document was told, from the first call on. */
  List<String> log() {
    return host.log();
  }

  /** The answer that came last. */
  TestResponse answer() {
    return last;
  }

  /** The handler of that number with that argument; of the last that was bound. */
  String handler(String numberAndArgument) {
    Pattern pattern = Pattern.compile("\"([\\w-]{11}" + Pattern.quote(numberAndArgument) + ")\"");
    Matcher handler = pattern.matcher(String.join("\n", log()));
    String found = "";
    while (handler.find()) {
      found = handler.group(1);
    }
    assertThat(found).as("handler " + numberAndArgument).isNotEmpty();
    return found;
  }

  /** Sends an event, and gives what the document is told by the answer. */
  List<String> send(String handler, EventType type, UpstreamEvent.Fields fields) {
    byte[] event =
        new UpstreamEvent(0, ++events, 1, new Value.Text(handler), type, false, fields).encode();
    TestRequest request =
        client.post(path)
            .accept(HTIP)
            .header("User-Agent", BROWSER)
            .header("Sec-Fetch-Site", "same-origin")
            .header("X-CSRF-Token", last.header("X-CSRF-Token").orElse(""))
            .header("HTIP-Base", last.header("ETag").orElse("").replace("\"", ""))
            .body("application/vnd.htip-event", event);
    last = request.send();
    int before = log().size();
    if (last.status() < 400) {
      apply();
    }
    return List.copyOf(log().subList(before, log().size()));
  }

  /** The fields of an event in a form with one. */
  static UpstreamEvent.Fields form(String name, String value) {
    return new UpstreamEvent.Fields(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(List.of(new UpstreamEvent.Entry(name, value))), Optional.empty());
  }
}
