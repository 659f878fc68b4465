package dev.dxwww.benchmarks.htip;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.dxwww.benchmarks.htipviews.Entry;
import dev.dxwww.benchmarks.htipviews.EntryTable;
import dev.dxwww.benchmarks.htipviews.PeoplePage;
import dev.dxwww.benchmarks.htipviews.Person;

/** What the pages show: made of words by a fixed seed, so the same in every run. */
final class Rows {
  private static final long SEED = 4;
  private static final List<String> ADJECTIVES =
      List.of(
          "pretty", "large", "big", "small", "tall", "short", "long", "handsome", "plain",
          "quaint", "clean", "elegant", "easy", "angry", "crazy", "helpful", "mushy", "odd",
          "unsightly", "adorable", "important", "inexpensive", "cheap", "expensive", "fancy");
  private static final List<String> COLOURS =
      List.of(
          "red", "yellow", "blue", "green", "pink", "brown", "purple", "brown", "white", "black",
          "orange");
  private static final List<String> NOUNS =
      List.of(
          "table", "chair", "house", "bbq", "desk", "car", "pony", "cookie", "sandwich", "burger",
          "pizza", "mouse", "keyboard");
  private static final List<String> FIRST =
      List.of("Ada", "Grace", "Edsger", "Barbara", "Zoë", "Alan", "Niklaus", "Margaret", "Ken");
  private static final List<String> LAST =
      List.of("Lovelace", "Hopper", "O'Brien", "Liskov", "Müller", "Turing", "Wirth", "Hamilton");
  private static final List<String> CITIES =
      List.of("London", "New York", "Den Haag", "Zürich", "Washington, D.C.", "Wien", "Paris");
  private static final List<String> TEAMS = List.of("compilers", "R&D", "kernel", "web <www>");
  private static final List<String> NOTES =
      List.of(
          "joined in spring", "likes tea & talk", "says \"hello\"", "works from 9 < 5",
          "on leave", "speaks at two conferences each year, and writes about it");

  private final Random random = new Random(SEED);
  private int next = 1;

  private String one(List<String> words) {
    // A copy: what comes from a database or a form has no hash yet, and is shared with nobody.
    return new String(words.get(random.nextInt(words.size())).toCharArray());
  }

  /** Rows of js-framework-benchmark, numbered on. */
  List<Entry> entries(int count) {
    List<Entry> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String label = one(ADJECTIVES) + ' ' + one(COLOURS) + ' ' + one(NOUNS);
      all.add(new Entry(next++, label, false));
    }
    return all;
  }

  static EntryTable table(int count) {
    return new EntryTable(new Rows().entries(count));
  }

  /** A page of people, most of whom need no escape. */
  static PeoplePage people(int count) {
    Rows rows = new Rows();
    List<Person> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String first = rows.one(FIRST);
      String last = rows.one(LAST);
      all.add(
          new Person(
              1000L + i, first + ' ' + last, first + '.' + last + "@example.org",
              rows.one(CITIES), rows.one(TEAMS), rows.one(NOTES), rows.random.nextInt(4) > 0));
    }
    return new PeoplePage("People & teams", all);
  }
}
