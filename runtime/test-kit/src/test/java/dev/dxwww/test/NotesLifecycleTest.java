package dev.dxwww.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.dxwww.common.DataSize;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.runtime.config.ConfigException;
import dev.dxwww.runtime.config.ConfigProblem;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.test.notes.NoteStore;
import dev.dxwww.test.notes.NotesApp;
import dev.dxwww.test.notes.NotesConfig;

import org.junit.jupiter.api.Test;

/** Starting and stopping a generated application from code. */
final class NotesLifecycleTest {

  @Test
  void generatedReader_readsEveryKindOfValue() {
    try (RunningApp app =
        TestApps.of(NotesApp.class)
            .environment(
                Map.of(
                    "NOTES_TAGS", "a, b",
                    "NOTES_WEIGHTS_SOME_WORD", "4",
                    "NOTES_ARCHIVE_FOLDER", "old",
                    "NOTES_STYLE", "very-fancy",
                    "NOTES_CORNER", "3:4"))
            .args("--notes.ttl=PT1H", "--notes.largest=2MB")
            .start()) {
      assertThat(app.config(NotesConfig.class))
          .isEqualTo(
              new NotesConfig(
                  3,
                  "nobody",
                  Duration.ofHours(1),
                  new DataSize(2_000_000),
                  NotesConfig.Style.VERY_FANCY,
                  List.of("a", "b"),
                  Map.of("some-word", 4),
                  Optional.of(new NotesConfig.Archive("old", 7)),
                  Optional.of(new NotesConfig.Corner(3, 4))));
    }
  }

  @Test
  void generatedReader_tellsAllProblems() {
    ConfigException refused =
        catchThrowableOfType(
            ConfigException.class,
            () ->
                TestApps.of(NotesApp.class)
                    .config("notes.limit", "0")
                    .config("notes.archive.days", "0")
                    .config("notes.archive.folder", "x")
                    .config("notes.corner", "3")
                    .config("notes.stlye", "plain")
                    .config("notes.owner", " ")
                    .start());
    assertThat(refused.problems())
        .extracting(ConfigProblem::key)
        .containsExactlyInAnyOrder(
            "notes.limit", "notes.owner", "notes.archive", "notes.corner", "notes.stlye");
  }

  @Test
  void constraints_holdAndAreToldTogetherWithWhatCannotBeRead() {
    ConfigException refused =
        catchThrowableOfType(
            ConfigException.class,
            () ->
                TestApps.of(NotesApp.class)
                    .config("notes.limit", "0")
                    .config("notes.owner", " ")
                    .config("notes.ttl", "soon")
                    .config("notes.tags", "a,,b")
                    .config("notes.weights.someWord", "0")
                    .config("notes.weights.some-thing", "-1")
                    .config("notes.weights.good", "1")
                    .start());
    assertThat(refused.problems())
        .extracting(
            problem -> problem.key() + " " + problem.value().orElse("-") + " " + problem.message())
        .containsExactlyInAnyOrder(
            "notes.limit 0 must be at least 1",
            "notes.owner   must not be blank",
            "notes.ttl soon " + message(refused, "notes.ttl"),
            "notes.tags[1] - must not be blank",
            "notes.weights.someWord 0 must be at least 1",
            "notes.weights.some-thing -1 must be at least 1");
  }

  private static String message(ConfigException refused, String key) {
    return refused.problems().stream()
        .filter(problem -> problem.key().equals(key))
        .map(ConfigProblem::message)
        .findFirst()
        .orElse("none");
  }

  @Test
  void valueThatCannotBeRead_isOneProblem() {
    ConfigException refused =
        catchThrowableOfType(
            ConfigException.class,
            () ->
                TestApps.of(NotesApp.class)
                    .config("notes.limit", "many")
                    .config("notes.weights.a", "heavy")
                    .start());
    assertThat(refused.problems())
        .extracting(ConfigProblem::key)
        .containsExactlyInAnyOrder("notes.limit", "notes.weights.a");
  }

  @Test
  void closing_stopsTheListenerAndTheComponents() {
    RunningApp app = TestApps.start(NotesApp.class);
    NoteStore store = app.get(NoteStore.class);
    TestClient client = TestClient.of(app);
    client.get("/notes").send().expectStatus(200);
    assertThat(store.isOpen()).isTrue();
    app.close();
    app.close();
    assertThat(store.isOpen()).isFalse();
    assertThatThrownBy(() -> client.get("/notes").send())
        .isInstanceOf(java.io.UncheckedIOException.class);
  }

  @Test
  void replacement_servesInPlaceOfTheComponent() {
    NotesConfig config =
        new NotesConfig(
            1, "me", Duration.ZERO, new DataSize(1), NotesConfig.Style.PLAIN, List.of(), Map.of(),
            Optional.empty(), Optional.empty());
    NoteStore own = new NoteStore(config, Clock.systemUTC());
    own.add("from the test");
    try (RunningApp app = TestApps.of(NotesApp.class).with(NoteStore.class, own).start()) {
      TestClient.of(app).get("/notes").send().expectJson("[0].text", "from the test");
      assertThat(app.get(NoteStore.class)).isSameAs(own);
    }
  }

  @Test
  void replacementOfAnUnknownType_isRefused() {
    assertThatThrownBy(() -> TestApps.of(NotesApp.class).with(String.class, "x").start())
        .isInstanceOf(DxException.class)
        .hasMessageContaining("no component asks for java.lang.String");
  }

  @Test
  void classWithoutApplication_isRefusedWithThePom() {
    assertThatThrownBy(() -> TestApps.start(NotesLifecycleTest.class))
        .hasMessageContaining("BUILD-085");
  }
}
