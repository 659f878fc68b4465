package dev.dxwww.benchmarks.htipviews;

/**
 * A row of the page that is rendered as HTML: five texts to escape, two of them in attributes.
 *
 * @param active decides which of two cells ends the row
 */
public record Person(
    long id, String name, String mail, String city, String team, String note, boolean active) {}
