package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.pages.TaskForm.Field;

import org.jspecify.annotations.Nullable;

/**
 * The form for a new or an existing task, with what was typed and what is wrong with it.
 *
 * @param heading heading of the page
 * @param action where it is posted to
 * @param submit label of its button
 * @param form what the fields hold
 * @param errors a sentence for each field that is wrong
 */
record FormView(
    String heading, String action, String submit, TaskForm form, Map<Field, String> errors) {

  Markup render() {
    return html(
        """
        <h1>{}</h1>
        {}<form class="form" method="post" action="{}" novalidate>
        {}{}<div class="pair">
        {}{}</div>
        {}<p class="buttons">
        <button class="button" type="submit">{}</button>
        <a class="button button--quiet" href="/tasks">Cancel</a>
        </p>
        </form>
        """,
        heading,
        summary(),
        action,
        input(Field.TITLE, "Title", form.title(), titleRules()),
        notes(),
        input(Field.DUE, "Due", form.due(), dueRules()),
        priorities(),
        labels(),
        submit);
  }

  private static Markup titleRules() {
    return html("required maxlength=\"{}\" autocomplete=\"off\"", TaskDraft.TITLE_LENGTH);
  }

  /** Browsers empty a date field that they cannot read, so a wrong date comes back as text. */
  private Markup dueRules() {
    return html("type=\"{}\"", errors.containsKey(Field.DUE) ? "text" : "date");
  }

  private Markup summary() {
    List<Markup> items =
        errors.entrySet().stream()
            .map(e -> html("<li><a href=\"#{}\">{}</a></li>\n", id(e.getKey()), e.getValue()))
            .toList();
    return when(
        !items.isEmpty(),
        html(
            """
            <div class="summary" role="alert">
            <h2>{}</h2>
            <ul>
            {}</ul>
            </div>
            """,
            items.size() == 1 ? "One thing to mend" : items.size() + " things to mend",
            items));
  }

  private Markup input(Field field, String label, String value, Markup more) {
    return field(
        field,
        label,
        html(
            "<input id=\"{}\" name=\"{}\" value=\"{}\" {}{}>\n",
            id(field),
            id(field),
            value,
            more,
            state(field)));
  }

  private Markup notes() {
    return field(
        Field.NOTES,
        "Notes",
        html(
            "<textarea id=\"notes\" name=\"notes\" rows=\"4\" maxlength=\"{}\"{}>\n{}</textarea>\n",
            TaskDraft.NOTES_LENGTH,
            state(Field.NOTES),
            form.notes()));
  }

  private Markup priorities() {
    String chosen = form.priority().isEmpty() ? Priority.NORMAL.name() : form.priority();
    List<Markup> options =
        Arrays.stream(Priority.values())
            .map(
                priority ->
                    html(
                        "<option value=\"{}\"{}>{}</option>\n",
                        priority.name(),
                        when(priority.name().equals(chosen), html(" selected")),
                        switch (priority) {
                          case LOW -> "Low";
                          case NORMAL -> "Normal";
                          case HIGH -> "High";
                        }))
            .toList();
    return field(
        Field.PRIORITY,
        "Priority",
        html(
            "<select id=\"priority\" name=\"priority\"{}>\n{}</select>\n",
            state(Field.PRIORITY),
            options));
  }

  private Markup labels() {
    return input(
        Field.LABELS,
        "Labels",
        form.labels(),
        html("autocomplete=\"off\" autocapitalize=\"none\" placeholder=\"home, reading\""));
  }

  private Markup field(Field field, String label, Markup control) {
    String error = errors.get(field);
    return html(
        """
        <div class="{}">
        <label for="{}">{} <span class="hint">{}</span></label>
        {}{}</div>
        """,
        error == null ? "field" : "field field--wrong",
        id(field),
        label,
        hint(field),
        control,
        error == null
            ? Markup.EMPTY
            : html("<p class=\"error\" id=\"{}-error\">{}</p>\n", id(field), error));
  }

  private static String hint(Field field) {
    return switch (field) {
      case TITLE -> "required";
      case NOTES, DUE, PRIORITY -> "";
      case LABELS -> "up to " + TaskDraft.LABELS + ", with commas between them";
    };
  }

  /** Ties a wrong field to its sentence; the first wrong one has the focus when the page opens. */
  private Markup state(Field field) {
    if (errors.containsKey(field)) {
      return html(
          " aria-invalid=\"true\" aria-describedby=\"{}-error\"{}",
          id(field),
          when(field == firstWrong(), html(" autofocus")));
    }
    return when(errors.isEmpty() && field == Field.TITLE, html(" autofocus"));
  }

  private @Nullable Field firstWrong() {
    return errors.keySet().stream().findFirst().orElse(null);
  }

  private static String id(Field field) {
    return Links.word(field);
  }
}
