package dev.dxwww.examples.tasks.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Points in time as people read them. */
final class Moments {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Moments() {}

  static String text(Instant moment) {
    return FORMAT.format(moment);
  }

  static Markup render(Instant moment) {
    return Markup.html(
        "<time datetime=\"{}\">{}</time>", moment.truncatedTo(ChronoUnit.SECONDS), text(moment));
  }
}
