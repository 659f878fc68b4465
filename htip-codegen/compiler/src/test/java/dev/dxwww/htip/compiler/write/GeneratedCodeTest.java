package dev.dxwww.htip.compiler.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dxwww.htip.compiler.testing.Awkward;
import dev.dxwww.htip.compiler.testing.FakeTypes;
import dev.dxwww.htip.compiler.testing.LiveView;
import dev.dxwww.htip.compiler.testing.Templates;
import dev.dxwww.htip.compiler.testing.Views;

/** What users may write compiles, under -Xlint:all -Werror, and shows the same both ways. */
class GeneratedCodeTest {
  private static final FakeTypes TYPES =
      new FakeTypes()
          .component(Views.Tag.class, "<b>{name}</b>")
          .component(Views.Nothing.class, "<nav>{children}</nav><div>{children}</div>")
          .on("rate", Awkward.Level.class)
          .route("Levels.show", "GET", "/levels/{level}?other", Awkward.Level.class);

  private static void shows(Class<?> view, String template, Object... records) {
    LiveView live = LiveView.of(Templates.on(view).with(TYPES).live().model(template));
    live.show(records[0]);
    for (Object record : records) {
      live.change(record);
      assertThat(live.shown()).isEqualTo(live.meant(record)).isEqualTo(live.html(record));
    }
  }

  @Test
  void rowsOfSeveralRoots_mayBeCalledLikeWhatWritersWrite() {
    Awkward.Choice x = new Awkward.Choice(1, "x", true);
    Awkward.Choice y = new Awkward.Choice(2, "y", false);
    for (String name : List.of("choice", "then", "choiceRows", "markup", "else2", "row", "part")) {
      shows(
          Awkward.Poll.class,
          ("<dl>{#each choices as C (C.id)}<dt>{C.name}</dt>{#if C.correct}<dd>ok</dd>{:else if"
                  + " C.id > 1}<dd>{C.id}</dd>{/if}{/each}</dl>")
              .replaceAll("\\bC\\b", name),
          new Awkward.Poll(List.of(x)),
          new Awkward.Poll(List.of(y, x)),
          new Awkward.Poll(List.of()));
    }
  }

  @Test
  void choicesOfNumbers_haveTheTypeThatJavaGivesThem() {
    shows(
        Awkward.Boxes.class,
        "<p>{on ? one : 2}</p><p>{on ? 1 : two} {on ? one : three} {on ? yes : on}</p><p"
            + " title={on ? three : two}>{(on ? one : 7) == 5} {none}</p>",
        new Awkward.Boxes(true, 5, 6, 7.5, true, null),
        new Awkward.Boxes(false, 5, 6, 7.5, true, 1));
  }

  @Test
  void listsOfSomeTypeOrAnother_haveRows() {
    Views.Label x = new Views.Label(1, "x");
    Views.Label y = new Views.Label(2, "y");
    shows(
        Awkward.Wild.class,
        "<ul>{#each labels as l (l.id)}<li>{l.name}</li>{/each}</ul>{#each more as l (l.id)}"
            + "<i>{l.name}</i>{:else}none{/each}{#each any as one, i (i)}<b>{i}</b>{/each}",
        new Awkward.Wild(List.of(x), List.of(), List.of(1, 2)),
        new Awkward.Wild(List.of(y, x), List.of(x), List.of("")));
  }

  @Test
  void arraysOfPrimitives_haveRows() {
    StringBuilder template = new StringBuilder();
    for (String list : List.of("bytes", "shorts", "chars", "floats", "truths", "ints")) {
      template.append("<p>{#each ").append(list).append(" as x, i (i)}<i>{x}</i>{/each}</p>");
    }
    shows(
        Awkward.Arrays.class,
        template.toString(),
        new Awkward.Arrays(
            new byte[] {1},
            new short[] {2, 3},
            new char[] {'<'},
            new float[] {0.1f},
            new boolean[] {true},
            new int[] {4}),
        new Awkward.Arrays(
            new byte[0],
            new short[] {4},
            new char[] {'<', 'é'},
            new float[] {0.1f, 2},
            new boolean[] {false},
            new int[] {4}));
  }

  @Test
  void whatStandsBetweenTags_canBeShownTwice() {
    shows(
        Awkward.Pair.class,
        "<Nothing><Tag name={a}/>{#if a == b}<Tag name={b}/>{/if}</Nothing>",
        new Awkward.Pair("x", "y"),
        new Awkward.Pair("y", "y"));
    shows(
        Views.Words.class,
        "<Nothing>{#each words as word, i (word)}<p>{i}{word}</p>{:else}-{/each}</Nothing>",
        new Views.Words(List.of()),
        new Views.Words(List.of("a", "b")));
  }

  @Test
  void constants_goByTheirNamesWhereTheyAreReadAgain() {
    String template =
        "<a href={@Levels.show(level, other)}>{level}</a><a on:click={rate(level)}>{other}</a>";
    Awkward.Levels both = new Awkward.Levels(Awkward.Level.LOW, Awkward.Level.HIGH);
    Awkward.Levels one = new Awkward.Levels(Awkward.Level.HIGH, null);
    shows(Awkward.Levels.class, template, both, one);
    assertThat(Templates.on(Awkward.Levels.class).with(TYPES).html(template, both))
        .isEqualTo("<a href=\"/levels/LOW?other=HIGH\">the LOW</a><a>the HIGH</a>");
    assertThat(Templates.on(Awkward.Levels.class).with(TYPES).html(template, one))
        .isEqualTo("<a href=\"/levels/HIGH?other=\">the HIGH</a><a></a>");
  }

  @Test
  void elementsOfOnesOwn_haveAttributesAsTheyAreWritten() {
    String template = "<my-chart data={a} disabled={a == b} href={b}></my-chart>";
    shows(
        Awkward.Pair.class,
        template,
        new Awkward.Pair("{x: 1}", "y"),
        new Awkward.Pair("y", "y"));
    assertThat(
            Templates.on(Awkward.Pair.class)
                .html(template, new Awkward.Pair("a:b", "javascript:x")))
        .isEqualTo("<my-chart data=\"a:b\" href=\"about:invalid\"></my-chart>");
  }
}
