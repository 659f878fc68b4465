package dev.dxwww.htip.compiler.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.testing.FakeTypes;
import dev.dxwww.htip.compiler.testing.Rendered;
import dev.dxwww.htip.compiler.testing.Templates;
import dev.dxwww.htip.compiler.testing.Views;
import dev.dxwww.htip.html.HtmlOutput;

class HtmlEmitterTest {
  private static final String TASK =
      """
      <li class="task" class:done={done}>
        <input type="checkbox" checked={done} on:change={toggle(id)}>
        <a href={@TaskController.find(id)}>{title}</a>
        {#if due != null}<time>{due}</time>{:else}<i>no date</i>{/if}
        {#each labels as label (label.id)}<Tag name={label.name}/>{/each}
      </li>""";

  private static final FakeTypes TYPES =
      new FakeTypes()
          .component(Views.Tag.class, "<b class=\"tag\">{name}</b>")
          .component(Views.Card.class, "<section><h2>{title}</h2>{children}</section>")
          .component(Views.Nothing.class, "<hr>")
          .route("TaskController.find", "GET", "/tasks/{id}", long.class)
          .route("Tasks.list", "GET", "/tasks?page&size", int.class)
          .route("Tasks.save", "POST", "/tasks/{id}/save", long.class)
          .route("Files.get", "GET", "/files/{name...}", String.class)
          .on("toggle", long.class);

  @Test
  void everyPartOfATemplate_isWritten() {
    Class<?> template = Templates.on(Views.Task.class).with(TYPES).live().load(TASK);
    Views.Task open = new Views.Task(7, "a < b", false, null, List.of());
    Views.Task done =
        new Views.Task(
            -8,
            "Ünï \uD83D\uDE00",
            true,
            LocalDate.of(2026, 1, 2),
            List.of(new Views.Label(1, "x"), new Views.Label(2, "\"y\" & z")));
    assertThat(Templates.html(template, open))
        .isEqualTo(
            "<li class=\"task\"><input type=\"checkbox\"> <a href=\"/tasks/7\">a &lt; b</a> "
                + "<i>no date</i></li>");
    assertThat(Templates.html(template, done))
        .isEqualTo(
            "<li class=\"task done\"><input type=\"checkbox\" checked> <a href=\"/tasks/-8\">"
                + "Ünï \uD83D\uDE00</a> <time>2026-01-02</time><b class=\"tag\">x</b>"
                + "<b class=\"tag\">\"y\" &amp; z</b></li>");
  }

  @Test
  void valuesOfEachType_haveTheirText() {
    String text = "<p title=\"{whole}{letter}{status}\">{whole} {big} {part} {letter} {status}"
        + " {boxed}</p>";
    Class<?> template = Templates.on(Views.Mixed.class).load(text);
    Views.Mixed one =
        new Views.Mixed(-1, Long.MIN_VALUE, 0.5, '<', Views.Status.OPEN, null);
    assertThat(Templates.html(template, one))
        .isEqualTo(
            "<p title=\"-1&lt;OPEN\">-1 -9223372036854775808 0.5 &lt; OPEN </p>");
    Views.Mixed two =
        new Views.Mixed(0, Long.MAX_VALUE, 1e9, '"', Views.Status.DONE, 12);
    assertThat(Templates.html(template, two))
        .isEqualTo("<p title=\"0&quot;DONE\">0 9223372036854775807 1.0E9 \" DONE 12</p>");
  }

  @Test
  void attributesOfNull_areLeftOut() {
    Class<?> template =
        Templates.on(Views.Maybe.class).load("<p title={value} lang=\"x{value}\">{value}</p>");
    assertThat(Templates.html(template, new Views.Maybe(null))).isEqualTo("<p lang=\"x\"></p>");
    assertThat(Templates.html(template, new Views.Maybe("a")))
        .isEqualTo("<p title=\"a\" lang=\"xa\">a</p>");
  }

