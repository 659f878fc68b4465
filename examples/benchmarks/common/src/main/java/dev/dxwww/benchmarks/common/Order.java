package dev.dxwww.benchmarks.common;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;

/** The body of {@code POST /orders}. */
public record Order(
    @NotBlank @Size(max = 40) String reference,
    @NotBlank @Size(max = 80) String customer,
    @NotNull @Size(max = 200) String note,
    boolean express,
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Line> lines) {

  /** Most characters of {@link #reference}. */
  public static final int LONGEST_REFERENCE = 40;
  /** Most characters of {@link #customer}. */
  public static final int LONGEST_CUSTOMER = 80;
  /** Most characters of {@link #note}. */
  public static final int LONGEST_NOTE = 200;
  /** Most elements of {@link #lines}. */
  public static final int MOST_LINES = 50;

  /** Whether all constraints hold, for servers whose framework does not check them. */
  public boolean holds() {
    if (!isText(reference, LONGEST_REFERENCE) || !isText(customer, LONGEST_CUSTOMER)
        || note == null || note.length() > LONGEST_NOTE
        || lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
      return false;
    }
    for (Line line : lines) {
      if (line == null || !line.holds()) {
        return false;
      }
    }
    return true;
  }

  static boolean isText(String text, int longest) {
    return text != null && !text.isBlank() && text.length() <= longest;
  }
}
