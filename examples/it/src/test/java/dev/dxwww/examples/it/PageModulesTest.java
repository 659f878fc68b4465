package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.dxwww.htip.EventType;
import dev.dxwww.htip.UpstreamEvent.Fields;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.test.TestApps;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates of two modules, and of two builds of one. */
final class PageModulesTest {
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  private static final String IMPORTS =
      """
      import dev.dxwww.app.*;
      import dev.dxwww.http.*;
      import dev.dxwww.template.*;
      import jakarta.annotation.security.*;
      import java.util.*;
      """;
  private static final String LIBRARY = "package library;\n" + IMPORTS;
  private static final Map<String, String> FURNITURE =
      Map.of(
          "library.Frame",
          LIBRARY
              + """
              @Layout
              @Template("<html><head><title>{title}</title></head><body><nav>\
              <a href={@Volumes.all()}>Volumes</a></nav><main>{body}</main></body></html>")
              public record Frame(String title) {}
              """,
          "library.Badge",
          LIBRARY
              + """
              @Template("<b class='badge' title={count}>{text}<Dot/></b>")
              public record Badge(String text, int count) {}
              """,
          "library.Dot",
          LIBRARY
              + """
              @Template("<i>.</i>")
              public record Dot() {}
              """,
          "library.VolumePage",
          LIBRARY
              + """
              @Page(layout = Frame.class)
              @Template("<p on:click={count()}>{counted}</p>")
              record VolumePage(String title, int counted) {}
              """,
          "library.Volumes",
          LIBRARY
              + """
              @Controller("/volumes")
              @PermitAll
              final class Volumes {
                private final java.util.concurrent.atomic.AtomicInteger counted =
                    new java.util.concurrent.atomic.AtomicInteger();
                @Get VolumePage all() { return new VolumePage("Volumes", counted.get()); }
                @On void count() { counted.incrementAndGet(); }
              }
              """);

  @TempDir Path directory;

  private static void compile(CompiledApp app, Path output, Map<String, String> sources) {
    boolean done = app.compile(output, sources);
    assertThat(done).as(app.messages()).isTrue();
  }

  private static RunningApp start(CompiledApp app, String name) {
    return TestApps.of(app.load(name)).config("dx.security.csrf.key", KEY).start();
  }

  @Test
  void layoutAndComponentsOfAnotherModule_areShown_withTheirBundle() throws Exception {
    CompiledApp compiled = new CompiledApp();
    compile(compiled, directory.resolve("library"), FURNITURE);
    Map<String, String> shop =
        Map.of(
            "shop.Shop",
            "package shop;\n" + IMPORTS + "@DxApplication public final class Shop {}",
            "shop.ShopPage",
            "package shop;\nimport library.*;\n"
                + IMPORTS
                + """
                @Page(layout = Frame.class)
                @Template("<ul>{#each words as word (word)}<li><Badge text={word} count={3}/>\
                <a href={@Volumes.all()}>v</a></li>{/each}</ul>")
                record ShopPage(String title, List<String> words) {}
                """,
            "shop.Shops",
            "package shop;\n"
                + IMPORTS
                + """
                @Controller("/")
                @PermitAll
                final class Shops {
                  @Get ShopPage home() { return new ShopPage("Shop", List.of("a", "<b>")); }
                }
                """);
    compile(compiled, directory.resolve("shop"), shop);
    try (RunningApp app = start(compiled, "shop.Shop")) {
      PageClient client = new PageClient(app.port());
      HttpResponse<byte[]> html =
          client.send(client.to("/", "*/*").setHeader("User-Agent", "Googlebot/2.1"));
      assertThat(PageClient.text(html))
          .contains("<title>Shop</title>", "<nav><a href=\"/volumes\">Volumes</a></nav>")
          .contains("<b class=\"badge\" title=\"3\">&lt;b&gt;<i>.</i></b>");

      assertThat(client.load("/")).hasSize(2).doesNotHaveDuplicates();
      client.ask("/");
      assertThat(client.html())
          .contains("<b class=\"badge\" title=\"3\">&lt;b><i>.</i></b>")
          .contains("<a href=\"/volumes\">v</a>");

      client.visit("/volumes");
      client.fire("/volumes", EventType.CLICK, "0", Fields.NONE);
      assertThat(client.html()).contains("<p>1</p>");
    }
  }

