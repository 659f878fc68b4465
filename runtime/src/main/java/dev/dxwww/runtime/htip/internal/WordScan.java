package dev.dxwww.runtime.htip.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Locale;
import java.util.Queue;

/**
 * Finds whether a text holds any of some words, case aside, in one pass over the text whatever the
 * words are: the automaton of Aho and Corasick (Communications of the ACM 18:6, 1975), all of whose
 * transitions are in one table. Texts cannot make it slow: each character is one look-up.
 */
final class WordScan {
  private static final int ASCII = 128;
  private static final int ROOT = 0;

  /** By character, the column of the table; 0 for all that no word has. */
  private final byte[] columns = new byte[ASCII];
  private final int width;
  private final char[] next;
  private final boolean[] ends;

  private WordScan(Collection<String> words) {
    int size = 1;
    int used = 1;
    for (String word : words) {
      if (word.isEmpty()) {
        throw new IllegalArgumentException("an empty word is in every text");
      }
      size += word.length();
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (c >= ASCII) {
          throw new IllegalArgumentException("words are ASCII: " + word);
        }
        if (columns[c] == 0) {
          columns[c] = (byte) used++;
        }
      }
    }
    if (size > Character.MAX_VALUE) {
      throw new IllegalArgumentException("too many words");
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      columns[c] = columns[Character.toLowerCase(c)];
    }
    this.width = used;
    this.next = new char[size * width];
    this.ends = new boolean[size];
    int states = grow(words);
    link(states);
  }

  /** Words in any case; none may be empty. */
  static WordScan of(Collection<String> words) {
    return new WordScan(words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
  }

  private int grow(Collection<String> words) {
    int states = 1;
    for (String word : words) {
      int state = ROOT;
      for (int i = 0; i < word.length(); i++) {
        int at = state * width + columns[word.charAt(i)];
        if (next[at] == ROOT) {
          next[at] = (char) states++;
        }
        state = next[at];
      }
      ends[state] = true;
    }
    return states;
  }

  /** Fills what is missing from the state that the longest proper suffix leads to. */
  private void link(int states) {
    char[] suffix = new char[states];
    Queue<Integer> queue = new ArrayDeque<>();
    for (int column = 1; column < width; column++) {
      if (next[column] != ROOT) {
        queue.add((int) next[column]);
      }
    }
    while (!queue.isEmpty()) {
      int state = queue.remove();
      ends[state] |= ends[suffix[state]];
      for (int column = 1; column < width; column++) {
        int at = state * width + column;
        char fallback = next[suffix[state] * width + column];
        if (next[at] == ROOT) {
          next[at] = fallback;
        } else {
          suffix[next[at]] = fallback;
          queue.add((int) next[at]);
        }
      }
    }
  }

  /** Whether the text holds one of the words. */
  boolean isIn(String text) {
    int state = ROOT;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int column = c < ASCII ? columns[c] : 0;
      state = column == 0 ? ROOT : next[state * width + column];
      if (ends[state]) {
        return true;
      }
    }
    return false;
  }
}
