package dev.dxwww.examples.tasks.domain;

import java.util.Arrays;
import java.util.List;

/**
 * The labels as a person types them: in one field, with commas between them.
 *
 * @param words the labels without repetition, in the order typed
 */
public record Labels(List<String> words) {
  public Labels {
    words = List.copyOf(words);
  }

  /**
   * The labels of a text.
   *
   * @throws IllegalArgumentException when there are too many or one is too long; the message is for
   *     the person who typed them
   */
  public static Labels parse(String text) {
    List<String> words =
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (words.size() > TaskDraft.LABELS) {
      throw new IllegalArgumentException(
          "Use at most " + TaskDraft.LABELS + " labels; these are " + words.size() + ".");
    }
    for (String word : words) {
      if (word.length() > TaskDraft.LABEL_LENGTH) {
        throw new IllegalArgumentException(
            "The label “%s” may have %d characters, not %d."
                .formatted(word, TaskDraft.LABEL_LENGTH, word.length()));
      }
    }
    return new Labels(words);
  }

  /** The labels as {@link #parse} reads them. */
  public String text() {
    return String.join(", ", words);
  }
}
