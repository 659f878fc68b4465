package dev.dxwww.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaFileObject;

/**
 * One diagnostic of ours. Positions are those that its text states, exact also inside text blocks,
 * where the compiler's own point at the opening quotes.
 */
public final class ReportedDiagnostic {
  private static final Pattern POSITION = Pattern.compile("(?m)^ *at (.+):(\\d+):(\\d+)$");

  private final String text;
  private final List<JavaFileObject> sources;
  private final Runnable placed;

  /** With what to do once a test has said where it is, and was right. */
  ReportedDiagnostic(String text, List<JavaFileObject> sources, Runnable placed) {
    this.text = text;
    this.sources = sources;
    this.placed = placed;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** In a file whose path ends so, such as {@code TaskController.java}. */
  public ReportedDiagnostic inFile(String name) {
    assertThat(position().group(1)).as(text).endsWith(name);
    return this;
  }

  /** On this line, counted from 1. */
  public ReportedDiagnostic onLine(int line) {
    assertThat(position().group(2)).as(text).isEqualTo(Integer.toString(line));
    placed.run();
    return this;
  }

  /** At this column, counted from 1; a tab is one column. */
  public ReportedDiagnostic atColumn(int column) {
    assertThat(position().group(3)).as(text).isEqualTo(Integer.toString(column));
    return this;
  }

  /** At a place of the source where this text starts; line and column without counting. */
  public ReportedDiagnostic at(String marker) {
    Matcher position = position();
    String line = lines(position.group(1)).get(Integer.parseInt(position.group(2)) - 1);
    assertThat(line.substring(Integer.parseInt(position.group(3)) - 1)).as(text).startsWith(marker);
    placed.run();
    return this;
  }

  /** At no place, for it is about a class file. */
  public ReportedDiagnostic nowhere() {
    assertThat(POSITION.matcher(text).find()).as(text).isFalse();
    placed.run();
    return this;
  }

  /** Its text has this in it. */
  public ReportedDiagnostic says(String part) {
    assertThat(text).contains(part);
    return this;
  }

  /** Its fix is this. */
  public ReportedDiagnostic fix(String fix) {
    assertThat(text).contains(" Fix: " + fix);
    return this;
  }

  /** The name it takes for the one meant. */
  public ReportedDiagnostic didYouMean(String name) {
    assertThat(text + "\n").contains(" Did you mean: " + name + "\n");
    return this;
  }

  private Matcher position() {
    Matcher position = POSITION.matcher(text);
    assertThat(position.find()).as("a position in %s", text).isTrue();
    return position;
  }

  private List<String> lines(String file) {
    for (JavaFileObject source : sources) {
      if (source.getName().endsWith(file)) {
        try {
          return source.getCharContent(true).toString().lines().toList();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new AssertionError("no source " + file + " among " + sources);
  }
}
