package dev.dxwww.htip.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dxwww.htip.compiler.Problem;
import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.testing.FakeTypes;
import dev.dxwww.htip.compiler.testing.Templates;
import dev.dxwww.htip.compiler.testing.Views;

/** Each kind of mistake in several shapes, at its place, alone; and what is no mistake. */
class ProblemTest {
  private static final FakeTypes TYPES =
      new FakeTypes()
          .component(Views.Tag.class, "<b>{name}</b>")
          .component(Views.Count.class, "<i>{count}</i>")
          .component(Views.Card.class, "<section><h2>{title}</h2>{children}</section>")
          .component(Views.Flag.class, "<div id=\"on\" hidden={on}>{children}</div>")
          .component(Views.Maybe.class, "<i>{value}</i>")
          .component(Views.Text.class, "<tr><td>{value}</td></tr>")
          .route("Tasks.find", "GET", "/tasks/{id}", long.class)
          .route("Tasks.list", "GET", "/tasks?page", int.class)
          .route("Tasks.save", "POST", "/tasks/{id}", long.class)
          .route("Tasks.drop", "DELETE", "/tasks/{id}", long.class)
          .on("toggle", long.class)
          .on("clear")
          .allowsInline(true);

  private static Templates task() {
    return Templates.on(Views.Task.class).with(TYPES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "60 ~ <div><p>{title}</div> ~ 1:16",
        "60 ~ <div>{title} ~ 1:1",
        "60 ~ </div>{title} ~ 1:1",
        "60 ~ {#if done}<b>{/if}</b>{title} ~ 1:14",
        "60 ~ {#if done}{title} ~ 1:1",
        "60 ~ {title}{/each} ~ 1:8",
        "60 ~ {title ~ 1:1",
        "60 ~ <p title=\"{title}>x</p> ~ 1:10",
        "60 ~ <div/>{title}</div> ~ 1:1",
        "60 ~ <br></br>{title} ~ 1:5",
        "60 ~ a } b {title} ~ 1:3",
        "60 ~ {:else}{title} ~ 1:1",
        "60 ~ <!-- {title} ~ 1:1",
        "61 ~ {titel} ~ 1:2",
        "61 ~ {#each labels as label (label.id)}{label.nam}{/each} ~ 1:42",
        "61 ~ <p title=\"a {due2}\">x</p> ~ 1:14",
        "61 ~ {#if dnoe}x{/if} ~ 1:6",
        "61 ~ {#each labels as l (l.key)}{l.name}{/each} ~ 1:23",
        "63 ~ <p onclick=\"x()\">{title}</p> ~ 1:4",
        "63 ~ <a href=\"javascript:x()\">{title}</a> ~ 1:4",
        "63 ~ <a href=\" java&#10;script:x()\">{title}</a> ~ 1:4",
        "63 ~ <iframe srcdoc={title}></iframe> ~ 1:9",
        "63 ~ <iframe src={title}></iframe> ~ 1:14",
        "63 ~ <p style=\"color: {title}\">x</p> ~ 1:19",
        "63 ~ <a href=\"{title}:x\">x</a> ~ 1:17",
        "63 ~ <a href=\"{title}{title}:x\">x</a> ~ 1:24",
        "63 ~ <a href=\"java{title}:x\">x</a> ~ 1:21",
        "63 ~ <img srcset={title}> ~ 1:14",
        "63 ~ <object data=\"data:text/html,x\">{title}</object> ~ 1:9",
        "63 ~ <a href=\"data:text/html,x\">{title}</a> ~ 1:4",
        "63 ~ <form method={title}></form> ~ 1:7",
        "63 ~ <svg><animate to={title}/></svg> ~ 1:15",
        "63 ~ <embed src=\"{title}\"> ~ 1:14",
        "63 ~ <embed src=\"//x/{title}\"> ~ 1:18",
        "63 ~ <svg ONCLICK={title}></svg> ~ 1:6",
        "63 ~ <svg><a Href=\"javascript:x()\">{title}</a></svg> ~ 1:9",
        "63 ~ <svg><use HREF={title}></use></svg> ~ 1:17",
        "63 ~ <svg><rect STYLE={title}></rect></svg> ~ 1:19",
        "63 ~ <svg><set to=\"1;javascript:x()\"></set></svg>{title} ~ 1:11",
        "63 ~ <p on={title}>x</p> ~ 1:4",
        "63 ~ <p textContent={title}>x</p> ~ 1:4",
        "63 ~ <form method=\"post\" action=\"{title}/{title}\"></form> ~ 1:30",
        "63 ~ <form><button formmethod=\"post\">{title}</button></form> ~ 1:15",
        "63 ~ <form method=\"post\"><button formmethod=\"GET\">{title}</button></form> ~ 1:29",
        "63 ~ <button formaction=\"//host/\">{title}</button> ~ 1:9",
        "64 ~ <p id=\"a\">{title}</p><p id=\"a\">x</p> ~ 1:25",
        "64 ~ {#each labels as l (l.id)}<p id=\"a\">{l.name}</p>{/each} ~ 1:30",
        "64 ~ {#if done}<p id=\"a\">x</p>{/if}<p id=\"a\">{title}</p> ~ 1:34",
        "64 ~ <Flag on={done}/><Flag on={done}/>{title} ~ 1:18",
        "64 ~ <p id=\"on\">{title}</p><Flag on={done}/> ~ 1:23",
        "64 ~ {#each labels as l (l.id)}{l.name}<Flag on={done}/>{/each} ~ 1:35",
        "64 ~ <Flag on={done}>{title}<b id=\"on\">x</b></Flag> ~ 1:27",
        "65 ~ <p on:clik={clear()}>{title}</p> ~ 1:4",
        "65 ~ <p on:click={togle(id)}>{title}</p> ~ 1:14",
        "65 ~ <p on:click={toggle()}>{title}</p> ~ 1:14",
        "65 ~ <p on:click={toggle(title)}>x</p> ~ 1:21",
        "65 ~ <p on:click=\"clear\">{title}</p> ~ 1:4",
        "66 ~ <a href={@Tasks.fnd(id)}>{title}</a> ~ 1:10",
        "66 ~ <a href={@Tasks.save(id)}>{title}</a> ~ 1:10",
        "66 ~ <form action={@Tasks.save(id)}>{title}</form> ~ 1:15",
        "66 ~ <form method=\"post\" action={@Tasks.drop(id)}>{title}</form> ~ 1:29",
        "66 ~ <a href={@Tasks.find()}>{title}</a> ~ 1:10",
        "66 ~ <a href={@Tasks.find(title)}>x</a> ~ 1:22",
        "66 ~ <a href=\"/x{@Tasks.find(id)}\">{title}</a> ~ 1:13",
        "67 ~ {#if title}x{/if} ~ 1:6",
        "67 ~ {#if labels}x{/if} ~ 1:6",
        "67 ~ {#each title as c (c)}x{/each} ~ 1:8",
        "67 ~ <input checked={title}> ~ 1:17",
        "67 ~ <input checked=\"{done}\"> ~ 1:8",
        "67 ~ {id && done} ~ 1:2",
        "67 ~ <p class:x={id}>x</p> ~ 1:13",
        "69 ~ <p>{title}<div></div></p> ~ 1:11",
        "69 ~ <p><Card title={title}>x</Card></p> ~ 1:4",
        "69 ~ <div><Text value={title}/></div> ~ 1:6",
        "69 ~ <button><Card title={title}><button>y</button></Card></button> ~ 1:29",
        "70 ~ <Tga name={title}/> ~ 1:1",
        "70 ~ <Tag/>{title} ~ 1:1",
        "70 ~ <Tag nam={title}/> ~ 1:6",
        "70 ~ <Tag name={id}/>{title} ~ 1:6",
        "70 ~ <Tag name={title}>x</Tag> ~ 1:1",
        "70 ~ <Tag name=\"a {title}\"/> ~ 1:15",
        "70 ~ <Count count={id}/>{title} ~ 1:8",
        "100 ~ {title + 'x'} ~ 1:8",
        "100 ~ {title.substring(1)} ~ 1:17",
        "100 ~ {id = 1} ~ 1:5",
        "100 ~ {} ~ 1:2",
        "100 ~ {title == 1} ~ 1:8",
        "100 ~ {'a} ~ 1:2",
        "100 ~ {@Tasks.find(id)} ~ 1:2",
        "101 ~ {#for x}{title}{/for} ~ 1:1",
        "101 ~ <p {title}>x</p> ~ 1:4",
        "101 ~ <p title={title}x>x</p> ~ 1:17",
        "101 ~ {#each labels}{title}{/each} ~ 1:8",
        "101 ~ <![CDATA[x]]>{title} ~ 1:1",
        "101 ~ <p class:x=\"a\">{title}</p> ~ 1:4",
        "101 ~ <p @click={title}>x</p> ~ 1:4",
        "101 ~ <svg><a xlink:href={title}>x</a></svg> ~ 1:9",
        "102 ~ <p title=\"a\" TITLE=\"b\">{title}</p> ~ 1:14",
        "102 ~ <p class=\"a {title}\" class:b={done}>x</p> ~ 1:4",
        "102 ~ <p class=\" a b \" class:b={done}>{title}</p> ~ 1:18",
        "102 ~ <Tag name=\"a\" name=\"b\"/>{title} ~ 1:15",
        "103 ~ {labels} ~ 1:2",
        "103 ~ <p title={labels}>x</p> ~ 1:11",
        "103 ~ {#each labels as l (l.id)}{l}{/each} ~ 1:28",
        "104 ~ {due.lengthOfYear} ~ 1:6",
        "104 ~ <a href=\"/{due.lengthOfYear}\">x</a> ~ 1:16",
        "104 ~ {done || due.lengthOfYear == 1 ? 'a' : 'b'} ~ 1:14",
        "105 ~ <script>x</script>{title} ~ 1:1",
        "105 ~ <template></template>{title} ~ 1:1",
        "105 ~ <svg><sCript>{title}</sCript></svg> ~ 1:6",
        "105 ~ <math><annotation-xml><mi>{title}</mi></annotation-xml></math> ~ 1:7",
        "105 ~ <html></html>{title} ~ 1:1",
        "105 ~ <select value={title}><option>x</option></select> ~ 1:9",
        "105 ~ <marquee>{title}</marquee> ~ 1:1",
        "105 ~ <textarea>{#if done}x{/if}</textarea>{title} ~ 1:11",
      })
  void mistake_isReportedAloneAtItsPlace(int code, String template, String place) {
    assertThat(task().problems(template))
        .containsExactly("HTIP-%03d %s".formatted(code, place));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<div><p>{title}</p></div>",
        "{#if done}<b></b>{/if}{title}",
        "<br/>{title}",
        "a {'}'} b {title}",
        "{title()}",
        "{urgent}",
        "<p title=\"a {due}\">x</p>",
        "{#each labels as l (l.id)}{l.name}{/each}",
        "<p on:click={clear()}>{title}</p>",
        "<p on:click={clear}>{title}</p>",
        "<a href=\"https://a/{title}\">x</a>",
        "<a href=\"javascript/{title}\">x</a>",
        "<a href={title}>x</a>",
        "<a href=\"page{id}.html\">{title}</a>",
        "<a href=\"/x{title}:y\">x</a>",
        "<a href=\"https:{title}:y\">x</a>",
        "<a href=\"{title}?x=1\">x</a>",
        "<img src=\"data:image/png;base64,AAAA\" alt={title}>",
        "<iframe src=\"/frame/{title}\"></iframe>",
        "<iframe src=\"https://a.b/{title}\"></iframe>",
        "<p style=\"width: {id}%\">x</p>",
        "<img srcset=\"/a/{title} 2x\">",
        "{#if done}<p id=\"a\">x</p>{:else}<p id=\"a\">{title}</p>{/if}",
        "{#each labels as l (l.id)}<p id=\"a-{l.id}\">{l.name}</p>{/each}",
        "<form method=\"post\" action={@Tasks.save(id)}>{title}</form>",
        "<form method=\"post\"><button formaction={@Tasks.save(id)}>{title}</button></form>",
        "<form><button formmethod=\"dialog\">{title}</button></form>",
        "<a href={@Tasks.list(3)}>{title}</a>",
        "<a href={@Tasks.list()}>{title}</a>",
        "{#if !labels.isEmpty}x{/if}",
        "<input checked={done && id > 3}>",
        "<div><Card title={title}><p>x</p></Card></div>",
        "<table><tbody><Text value={title}/></tbody></table>",
        "<Maybe/>{title}",
        "<Maybe value={title}/>",
        "<Tag name=\"x\"/>{title}",
        "<Count count={3}/>{title}",
        "{due != null ? due.lengthOfYear : 0}",
        "{#if due != null}{due.lengthOfYear}{/if}",
        "{#if due == null}-{:else}{due.lengthOfYear}{/if}",
        "{#if !(due == null) && due.lengthOfYear > 3}{due.lengthOfMonth}{/if}",
        "{due == null || due.lengthOfYear > 3 ? 'a' : due.lengthOfYear == 1 ? 'b' : 'c'}",
        "<p class=\"a\" class:b={done} class:c={!done}>{title}</p>",
        "a < b & c > d {title}",
        "<svg><use href=\"#icon-{title}\"></use></svg>",
        "<svg viewBox=\"0 0 {id} 9\"><animate from=\"1\" to=\"5\"></animate>{title}</svg>",
        "<form action={title}></form>",
        "<form action=\"{title}/{title}\"></form>",
        "<form method=\"post\" action={title}></form>",
        "{#if done}<Flag on={done}/>{:else}<Flag on={done}/>{/if}{title}",
        "<Flag on={done}><b id=\"off\">{title}</b></Flag>",
        "<p class=\"a-b c\" class:b={done}>{title}</p>",
        "<form method=\"post\" action=\"/save/{title}\"></form>",
        "<form method=\"POST\" action=\"https://{title}/\"></form>",
        "<form method=\"post\" action=\"save/{title}\"></form>",
        "<form method=\"post\" action=\"?by={title}\"></form>",
        "<button formaction=\"/save/{title}\">x</button>",
        "<p @click=\"open()\" data-é={title}>x</p>",
      })
  void whatIsRight_isAccepted(String template) {
    assertThat(task().problems(template)).isEmpty();
  }

  @Test
  void rowsOfLiveLists_needKeysThatTellThemApart() {
    assertThat(task().live().problem("{#each labels as l}{l.name}{/each}").fix())
        .isEqualTo("{#each ... as l (l.id)}");
    assertThat(task().live().problems("{#each labels as l (l)}{l.name}{/each}")).isEmpty();
    assertThat(Templates.on(Views.Board.class).live()
            .problems("{#each tasks as t (t.due)}{t.title}{/each}"))
        .containsExactly("HTIP-064 1:1");
    assertThat(task().problems("{#each labels as l}{l.name}{/each}")).isEmpty();
  }

  @Test
  void misspeltNames_getASuggestionAndTheList() {
    Problem problem = task().problem("\n  <p>{titel}</p>");
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo(7);
    assertThat(problem.text())
        .isEqualTo("Task has no \"titel\" (has: done, due, id, labels, title, urgent)");
    assertThat(problem.fix()).isEqualTo("title");
    assertThat(task().problem("<a href={@Tasks.fnd(id)}>x</a>").fix())
        .isEqualTo("{@Tasks.find(id)}");
    assertThat(task().problem("<form action={@Tasks.save}>{title}</form>").fix())
        .isEqualTo("<form method=\"post\" action={@Tasks.save(id)}>");
    assertThat(task().problem("<a href={@Tasks.find}>{title}</a>").fix())
        .isEqualTo("{@Tasks.find(id)}");
    assertThat(task().problem("<Tga name={title}/>").fix()).isEqualTo("<Tag>");
    assertThat(task().problem("<p on:click={togle(id)}>x</p>").fix()).isEqualTo("toggle");
    assertThat(
            Templates.on(Views.Owned.class).problem("{status == 'OPNE' ? 1 : 2}").fix())
        .isEqualTo("'OPEN'");
  }

  @Test
  void messages_nameWhereATagWasOpened() {
    assertThat(task().problem("<div>\n <b>{title}\n</div>").text())
        .isEqualTo("</div> comes while <b> of line 2 of the template is open");
  }

  @Test
  void twoMistakes_areBothFound() {
    assertThat(task().problems("<p>{titel}<div></div></p>"))
        .containsExactly("HTIP-061 1:5", "HTIP-069 1:11");
  }

  @Test
  void components_thatAreNeverShown_areAWarning() {
    assertThat(Templates.on(Views.Label.class).compile("<p>{name}</p>").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "[HTIP-062] 1:1 Component \"id\" of Label is never shown (fix: show it as {id}, or"
                + " remove it from the record)");
    assertThat(Templates.on(Views.Task.class).compile("<p>{urgent}</p>").problems()).isEmpty();
  }

  @Test
  void expressionsInScripts_areRefused() {
    Templates layout =
        Templates.on(Views.Card.class)
            .as(TemplateKind.LAYOUT)
            .with(new FakeTypes().allowsInline(true));
    String start = "<!doctype html><html><head><title>{title}</title>";
    String end = "</head><body>{body}</body></html>";
    assertThat(layout.problems(start + "<script>let a = {title};</script>" + end))
        .containsExactly("HTIP-063 1:66");
    assertThat(layout.problems(start + "<style>p::before { content: {title} }</style>" + end))
        .containsExactly("HTIP-063 1:78");
    assertThat(layout.problems(start + "<style>p { color: red }</style>" + end)).isEmpty();
    String svg = "<svg><foreignObject><style>{title}</style></foreignObject></svg>";
    assertThat(layout.problems(start + "</head><body>{body}" + svg + "</body></html>"))
        .containsExactly("HTIP-063 1:96");
    String script = "<script src=\"/a.js\"></script>";
    assertThat(layout.problems(start + script + end)).isEmpty();
    assertThat(layout.problems(start + "</head><body>{body}" + script + "</body></html>"))
        .containsExactly("HTIP-105 1:69");
    assertThat(layout.problems(start + "<script>const f = { title };</script>" + end)).isEmpty();
  }

  @Test
  void layouts_showThePageOnce() {
    Templates layout = Templates.on(Views.Nothing.class).as(TemplateKind.LAYOUT);
    assertThat(layout.problems("<!doctype html><html><head></head><body></body></html>"))
        .containsExactly("HTIP-105 1:1");
    assertThat(layout.problems("<html><head></head><body>{body}{body}</body></html>"))
        .containsExactly("HTIP-105 1:32");
    assertThat(layout.problems("<html><head></head><body>{#if true}{body}{/if}</body></html>"))
        .containsExactly("HTIP-105 1:36");
    assertThat(layout.problems("<html><head></head><body><p>{body}</p></body></html>"))
        .containsExactly("HTIP-069 1:29");
    assertThat(layout.problems("<html><body>{body}</body></html>"))
        .containsExactly("HTIP-069 1:1");
  }

  @Test
  void componentsThatShowThemselves_areRefused() {
    FakeTypes loop = new FakeTypes().component(Views.Tag.class, "<b><Tag name={name}/></b>");
    Problem problem =
        Templates.on(Views.Tag.class).with(loop).problem("<i><Tag name={name}/></i>");
    assertThat(problem.toString())
        .startsWith("[HTIP-070] 1:4 <Tag> does not fit here: <Tag> shows itself: Tag > Tag"
            + " (1:4 of its template)");
  }

  @Test
  void componentsThatNameWhatIsNotThere_areReportedWhereTheyAreUsed() {
    FakeTypes types = new FakeTypes();
    types.component(Views.Tag.class, "<b on:click={pick(name)}>{name}</b>");
    assertThat(Templates.on(Views.Text.class).with(types).problems("<i><Tag name={value}/></i>"))
        .containsExactly("HTIP-065 1:4");
    types.on("pick", String.class);
    assertThat(Templates.on(Views.Text.class).with(types).problems("<i><Tag name={value}/></i>"))
        .isEmpty();
  }

  @Test
  void markup_standsWhereAnyElementMay() {
    Templates markup = Templates.on(Views.Markup.class);
    assertThat(markup.problems("<div>{body}</div>")).isEmpty();
    assertThat(markup.problems("<p>{body}</p>")).containsExactly("HTIP-069 1:4");
    assertThat(markup.problems("<table><tbody>{body}</tbody></table>"))
        .containsExactly("HTIP-069 1:15");
    assertThat(markup.problems("<h1>{body}</h1>")).containsExactly("HTIP-069 1:5");
    assertThat(markup.problems("<p title={body}>x</p>")).containsExactly("HTIP-103 1:11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p style=\"width: {id}%\">x</p> ~ 1:4",
        "<p style=\"color: red\">{title}</p> ~ 1:4",
        "<p style={id}>x</p> ~ 1:4",
        "<p style=\"color: {title}\">x</p> ~ 1:4",
        "<svg><rect STYLE=\"fill: red\"></rect></svg>{title} ~ 1:12",
      })
  void stylesOfElements_areRefusedUnlessThePolicyIsTheApplications(String template, String at) {
    Templates strict = Templates.on(Views.Task.class).with(new FakeTypes());
    assertThat(strict.problems(template)).containsExactly("HTIP-106 " + at);
    assertThat(strict.problem(template).fix())
        .isEqualTo("class:name={condition}, <progress value={n}>, or width={n} of something in an"
            + " <svg>; where the application's own policy allows it: -Adxwww.inline=allow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<progress value={id} max=\"100\"></progress>",
        "<meter value={id} max=\"100\"></meter>",
        "<svg><rect width={id} height=\"9\"></rect></svg>",
        "<p class=\"bar\" class:full={id == 100}>x</p>",
      })
  void whatIsDrawnWithoutStyles_isAccepted(String template) {
    assertThat(Templates.on(Views.Task.class).with(new FakeTypes()).problems(template)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<style>p { color: red }</style> ~ 106",
        "<script>go()</script> ~ 106",
        "<script type=\"module\">go()</script> ~ 106",
        "<script type=\"importmap\">{\"imports\": {}}</script> ~ 106",
        "<script src=\"/a.js\" defer></script> ~ 0",
        "<script type=\"application/json\" id=\"data\">{\"a\": 1}</script> ~ 0",
        "<link rel=\"stylesheet\" href=\"/a.css\"> ~ 0",
      })
  void textOfScriptsAndStyles_isRefusedAsThePolicyDoes(String head, int code) {
    Templates layout =
        Templates.on(Views.Card.class).as(TemplateKind.LAYOUT).with(new FakeTypes());
    String template =
        "<!doctype html><html><head><title>{title}</title>" + head + "</head><body>{body}</body>"
            + "</html>";
    if (code == 0) {
      assertThat(layout.problems(template)).isEmpty();
    } else {
      assertThat(layout.problems(template)).containsExactly("HTIP-" + code + " 1:50");
    }
  }

  @Test
  void templatesWithoutEvents_sayWhy() {
    FakeTypes none = new FakeTypes().on("clear").eventless("A layout has no events", "move it");
    none.component(Views.Tag.class, "<b on:click={clear()}>{name}</b>");
    Templates layout = Templates.on(Views.Task.class).with(none);
    assertThat(layout.problem("<p on:click={clear()}>{title}</p>").toString())
        .isEqualTo("[HTIP-065] 1:4 A layout has no events (fix: move it)");
    assertThat(layout.problem("<p on:clik={clear()}>{title}</p>").text())
        .startsWith("There is no event \"clik\"");
    assertThat(layout.problem("<Tag name={title}/>").toString())
        .isEqualTo("[HTIP-065] 1:1 <Tag> does not fit here: A layout has no events (1:4 of its"
            + " template) (fix: move it)");
  }

  @Test
  void handlersOfOneName_areChosenByWhatTheyTake() {
    FakeTypes types =
        new FakeTypes()
            .on("pick", long.class)
            .on("pick", String.class)
            .on("pick", long.class, String.class);
    Templates task = Templates.on(Views.Task.class).with(types);
    assertThat(task.problems("<p on:click={pick(id)} on:input={pick(title)}>x</p>")).isEmpty();
    assertThat(task.problems("<p on:click={pick(id, title)}>x</p>")).isEmpty();
    assertThat(task.problem("<p on:click={pick(done)}>{title}</p>").text())
        .isEqualTo("Handler \"pick\" takes long here, and this is boolean");
  }

  @Test
  void linksOfOneName_areChosenByVerbAndNumber_orRefused() {
    FakeTypes types =
        new FakeTypes()
            .route("Tasks.show", "GET", "/tasks", long.class)
            .route("Tasks.show", "GET", "/tasks/{id}", long.class)
            .route("Tasks.show", "POST", "/tasks/{id}", long.class)
            .route("Tasks.both", "GET", "/a/{id}", long.class)
            .route("Tasks.both", "GET", "/b/{id}", long.class);
    Templates task = Templates.on(Views.Task.class).with(types);
    assertThat(
            task.html(
                "<a href={@Tasks.show(3)}>{id}</a><a href={@Tasks.show()}>x</a><form"
                    + " method=\"get\" action={@Tasks.show(4)}></form>",
                new Views.Task(1, "", false, null, List.of())))
        .isEqualTo("<a href=\"/tasks/3\">1</a><a href=\"/tasks\">x</a><form method=\"get\""
            + " action=\"/tasks/4\"></form>");
    Problem problem = task.problem("<a href={@Tasks.both(id)}>{title}</a>");
    assertThat(problem.toString())
        .isEqualTo("[HTIP-066] 1:10 Tasks.both is GET /a/{id} and GET /b/{id}, and this link may"
            + " mean each of them (fix: give one of the methods another name)");
  }

  @Test
  void linksToNothing_nameTheHandlersOfTheController_orTheControllers() {
    FakeTypes types =
        new FakeTypes()
            .route("People.find", "GET", "/people/{id}", long.class)
            .route("Tasks.find", "GET", "/tasks/{id}", long.class)
            .route("Tasks.list", "GET", "/tasks", long.class);
    Templates task = Templates.on(Views.Task.class).with(types);
    assertThat(task.problem("<a href={@Tasks.fnd(id)}>{title}</a>").toString())
        .isEqualTo("[HTIP-066] 1:10 There is no handler Tasks.fnd (has: Tasks.find, Tasks.list)"
            + " (fix: {@Tasks.find(id)})");
    assertThat(task.problem("<a href={@Elsewhere.look(id)}>{title}</a>").text())
        .isEqualTo("There is no handler Elsewhere.look (controllers with handlers: People,"
            + " Tasks)");
    assertThat(
            Templates.on(Views.Task.class).with(new FakeTypes())
                .problem("<a href={@Tasks.find(id)}>{title}</a>").text())
        .isEqualTo("There is no handler Tasks.find (has: none)");
  }

  @Test
  void longExpressions_areRefused() {
    String chain = "done" + " && done".repeat(249);
    assertThat(task().problems("{#if " + chain + "}{title}{/if}")).isEmpty();
    assertThat(task().problems("{#if " + chain + " && done}{title}{/if}"))
        .containsExactly("HTIP-100 1:6");
  }
}
