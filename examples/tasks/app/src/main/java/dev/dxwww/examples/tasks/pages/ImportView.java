package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import java.util.Base64;
import java.util.List;

import dev.dxwww.examples.tasks.domain.TaskEntry;
import dev.dxwww.examples.tasks.transfer.Line;
import dev.dxwww.examples.tasks.transfer.Reading;
import dev.dxwww.examples.tasks.transfer.TaskCsv;

/** The page that takes a file of tasks, and says what is wrong with one. */
final class ImportView {
  /** Longest list of lines that are wrong; whoever has more has one mistake in all of them. */
  private static final int SHOWN = 50;

  private ImportView() {}

  static Markup blank() {
    return page(Markup.EMPTY, "Import");
  }

  /** Says what is wrong with a file that could not be read. */
  static Markup refused(String reason) {
    return page(summary("The file cannot be imported", reason), "Import");
  }

  /** Says what is wrong with which lines, and offers to take the others. */
  static Markup refused(Reading.Lines reading) {
    List<Line.Wrong> wrong = reading.wrong();
    int all = reading.lines().size();
    Markup problems =
        html(
            "{}<ol class=\"lines\">\n{}</ol>\n{}{}",
            summary(
                count(wrong.size(), all) + " cannot be imported",
                "Nothing has been imported yet. Mend the file and choose it again"
                    + (wrong.size() < all ? ", or go on without what is wrong." : ".")),
            wrong.stream().limit(SHOWN).map(ImportView::line).toList(),
            when(
                wrong.size() > SHOWN,
                html("<p class=\"hint\">And {} more.</p>\n", wrong.size() - SHOWN)),
            when(wrong.size() < all, rest(reading.entries(), wrong.size())));
    return page(problems, "Import the mended file");
  }

  /** “3 of 15 lines”. */
  private static String count(int some, int all) {
    return all == 1 ? "The only line" : "%,d of %,d lines".formatted(some, all);
  }

  /** “1 task”, “2 tasks”. */
  static String tasks(int count) {
    return count == 1 ? "1 task" : "%,d tasks".formatted(count);
  }

  private static Markup summary(String heading, String text) {
    return html(
        """
        <div class="summary" role="alert">
        <h2>{}</h2>
        <p>{}</p>
        </div>
        """,
        heading,
        text);
  }

  private static Markup line(Line.Wrong line) {
    return html(
        """
        <li>
        <h3>Line {}</h3>
        {}{}</li>
        """,
        line.number(),
        line.reasons().stream().map(r -> html("<p class=\"error\">{}</p>\n", r)).toList(),
        when(!line.text().isEmpty(), html("<p class=\"sample\">{}</p>\n", line.text())));
  }

  /** The good lines go along with the page, so the file need not be chosen again. */
  private static Markup rest(List<TaskEntry> entries, int without) {
    return html(
        """
        <form class="rest" method="post" action="{}">
        <input type="hidden" name="tasks" value="{}">
        <button class="button button--quiet" type="submit">Import {} and leave out {}</button>
        </form>
        """,
        Links.IMPORT_REST,
        Base64.getEncoder().encodeToString(TaskCsv.write(entries)),
        tasks(entries.size()),
        without == 1 ? "1 line" : "%,d lines".formatted(without));
  }

  private static Markup page(Markup problems, String submit) {
    return html(
        """
        <h1>Import tasks</h1>
        {}<form class="form" method="post" action="{}" enctype="multipart/form-data" novalidate>
        <div class="field">
        <label for="file">CSV file <span class="hint">up to {}</span></label>
        <input id="file" type="file" name="file" accept=".csv,text/csv" required
          aria-describedby="rule">
        <p class="hint" id="rule">If a line is wrong, nothing is imported before you have decided
        what to do about it.</p>
        </div>
        <p class="buttons">
        <button class="button" type="submit">{}</button>
        <a class="button button--quiet" href="/tasks">Cancel</a>
        </p>
        </form>
        {}
        """,
        problems,
        Links.IMPORT,
        TransferPages.LARGEST_FILE,
        submit,
        explanation());
  }

  private static Markup explanation() {
    return html(
        """
        <section class="explanation" aria-labelledby="explanation">
        <h2 id="explanation">What the file looks like</h2>
        <pre tabindex="0" aria-labelledby="explanation">\
        title,notes,priority,due,labels,done,list,assignee
        Buy milk,,high,2026-03-31,"home, food",no,Home,Ann
        "Call Ann, then Bob",About the party,,,,,,
        </pre>
        <p>The first line names the columns, in any order; only the title is required. Between the
        values stand commas, semicolons or tabs; a text with one of them in it has quotation marks
        around it. Every line becomes a new task.</p>
        <p>What <a href="/tasks/export" download>Export</a> writes can be imported again.</p>
        </section>
        """);
  }
}
