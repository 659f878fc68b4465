package dev.dxwww.examples.it.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.dxwww.convert.DefaultValue;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.PathParam;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A room that somebody wants.
 *
 * @param house from the path
 * @param guests one name for each
 * @param from the first night
 * @param to the day of leaving
 * @param beds how many
 * @param meals what is eaten there
 * @param note for the house
 */
record Booking(
    @PathParam @Min(1) long house,
    @FormParam("guest") @Size(min = 1, max = 3) List<@NotBlank @Size(max = 20) String> guests,
    LocalDate from,
    LocalDate to,
    @DefaultValue("1") @Min(1) @Max(4) int beds,
    @DefaultValue("NONE") Meals meals,
    Optional<@Size(max = 10) String> note) {

  Booking {
    if (beds > guests.size()) {
      throw new IllegalArgumentException("there are more beds than guests");
    }
  }

  /** What is eaten in the house. */
  enum Meals {
    NONE,
    BREAKFAST,
    ALL
  }

  @AssertTrue(message = "must not end before it begins")
  boolean isOrdered() {
    return !to.isBefore(from);
  }
}
