package dev.dxwww.htip;

/** What an event brings along: bits of the mask chosen when a template is compiled. */
public final class EventField {
  /** The value of the control. */
  public static final int VALUE = 0x01;

  /** Whether the control is checked. */
  public static final int CHECKED = 0x02;

  /** The key and its modifiers. */
  public static final int KEY = 0x04;

  /** Where the pointer is, and its button. */
  public static final int POINTER = 0x08;

  /** The entries of the form. */
  public static final int FORM = 0x10;

  /** The selection in the control. */
  public static final int SELECTION = 0x20;

  /** Nothing is sent for this bit: the browser also does what it does by itself. */
  public static final int KEEP_DEFAULT = 0x40;

  static final int ALL = 0x7F;

  private EventField() {}
}
