package dev.dxwww.htip.compiler.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.TemplateText;
import dev.dxwww.htip.compiler.live.Lowering;
import dev.dxwww.htip.compiler.model.TemplateModel;
import dev.dxwww.htip.compiler.testing.FakeTypes;
import dev.dxwww.htip.compiler.testing.LiveView;
import dev.dxwww.htip.compiler.testing.Templates;
import dev.dxwww.htip.compiler.testing.Views;

class LiveEmitterTest {
  private static final FakeTypes TYPES =
      new FakeTypes()
          .component(Views.Tag.class, "<b class=\"tag\">{name}</b>")
          .component(Views.Card.class, "<section><h2>{title}</h2>{children}</section>")
          .route("TaskController.find", "GET", "/tasks/{id}", long.class)
          .on("toggle", long.class);

  private static final String ROW =
      """
      <li class="task" class:done={done}>
        <input type="checkbox" checked={done} on:change={toggle(id)}>
        <a href={@TaskController.find(id)}>{title}</a>
        {#if due != null}<time>{due}</time>{:else}<i>no date</i>{/if}
        {#each labels as label (label.id)}<Tag name={label.name}/>{/each}
      </li>""";

  private static Views.Task task(int id) {
    return new Views.Task(id, "Task " + id, false, null, List.of());
  }

  private static LiveView view(Class<?> record, String text) {
    return LiveView.of(Templates.on(record).with(TYPES).live().model(text));
  }

  private static void shows(LiveView view, Object record) {
    assertThat(view.shown()).isEqualTo(view.meant(record)).isEqualTo(view.html(record));
  }

  @Test
  void recordIsShown_andFollowsEachChange() {
    LiveView view = view(Views.Task.class, ROW);
    Views.Label x = new Views.Label(1, "x");
    Views.Label y = new Views.Label(2, "y & z");
    LocalDate due = LocalDate.of(2026, 1, 2);
    List<Views.Task> states =
        List.of(
            new Views.Task(1, "a < b", false, null, List.of()),
            new Views.Task(1, "a < b", true, due, List.of(x)),
            new Views.Task(2, "c", true, due.plusDays(1), List.of(y, x)),
            new Views.Task(2, "", false, null, List.of(x)),
            new Views.Task(2, "", false, null, List.of()));
    view.show(states.getFirst());
    shows(view, states.getFirst());
    for (Views.Task state : states) {
      view.change(state);
      shows(view, state);
    }
  }

  @Test
  void pieceOfADrawing_isReadAsOne() {
    String text = "<svg>{#if on}<g><path/></g>{:else}<title>x</title>{/if}</svg>";
    TemplateModel model = Templates.on(Views.Flag.class).live().model(text);
    assertThat(Lowering.lower(model, new Problems(TemplateText.of(text))).templates())
        .extracting(TemplateDef::html)
        .containsExactlyInAnyOrder(
            "<svg></svg>", "<svg htip><g><path></path></g></svg>",
            "<svg htip><title>x</title></svg>");
    LiveView view = view(Views.Flag.class, text);
    view.show(new Views.Flag(true));
    shows(view, new Views.Flag(true));
    view.change(new Views.Flag(false));
    shows(view, new Views.Flag(false));
  }

  @Test
  void changeOfOneValue_isOneOperation() {
    LiveView view = view(Views.Task.class, ROW);
    view.show(task(1));
    assertThat(view.change(new Views.Task(1, "other", false, null, List.of())))
        .containsExactly("text 6 \"other\"");
    assertThat(view.change(new Views.Task(1, "other", true, null, List.of())))
        .containsExactly("cls 2 \"done\" 1", "prop 3 \"checked\" \"1\"");
    assertThat(view.change(new Views.Task(1, "other", true, null, List.of()))).isEmpty();
  }

