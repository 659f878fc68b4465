package dev.dxwww.examples.tasks.pages;

import java.util.Arrays;
import java.util.List;

import dev.dxwww.examples.tasks.domain.TaskDraft;

/**
 * The labels as a person types them: in one field, with commas between them.
 *
 * @param words the labels without repetition, in the order typed
 */
record Labels(List<String> words) {

  /**
   * The labels of a text.
   *
   * @throws IllegalArgumentException when there are too many or one is too long; the message is for
   *     the person who typed them
   */
  static Labels parse(String text) {
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
}