  // ---- a client of the build before

  private RunningApp build(String name, String template, String events) {
    CompiledApp compiled = new CompiledApp();
    Map<String, String> sources =
        Map.of(
            "notes.Notes",
            "package notes;\n" + IMPORTS + "@DxApplication public final class Notes {}",
            "notes.NotePage",
            "package notes;\n"
                + IMPORTS
                + "@Page\n@Template(\"" + template + "\")\n"
                + "record NotePage(String title, List<String> texts) {}\n",
            "notes.NotePages",
            "package notes;\n"
                + IMPORTS
                + """
                @Controller("/notes")
                @PermitAll
                final class NotePages {
                  private final List<String> texts =
                      Collections.synchronizedList(new ArrayList<>(List.of("a", "b")));
                  @Get NotePage all() { return new NotePage("Notes", List.copyOf(texts)); }
                  %s
                }
                """
                    .formatted(events));
    compile(compiled, directory.resolve(name), sources);
    return start(compiled, "notes.Notes");
  }

  private static final String BEFORE =
      "<ul>{#each texts as text (text)}<li><input value={text} on:change={rename(text)}>"
          + "</li>{/each}</ul>";
  private static final String RENAME =
      "@On void rename(String old, @EventValue String text) {"
          + " texts.set(texts.indexOf(old), text); }";

  private RunningApp before() {
    return build("before", BEFORE, RENAME);
  }

  /** Another template, and the handler has another number. */
  private RunningApp after(String rename) {
    return build(
        "after",
        BEFORE.replace("<ul>", "<h2>{title}</h2><ul on:click={first()}>"),
        "@On void first() {}\n  " + rename);
  }

  private static void looksNew(PageClient client) throws Exception {
    PageClient other = client.window();
    other.visit("/notes");
    assertThat(client.picture()).isEqualTo(other.picture());
  }

