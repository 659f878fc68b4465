package dev.dxwww.benchmarks.htipviews;

import java.util.List;

/** The page that is rendered as HTML; small with few people, large with a thousand. */
public record PeoplePage(String title, List<Person> people) {
  public PeoplePage {
    people = List.copyOf(people);
  }
}
