package dev.dxwww.benchmarks.common;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One line of an {@link Order}. */
public record Line(
    @NotBlank @Size(max = 20) String sku,
    @Min(1) @Max(100) int quantity,
    @Min(0) @Max(10_000_000) int cents) {

  /** Most characters of {@link #sku}. */
  public static final int LONGEST_SKU = 20;
  /** Most of {@link #quantity}. */
  public static final int MOST = 100;
  /** Most of {@link #cents}. */
  public static final int DEAREST = 10_000_000;

  /** Whether all constraints hold. */
  boolean holds() {
    return Order.isText(sku, LONGEST_SKU)
        && quantity >= 1 && quantity <= MOST && cents >= 0 && cents <= DEAREST;
  }
}
