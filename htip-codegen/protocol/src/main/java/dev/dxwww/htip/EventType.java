package dev.dxwww.htip;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The events of a document that can be bound, each with its number, from 1. */
public enum EventType {
  /** A click or its equal by keyboard. */
  CLICK,
  /** The value of a control changed. */
  INPUT,
  /** A changed value was committed. */
  CHANGE,
  /** A form is submitted. */
  SUBMIT,
  /** A key goes down. */
  KEYDOWN,
  /** A key comes up. */
  KEYUP,
  /** The focus comes in. */
  FOCUSIN,
  /** The focus goes out. */
  FOCUSOUT,
  /** A pointer goes down. */
  POINTERDOWN,
  /** A pointer comes up. */
  POINTERUP,
  /** Two clicks. */
  DBLCLICK,
  /** The context menu is asked for. */
  CONTEXTMENU;

  private static final EventType[] ALL = values();

  /** The number on the wire, from 1. */
  public int code() {
    return ordinal() + 1;
  }

  /** The name in the DOM, such as {@code click}. */
  public String domName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with a number, or null. */
  public static @Nullable EventType of(int code) {
    return code >= 1 && code <= ALL.length ? ALL[code - 1] : null;
  }
}
