package dev.dxwww.examples.load;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;

/** What is posted as JSON, and has to hold its constraints. */
record Order(
    @NotBlank @Size(max = 40) String id,
    @NotNull @Email String email,
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Line> lines) {

  Order {
    lines = lines == null ? null : List.copyOf(lines);
  }

  /** One of its lines. */
  record Line(@NotBlank String sku, @Min(1) int quantity, long cents) {}

  /** What is answered. */
  record Receipt(String id, long cents) {}

  Receipt receipt() {
    long cents = 0;
    for (Line line : lines) {
      cents += line.quantity() * line.cents();
    }
    return new Receipt(id, cents);
  }
}
