package dev.dxwww.examples.tasks.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import dev.dxwww.template.Template;

/**
 * A point in time as people read it.
 *
 * @param at to the second
 * @param text with its time zone
 */
record Moment(Instant at, String text) {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static Moment of(Instant moment) {
    return new Moment(moment.truncatedTo(ChronoUnit.SECONDS), FORMAT.format(moment));
  }

  /** A point in time within a text. */
  @Template("<time datetime={moment.at}>{moment.text}</time>")
  record TimeText(Moment moment) {}
}
