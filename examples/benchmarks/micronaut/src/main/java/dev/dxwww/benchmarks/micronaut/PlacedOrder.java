package dev.dxwww.benchmarks.micronaut;

import dev.dxwww.benchmarks.common.Receipt;

import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;

/** The order of all the others, declared here so that Micronaut checks the elements of its list. */
@Serdeable
public record PlacedOrder(
    @NotBlank @Size(max = 40) String reference,
    @NotBlank @Size(max = 80) String customer,
    @NotNull @Size(max = 200) String note,
    boolean express,
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid PlacedLine> lines) {

  /** A line of it. */
  @Serdeable
  public record PlacedLine(
      @NotBlank @Size(max = 20) String sku,
      @Min(1) @Max(100) int quantity,
      @Min(0) @Max(10_000_000) int cents) {}

  Receipt receipt() {
    long cents = 0;
    for (PlacedLine line : lines) {
      cents += (long) line.quantity() * line.cents();
    }
    return new Receipt(reference, lines.size(), cents);
  }
}
