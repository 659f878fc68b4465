package dev.dxwww.htip.client.wasm;

import java.util.List;
import java.util.stream.Collectors;

/** Class files that cannot become WebAssembly, with every place. */
public final class SubsetException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Refusal> refusals;

  SubsetException(List<Refusal> refusals) {
    super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
    this.refusals = List.copyOf(refusals);
  }

  /** Every place. */
  List<Refusal> refusals() {
    return refusals;
  }
}
