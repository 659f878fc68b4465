package dev.dxwww.htip;

import java.util.List;

/** A frame that was read and found good. */
public record Frame(FrameHeader header, List<Operation> operations) {
  /** Copies the operations. */
  public Frame {
    operations = List.copyOf(operations);
  }
}