  @Test
  void pageOfTheBuildBefore_isSentWhole() throws Exception {
    try (RunningApp before = before(); RunningApp after = after(RENAME)) {
      PageClient client = new PageClient(before.port());
      String bundle = client.load("/notes").getFirst();
      client.ask("/notes");
      client.moveTo(after.port());

      HttpResponse<byte[]> answer = client.again("/notes");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(PageClient.isFull(answer)).isTrue();
      assertThat(client.html()).contains("<h2>Notes</h2>");
      looksNew(client);
      assertThat(client.send(client.to(bundle, "*/*")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void eventOfTheBuildBefore_reachesItsHandler_andThePageIsSentWhole() throws Exception {
    try (RunningApp before = before(); RunningApp after = after(RENAME)) {
      PageClient client = new PageClient(before.port());
      client.visit("/notes");
      client.moveTo(after.port());

      HttpResponse<byte[]> answer =
          client.fire("/notes", EventType.CHANGE, "0~b", PageClient.value("c"));
      assertThat(answer.statusCode()).as(PageClient.text(answer)).isEqualTo(200);
      assertThat(PageClient.isFull(answer)).isTrue();
      assertThat(client.picture()).contains("value=c").contains("1~c").doesNotContain("0~b");
      looksNew(client);
    }
  }

  @Test
  void eventWhoseHandlerHasChanged_isRefused_andThePageCanBeAskedFor() throws Exception {
    String changed =
        "@On void rename(String old, boolean all, @EventValue String text) { texts.clear(); }";
    try (RunningApp before = before();
        RunningApp after =
            build("after", BEFORE.replace("rename(text)", "rename(text, true)"), changed)) {
      PageClient client = new PageClient(before.port());
      client.visit("/notes");
      client.moveTo(after.port());

      HttpResponse<byte[]> answer =
          client.fire("/notes", EventType.CHANGE, "0~b", PageClient.value("c"));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(PageClient.isFull(client.again("/notes"))).isTrue();
      assertThat(client.picture()).contains("value=a", "value=b");
      looksNew(client);
    }
  }

  @Test
  void handlerThatHasComeToTakeTheValue_isNotCalledWithoutIt() throws Exception {
    String mark = "@On void rename(String old) { texts.remove(old); }";
    try (RunningApp before = build("before", BEFORE, mark); RunningApp after = after(RENAME)) {
      PageClient client = new PageClient(before.port());
      client.visit("/notes");
      client.moveTo(after.port());

      HttpResponse<byte[]> answer =
          client.fire("/notes", EventType.CHANGE, "0~b", Fields.NONE);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(PageClient.isFull(client.again("/notes"))).isTrue();
      assertThat(client.picture()).contains("value=a", "value=b");
    }
  }

  @Test
  void listThatTheApplicationGoesOnChanging_isComparedAsItWasShown() throws Exception {
    CompiledApp compiled = new CompiledApp();
    Map<String, String> sources =
        Map.of(
            "live.Live",
            "package live;\n" + IMPORTS + "@DxApplication public final class Live {}",
            "live.LivePage",
            "package live;\n"
                + IMPORTS
                + """
                @Page
                @Template("<p>{all.size}</p>{#each all as one (one)}<b>{one}</b>{/each}\
                {#each more as one (one)}<i>{one}</i>{/each}<u on:click={add()}>+</u>")
                record LivePage(String title, List<String> all, Set<Integer> more) {}
                """,
            "live.LivePages",
            "package live;\n"
                + IMPORTS
                + """
                @Controller("/live")
                @PermitAll
                final class LivePages {
                  private final List<String> all = new ArrayList<>(List.of("a"));
                  private final Set<Integer> more = new LinkedHashSet<>(List.of(1));
                  @Get LivePage page() { return new LivePage("Live", all, more); }
                  @On void add() {
                    all.add("b" + all.size());
                    more.add(more.size() + 1);
                  }
                }
                """);
    compile(compiled, directory.resolve("live"), sources);
    try (RunningApp app = start(compiled, "live.Live")) {
      PageClient client = new PageClient(app.port());
      client.visit("/live");
      for (int i = 2; i < 5; i++) {
        HttpResponse<byte[]> answer = client.fire("/live", EventType.CLICK, "0", Fields.NONE);
        assertThat(PageClient.isFull(answer)).isFalse();
        assertThat(client.html()).contains("<p>" + i + "</p>", "<b>b" + (i - 1), "<i>" + i);
      }
    }
  }

  @Test
  void changedFileOfATemplate_isToldAtStart_butInProduction() throws Exception {
    Path output = directory.resolve("filed");
    Path file = Files.createDirectories(output.resolve("templates")).resolve("filed.html");
    Files.writeString(file, "<p>{title}</p>");
    CompiledApp compiled = new CompiledApp();
    Map<String, String> sources =
        Map.of(
            "filed.Filed",
            "package filed;\n" + IMPORTS + "@DxApplication public final class Filed {}",
            "filed.FiledPage",
            "package filed;\n"
                + IMPORTS
                + "@Page @Template(file = \"filed.html\") record FiledPage(String title) {}",
            "filed.FiledPages",
            "package filed;\n"
                + IMPORTS
                + """
                @Controller("/filed")
                @PermitAll
                final class FiledPages {
                  @Get FiledPage page() { return new FiledPage("Filed"); }
                }
                """);
    compile(compiled, output, sources);
    try (RunningApp app = start(compiled, "filed.Filed")) {
      PageClient client = new PageClient(app.port());
      client.visit("/filed");
      assertThat(client.html()).contains("<p>Filed</p>");
    }
    Files.writeString(file, "<p>{title}!</p>");
    assertThatThrownBy(() -> start(compiled, "filed.Filed"))
        .isInstanceOf(DxException.class)
        .hasMessageContaining("templates/filed.html has changed since filed.FiledPage was");
    TestApps.of(compiled.load("filed.Filed")).profile(Profile.PROD).start().close();
  }
}