  @Test
  void expressions_meanWhatJavaMeans() {
    String text =
        """
        <p>{status == 'OPEN' && title != "x" ? "open" : 'shut'}</p>
        <p>{owner == null || owner.email == null ? 'none' : owner.email}</p>
        <p>{!(status == 'DONE') ? 1 : 2}</p>
        <p>{title.length > 3 ? title : null}</p>
        """;
    Class<?> template = Templates.on(Views.Owned.class).load(text);
    Views.Person ann = new Views.Person("Ann", "a@b");
    assertThat(Templates.html(template, new Views.Owned("long", ann, Views.Status.OPEN)))
        .isEqualTo("<p>open</p><p>a@b</p><p>1</p><p>long</p>");
    assertThat(Templates.html(template, new Views.Owned("x", null, Views.Status.DONE)))
        .isEqualTo("<p>shut</p><p>none</p><p>2</p><p></p>");
  }

  @Test
  void rows_haveIndexesAndAnElse() {
    Class<?> template =
        Templates.on(Views.Words.class)
            .load("<ol>{#each words as word, i (word)}<li>{i}: {word}</li>{:else}<li>none</li>"
                + "{/each}</ol>");
    assertThat(Templates.html(template, new Views.Words(List.of("a", "b"))))
        .isEqualTo("<ol><li>0: a</li><li>1: b</li></ol>");
    assertThat(Templates.html(template, new Views.Words(List.of())))
        .isEqualTo("<ol><li>none</li></ol>");
  }

  @Test
  void components_showWhatStandsBetweenTheirTags() {
    Class<?> template =
        Templates.on(Views.Board.class)
            .with(TYPES)
            .load("<Card title={title}>{#each tasks as task (task.id)}<Card title={task.title}>"
                + "<p>{title}</p></Card>{/each}</Card><Nothing/>");
    Views.Task task = new Views.Task(1, "one", false, null, List.of());
    assertThat(Templates.html(template, new Views.Board("all", List.of(task))))
        .isEqualTo(
            "<section><h2>all</h2><section><h2>one</h2><p>all</p></section></section><hr>");
  }

  @Test
  void formsThatPost_carryTheToken() {
    Class<?> template =
        Templates.on(Views.Task.class)
            .with(TYPES)
            .load("<form method=\"post\" action={@Tasks.save(id)}><button>Save</button></form>"
                + "<form action=\"/find\"><input name=\"q\"></form>");
    HtmlOutput out = new HtmlOutput("s3cret");
    Rendered.call(template, "html", out, new Views.Task(3, "", false, null, List.of()));
    assertThat(out.toString())
        .isEqualTo(
            "<form method=\"post\" action=\"/tasks/3/save\"><input type=\"hidden\""
                + " name=\"_csrf\" value=\"s3cret\"><button>Save</button></form>"
                + "<form action=\"/find\"><input name=\"q\"></form>");
    assertThat(out.tokenOffsets()).hasSize(1);
    assertThat(out.toString().substring(out.tokenOffsets()[0])).startsWith("s3cret");
  }

  @Test
  void lettersThatAreLongerInLowerCase_moveNothing() {
    Class<?> template =
        Templates.on(Views.Text.class)
            .load("<h1>\u0130\u0130</h1><textarea>\u0130{value}<b></textarea ><p>x</p>");
    assertThat(Templates.html(template, new Views.Text("v")))
        .isEqualTo("<h1>\u0130\u0130</h1><textarea>\u0130v&lt;b&gt;</textarea><p>x</p>");
  }

  @Test
  void formsToOtherSites_carryNoToken() {
    Class<?> template =
        Templates.on(Views.Text.class)
            .load("<form method=\"post\" action=\"https://pay.example/{value}\"></form>"
                + "<form method=\"post\" action=\"//pay.example/\"></form>");
    assertThat(Templates.html(template, new Views.Text("1")))
        .isEqualTo(
            "<form method=\"post\" action=\"https://pay.example/1\"></form>"
                + "<form method=\"post\" action=\"//pay.example/\"></form>");
  }

