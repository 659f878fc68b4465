package dev.dxwww.examples.tasks.pages;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import dev.dxwww.examples.tasks.transfer.Line;
import dev.dxwww.examples.tasks.transfer.Reading;
import dev.dxwww.examples.tasks.transfer.TaskCsv;
import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

import org.jspecify.annotations.Nullable;

/**
 * The page that takes a file of tasks, and says what is wrong with one.
 *
 * @param title of the page
 * @param problem what is wrong; null for nothing
 * @param submit label of its button
 */
@Page(layout = SiteLayout.class)
@Template(file = "import.html")
record ImportPage(String title, @Nullable Problem problem, String submit) {
  /** Longest list of lines that are wrong; whoever has more has one mistake in all of them. */
  private static final int SHOWN = 50;

  private static final String TITLE = "Import tasks";

  /**
   * What is wrong with a file.
   *
   * @param heading what is
   * @param text what to do
   * @param lines those that are wrong, the first of them
   * @param more how many of those are not shown
   * @param rest how to go on without them; null where one cannot
   */
  record Problem(
      String heading, String text, List<WrongLine> lines, int more, @Nullable Rest rest) {
    boolean hasLines() {
      return !lines.isEmpty();
    }
  }

  /**
   * A line that cannot be taken.
   *
   * @param number where it begins
   * @param text its values
   * @param reasons what is wrong with it
   */
  record WrongLine(int number, String text, List<Reason> reasons) {}

  /** Why a line cannot be taken, and which of its reasons that is. */
  record Reason(int number, String text) {}

  /**
   * The good lines go along with the page, so the file need not be chosen again.
   *
   * @param tasks those lines, as a file in base64
   * @param submit what a button says that takes them
   */
  record Rest(String tasks, String submit) {}

  /** Asks for a file. */
  static ImportPage blank() {
    return new ImportPage(TITLE, null, "Import");
  }

  /** Says what is wrong with a file that could not be read. */
  static ImportPage refused(String reason) {
    return refused(
        new Problem("The file cannot be imported", reason, List.of(), 0, null), "Import");
  }

  /** Says what is wrong with which lines, and offers to take the others. */
  static ImportPage refused(Reading.Lines reading) {
    List<Line.Wrong> wrong = reading.wrong();
    int all = reading.lines().size();
    boolean some = wrong.size() < all;
    Problem problem =
        new Problem(
            count(wrong.size(), all) + " cannot be imported",
            "Nothing has been imported yet. Mend the file and choose it again"
                + (some ? ", or go on without what is wrong." : "."),
            wrong.stream().limit(SHOWN).map(ImportPage::line).toList(),
            Math.max(0, wrong.size() - SHOWN),
            some ? rest(reading, wrong.size()) : null);
    return refused(problem, "Import the mended file");
  }

  private static ImportPage refused(Problem problem, String submit) {
    return new ImportPage("Nothing imported yet · " + TITLE, problem, submit);
  }

  private static WrongLine line(Line.Wrong line) {
    List<Reason> reasons = new ArrayList<>();
    for (String reason : line.reasons()) {
      reasons.add(new Reason(reasons.size(), reason));
    }
    return new WrongLine(line.number(), line.text(), reasons);
  }

  private static Rest rest(Reading.Lines reading, int without) {
    String lines = without == 1 ? "1 line" : "%,d lines".formatted(without);
    return new Rest(
        Base64.getEncoder().encodeToString(TaskCsv.write(reading.entries())),
        "Import " + tasks(reading.entries().size()) + " and leave out " + lines);
  }

  /** “3 of 15 lines”. */
  private static String count(int some, int all) {
    return all == 1 ? "The only line" : "%,d of %,d lines".formatted(some, all);
  }

  /** “1 task”, “2 tasks”. */
  static String tasks(int count) {
    return count == 1 ? "1 task" : "%,d tasks".formatted(count);
  }

  String largestFile() {
    return TransferPages.LARGEST_FILE;
  }
}
