package dev.dxwww.htip.compiler.testing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Records that tests put templates on. */
public final class Views {
  private Views() {}

  /** How a task stands. */
  public enum Status {
    OPEN,
    DONE
  }

  public record SafeHtml(String markup) {}

  public record Label(long id, String name) {}

  public record Tag(String name) {}

  public record Card(String title) {}

  public record Person(String name, @Nullable String email) {}

  public record Task(
      long id,
      String title,
      boolean done,
      @Nullable LocalDate due,
      List<Label> labels) {
    public boolean urgent() {
      return due != null;
    }
  }

  public record Text(String value) {}

  public record Maybe(@Nullable String value) {}

  public record Flag(boolean on) {}

  public record Count(int count) {}

  public record Markup(SafeHtml body) {}

  public record MaybeMarkup(@Nullable SafeHtml body) {}

  /** Its name is a word of Java, in lower case. */
  public record Switch(String view, String out) {}

  public record Numbers(Integer one, Long two, Integer three, int four) {}

  public record Words(List<String> words) {}

  public record Owned(String title, @Nullable Person owner, Status status) {}

  public record Mixed(
      int whole, long big, double part, char letter, Status status, @Nullable Integer boxed) {}

  public record Board(String title, List<Task> tasks) {}

  public record Nothing() {}
}
