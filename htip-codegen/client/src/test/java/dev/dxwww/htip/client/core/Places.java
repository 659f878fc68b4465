package dev.dxwww.htip.client.core;

/** Addresses in the core's memory that scripts know, too. */
public final class Places {
  /** The values of a row. */
  public static final int VALUES = Operations.VALUES;
  /** The number of the last frame. */
  public static final int SEQUENCE = Frame.SEQUENCE;

  private Places() {}
}
