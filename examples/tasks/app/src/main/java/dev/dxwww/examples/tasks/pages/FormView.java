package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.examples.tasks.pages.TaskForm.Field;
import dev.dxwww.runtime.http.Form;

/**
 * The form for a new or an existing task, with what was typed and what is wrong with it.
 *
 * @param heading heading of the page
 * @param action where it is posted to
 * @param submit label of its button
 * @param form what the fields hold, and what is wrong with them
 * @param lists names of lists to choose from
 * @param people names of people to choose from
 */
record FormView(
    String heading,
    String action,
    String submit,
    Form<TaskForm> form,
    List<String> lists,
    List<String> people) {

  Markup render() {
    return html(
        """
        <h1>{}</h1>
        {}<form class="form" method="post" action="{}" novalidate>
        {}{}<div class="pair">
        {}{}</div>
        {}<div class="pair">
        {}{}</div>
        <p class="buttons">
        <button class="button" type="submit">{}</button>
        <a class="button button--quiet" href="/tasks">Cancel</a>
        </p>
        </form>
        """,
        heading,
        summary(),
        action,
        input(Field.TITLE, "Title", titleRules()),
        notes(),
        input(Field.DUE, "Due", dueRules()),
        priorities(),
        labels(),
        named(Field.LIST, "List", lists),
        named(Field.ASSIGNEE, "Assignee", people),
        submit);
  }

  private static Markup titleRules() {
    return html("required maxlength=\"{}\" autocomplete=\"off\"", TaskDraft.TITLE_LENGTH);
  }

  /** Browsers empty a date field that they cannot read, so a wrong date comes back as text. */
  private Markup dueRules() {
    return html("type=\"{}\"", error(Field.DUE).isPresent() ? "text" : "date");
  }

  private Markup summary() {
    List<Markup> items =
        errors().entrySet().stream()
            .map(e -> html("<li><a href=\"#{}\">{}</a></li>\n", e.getKey().word(), e.getValue()))
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

  private Markup input(Field field, String label, Markup more) {
    return field(
        field,
        label,
        html(
            "<input id=\"{}\" name=\"{}\" value=\"{}\" {}{}>\n",
            field.word(),
            field.word(),
            text(field),
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
            text(Field.NOTES)));
  }

  private Markup priorities() {
    String chosen = text(Field.PRIORITY).isEmpty() ? Priority.NORMAL.name() : text(Field.PRIORITY);
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
        html("autocomplete=\"off\" autocapitalize=\"none\" placeholder=\"home, reading\""));
  }

  /** A name to choose, or a new one. */
  private Markup named(Field field, String label, List<String> names) {
    Markup input =
        input(
            field,
            label,
            html(
                "list=\"{}-names\" autocomplete=\"off\" maxlength=\"{}\"",
                field.word(),
                TaskDraft.NAME_LENGTH));
    return html(
        "<div>\n{}<datalist id=\"{}-names\">\n{}</datalist>\n</div>\n",
        input,
        field.word(),
        names.stream().map(name -> html("<option value=\"{}\">\n", name)).toList());
  }

  private Markup field(Field field, String label, Markup control) {
    Optional<String> error = error(field);
    return html(
        """
        <div class="{}">
        <label for="{}">{} <span class="hint">{}</span></label>
        {}{}</div>
        """,
        error.isEmpty() ? "field" : "field field--wrong",
        field.word(),
        label,
        hint(field),
        control,
        error
            .map(text -> html("<p class=\"error\" id=\"{}-error\">{}</p>\n", field.word(), text))
            .orElse(Markup.EMPTY));
  }

  private static String hint(Field field) {
    return switch (field) {
      case TITLE -> "required";
      case NOTES, DUE, PRIORITY -> "";
      case LIST -> TaskList.INBOX + " when empty";
      case ASSIGNEE -> "nobody when empty";
      case LABELS -> "up to " + TaskDraft.LABELS + ", with commas between them";
    };
  }

  /** Ties a wrong field to its sentence; the first wrong one has the focus when the page opens. */
  private Markup state(Field field) {
    if (error(field).isPresent()) {
      return html(
          " aria-invalid=\"true\" aria-describedby=\"{}-error\"{}",
          field.word(),
          when(field == errors().keySet().iterator().next(), html(" autofocus")));
    }
    return when(form.errors().isEmpty() && field == Field.TITLE, html(" autofocus"));
  }

  private String text(Field field) {
    return form.text(field.word());
  }

  /** A sentence for each field that is wrong, in the order of the page. */
  private Map<Field, String> errors() {
    Map<Field, String> errors = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      error(field).ifPresent(text -> errors.put(field, text));
    }
    return errors;
  }

  /** What to do about a wrong field; a date and a choice are wrong in one way only. */
  private Optional<String> error(Field field) {
    Optional<String> error = form.error(field.word());
    return switch (field) {
      case TITLE, NOTES, LABELS, LIST, ASSIGNEE -> error;
      case DUE -> error.map(any -> "Enter a date such as 2026-03-31, or leave it empty.");
      case PRIORITY -> error.map(any -> "Choose one of the three priorities.");
    };
  }
}