  @Test
  void emptyValues_nameNoHost() {
    FakeTypes types =
        new FakeTypes()
            .route("Repositories.show", "GET", "/{owner}/{name}", String.class)
            .route("Files.any", "GET", "/{path...}", String.class);
    Class<?> template =
        Templates.on(Views.Switch.class)
            .with(types)
            .load("<a href=\"/{view}/{out}\">1</a><a href={@Repositories.show(view, out)}>2</a>"
                + "<a href={@Files.any(out)}>3</a><a href=\"{view}/{view}{view}/{out}\">4</a>"
                + "<a href=\"/{view}\">5</a><a href=\"/a?b={out}#{out}\">6</a>");
    assertThat(Templates.html(template, new Views.Switch("", "..")))
        .isEqualTo(
            "<a href=\"/_/_\">1</a><a href=\"/_/_\">2</a><a href=\"/_\">3</a>"
                + "<a href=\"/_/_\">4</a><a href=\"/\">5</a><a href=\"/a?b=..#..\">6</a>");
    assertThat(Templates.html(template, new Views.Switch("", "/evil.example")))
        .contains("<a href=\"/_/evil.example\">3</a>")
        .doesNotContain("\"//");
  }

  @Test
  void linksOfHandlers_encodeTheirValues() {
    Class<?> template =
        Templates.on(Views.Text.class)
            .with(TYPES)
            .load("<a href={@Files.get(value)}>f</a><a href={@Tasks.list(2)}>l</a>"
                + "<a href=\"/q?s={value}\">q</a>");
    assertThat(Templates.html(template, new Views.Text("a/b c&d")))
        .isEqualTo(
            "<a href=\"/files/a/b%20c%26d\">f</a><a href=\"/tasks?page=2\">l</a>"
                + "<a href=\"/q?s=a%2Fb%20c%26d\">q</a>");
    assertThat(Templates.html(template, new Views.Text(".."))).contains("href=\"/files/_\"");
  }

  @Test
  void firstLineFeedOfPre_isKept() {
    Class<?> template =
        Templates.on(Views.Text.class)
            .load("<pre>{value}</pre><textarea>{value}</textarea><pre>\n  two\n</pre>");
    assertThat(Templates.html(template, new Views.Text("\nx")))
        .isEqualTo("<pre>\n\nx</pre><textarea>\n\nx</textarea><pre>  two\n</pre>");
  }

  @Test
  void layouts_surroundThePage() {
    String text =
        """
        <!doctype html>
        <html lang="en">
          <head><title>{title} - Tasks</title><link rel="stylesheet" href="/a.css"></head>
          <body><main>{body}</main><footer>{title}</footer></body>
        </html>
        """;
    Class<?> template = Templates.on(Views.Card.class).as(TemplateKind.LAYOUT).load(text);
    HtmlOutput out = new HtmlOutput();
    Rendered.call(template, "htmlBefore", out, new Views.Card("A&B"));
    out.markup("<p>page</p>");
    Rendered.call(template, "htmlAfter", out, new Views.Card("A&B"));
    assertThat(out.toString())
        .isEqualTo(
            "<!doctype html><html lang=\"en\"><head><title>A&amp;B - Tasks</title><link"
                + " rel=\"stylesheet\" href=\"/a.css\"></head><body><main><p>page</p></main>"
                + "<footer>A&amp;B</footer></body></html>");
  }

  @Test
  void longTemplates_becomeSeveralMethods() {
    StringBuilder text = new StringBuilder("<div>");
    StringBuilder expected = new StringBuilder("<div>");
    for (int i = 0; i < 300; i++) {
      text.append("<p>").append(i).append("{value}</p>");
      expected.append("<p>").append(i).append("v</p>");
    }
    Class<?> template = Templates.on(Views.Text.class).load(text + "</div>");
    assertThat(Templates.html(template, new Views.Text("v"))).isEqualTo(expected + "</div>");
    assertThat(template.getDeclaredMethods().length).isBetween(15, 60);
  }

  @Test
  void bracesAndReferences_canBeWritten() {
    Class<?> template =
        Templates.on(Views.Nothing.class)
            .load("<p title=\"&quot;&amp;{'{'}\">{'{'}&lbrace;{\"}\"}&lt;&eacute;&nbsp;{'\"'}</p>");
    assertThat(Templates.html(template, new Views.Nothing()))
        .isEqualTo("<p title=\"&quot;&amp;{\">{{}&lt;é\u00a0\"</p>");
  }
}