  @Test
  void changedTaskOfAThousand_isFewBytes() {
    LiveView view =
        view(
            Views.Board.class,
            "<h1>{title}</h1><ul>{#each tasks as task (task.id)}<li class:done={task.done}>"
                + "<a href={@TaskController.find(task.id)}>{task.title}</a></li>{/each}</ul>");
    List<Views.Task> tasks = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      tasks.add(task(i));
    }
    view.show(new Views.Board("All", List.copyOf(tasks)));
    shows(view, new Views.Board("All", tasks));
    tasks.set(500, new Views.Task(500, "Task 500", true, null, List.of()));
    assertThat(view.bytes(new Views.Board("All", List.copyOf(tasks)))).isLessThan(40);
    shows(view, new Views.Board("All", tasks));
  }

  @Test
  void rowsMove_asFewAsPossible() {
    LiveView view =
        view(Views.Words.class, "<ul>{#each words as word (word)}<li>{word}</li>{/each}</ul>");
    view.show(new Views.Words(List.of("a", "b", "c", "d", "e")));
    assertThat(view.change(new Views.Words(List.of("e", "a", "b", "c", "d"))))
        .singleElement()
        .asString()
        .startsWith("insert ");
    assertThat(view.change(new Views.Words(List.of("e", "b", "c", "d"))))
        .containsExactly("remove 3 1");
    assertThat(view.change(new Views.Words(List.of("d", "c", "b", "e")))).hasSize(3);
    assertThat(view.change(new Views.Words(List.of()))).containsExactly("remove 9 4");
  }

  @Test
  void rowsInEachOrder_areThoseOfTheList() {
    LiveView view =
        view(
            Views.Words.class,
            "<p>before</p>{#each words as word, i (word)}<b>{i}</b>{word}{#if word == 'b'}!{/if}"
                + "{:else}<i>none</i>{/each}<p>after</p>");
    Random random = new Random(7);
    view.show(new Views.Words(List.of("b")));
    for (int i = 0; i < 300; i++) {
      List<String> words = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g"));
      Collections.shuffle(words, random);
      Views.Words next = new Views.Words(List.copyOf(words.subList(0, random.nextInt(8))));
      view.change(next);
      shows(view, next);
    }
  }

  @Test
  void equalKeys_areKeptApart() {
    LiveView view =
        view(Views.Words.class, "<ul>{#each words as word (word)}<li>{word}</li>{/each}</ul>");
    view.show(new Views.Words(List.of("a", "a", "b")));
    for (List<String> words :
        List.of(
            List.of("b", "a", "a"), List.of("a"), List.of("a", "a", "a"), List.of("b", "b"))) {
      view.change(new Views.Words(words));
      shows(view, new Views.Words(words));
    }
  }

  @Test
  void childrenOfComponents_followTheirValues() {
    LiveView view =
        view(
            Views.Owned.class,
            "<Card title={title}>{#if owner != null}<p>{owner.name}</p>{#if owner.email != null}"
                + "<Tag name={owner.email}/>{/if}{/if}</Card>{status == 'OPEN' ? 'o' : 'd'}");
    List<Views.Owned> states =
        List.of(
            new Views.Owned("t", null, Views.Status.OPEN),
            new Views.Owned("t", new Views.Person("n", null), Views.Status.DONE),
            new Views.Owned("u", new Views.Person("n", "e"), Views.Status.DONE),
            new Views.Owned("u", new Views.Person("m", "f"), Views.Status.OPEN),
            new Views.Owned("u", null, Views.Status.OPEN));
    view.show(states.getFirst());
    for (Views.Owned state : states) {
      view.change(state);
      shows(view, state);
    }
  }

  @Test
  void valuesOfEachType_travel() {
    LiveView view =
        view(
            Views.Mixed.class,
            "<p title=\"{whole}{letter}{status}\" lang={boxed}>{whole}</p><p>{big}</p><i>{part}"
                + "</i> {letter} {status} {boxed}<input value={whole}><input value=\"{letter}\">"
                + "<a href=\"/x/{letter}?{big}\">{boxed}</a>");
    List<Views.Mixed> states =
        List.of(
            new Views.Mixed(-1, Long.MIN_VALUE, 0.5, '<', Views.Status.OPEN, null),
            new Views.Mixed(0, 1, Double.NaN, '"', Views.Status.DONE, 12),
            new Views.Mixed(Integer.MAX_VALUE, Long.MAX_VALUE, -0.0, 'é', Views.Status.DONE, 13),
            new Views.Mixed(Integer.MIN_VALUE, 0, 0.0, ' ', Views.Status.OPEN, null));
    for (Views.Mixed first : states) {
      view.show(first);
      shows(view, first);
      for (Views.Mixed next : states) {
        view.change(next);
        shows(view, next);
      }
    }
  }

  @Test
  void markup_isReplacedWhole() {
    LiveView view = view(Views.Markup.class, "<div>a{body}b</div>");
    view.show(new Views.Markup(new Views.SafeHtml("<b>x</b> y")));
    shows(view, new Views.Markup(new Views.SafeHtml("<b>x</b> y")));
    view.change(new Views.Markup(new Views.SafeHtml("<i>z</i>")));
    shows(view, new Views.Markup(new Views.SafeHtml("<i>z</i>")));
    assertThat(view.change(new Views.Markup(new Views.SafeHtml("<i>z</i>")))).isEmpty();
  }

  @Test
  void markupThatIsNull_isNotShown() {
    LiveView view = view(Views.MaybeMarkup.class, "<div>{body}</div>");
    Views.MaybeMarkup none = new Views.MaybeMarkup(null);
    Views.MaybeMarkup some = new Views.MaybeMarkup(new Views.SafeHtml("<b>x</b>"));
    view.show(none);
    shows(view, none);
    for (Views.MaybeMarkup next : List.of(some, none, some)) {
      view.change(next);
      shows(view, next);
    }
  }

  @Test
  void namesThatJavaOrTheWritersUse_areGivenWay() {
    FakeTypes types =
        new FakeTypes().component(Views.Switch.class, "<i>{view}{out}</i>");
    LiveView view =
        LiveView.of(
            Templates.on(Views.Words.class)
                .with(types)
                .live()
                .model(
                    "{#each words as out, row (out)}<Switch view={out} out={out}/>{row}{/each}"
                        + "{#each words as oldOut, first (oldOut)}<b>{oldOut}{first}</b>{/each}"));
    Views.Words words = new Views.Words(List.of("a", "b"));
    view.show(words);
    shows(view, words);
    view.change(new Views.Words(List.of("b", "c", "a")));
    shows(view, new Views.Words(List.of("b", "c", "a")));
  }

  @Test
  void boxes_areComparedByValue() {
    LiveView view =
        view(
            Views.Numbers.class,
            "<p>{one == three}{one == four}{two >= one}{one < three ? 1 : 2}</p>");
    Views.Numbers numbers = new Views.Numbers(1000, 1000L, 1000, 1000);
    view.show(numbers);
    assertThat(view.html(numbers)).contains("truetruetrue2");
    shows(view, numbers);
    assertThat(
            Templates.on(Views.Numbers.class).problems("{one == two}{three}{four}"))
        .containsExactly("HTIP-100 1:6");
  }

  @Test
  void templatesAtTheLimits_canBeCompiled() {
    String slots = "<p title=\"{value}\" class:a={value == 'b'}></p>".repeat(2047);
    LiveView view = view(Views.Text.class, "<div>" + slots + "</div>");
    Views.Text a = new Views.Text("a");
    Views.Text b = new Views.Text("b");
    view.show(a);
    shows(view, a);
    view.change(b);
    shows(view, b);
    String much = "é\uD83D\uDE00".repeat(40_000);
    assertThat(Templates.on(Views.Text.class).html("<p>{value}" + much + "</p>", a))
        .isEqualTo("<p>a" + much + "</p>");
  }

  @Test
  void stylesOfLayouts_keepTheirText() {
    LiveView view =
        LiveView.of(
            Templates.on(Views.Card.class)
                .as(TemplateKind.LAYOUT)
                .with(new FakeTypes().allowsInline(true))
                .live()
                .model(
                    "<html><head><title>{title}</title></head><body><style>p { color: red }"
                        + "</style><main>{body}</main></body></html>"));
    view.show(new Views.Card("x"));
    assertThat(view.shown()).isEqualTo("(style 'p { color: red }')\n(main)\n");
  }

  @Test
  void valuesOfControls_comeBehindTheirLimits() {
    LiveView view =
        view(Views.Mixed.class, "<input type=\"range\" value={whole} max={big} title={part}>");
    Views.Mixed small = new Views.Mixed(1, 9, 0.5, 'a', Views.Status.OPEN, null);
    Views.Mixed large = new Views.Mixed(500, 999, 0.75, 'a', Views.Status.OPEN, null);
    view.show(small);
    shows(view, small);
    assertThat(view.change(large))
        .containsExactly(
            "attr 2 \"max\" \"999\"", "attr 3 \"title\" \"0.75\"", "prop 4 \"value\" \"500\"");
    shows(view, large);
  }

  @Test
  void longTexts_areSpliced() {
    LiveView view = view(Views.Text.class, "<p>{value}</p>");
    view.show(new Views.Text("The quick brown fox jumps over the lazy dog"));
    assertThat(view.change(new Views.Text("The quick brown cat jumps over the lazy dog")))
        .containsExactly("splice 2 16 3 \"cat\"");
    shows(view, new Views.Text("The quick brown cat jumps over the lazy dog"));
  }

  @Test
  void handlers_areBoundWithTheirArguments() {
    LiveView view = view(Views.Task.class, "<p on:click={toggle(id)}>{title}</p>");
    view.show(task(4));
    assertThat(view.host().mount().children().getFirst().handlers())
        .containsEntry("click", "0~4");
    view.change(task(5));
    assertThat(view.host().mount().children().getFirst().handlers())
        .containsEntry("click", "0~5");
  }
}
