package dev.dxwww.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a name, however it joins them. */
public final class Words {
  private static final Pattern JOINT =
      Pattern.compile(
          "[^\\p{L}\\p{M}\\p{N}]+|(?<=\\P{Lu})(?=\\p{Lu})"
              + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private Words() {}

  /** In lower case: {@code [api, key]} of {@code apiKey}, {@code API_KEY} and {@code api-key}. */
  public static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    for (String word : JOINT.split(name)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /** Letters and digits alone, in lower case: names that read alike are equal. */
  public static String joined(String name) {
    return String.join("", of(name));
  }
}
