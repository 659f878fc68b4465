package dev.dxwww.htip;

import org.jspecify.annotations.Nullable;

/** The operations of a frame, each with the byte it begins with. */
public enum Opcode {
  /** Ends the frame; the last byte. */
  END,
  /** Defines a template of page frames: tid, HTML, walk program. */
  TEMPLATE_DEF,
  /** Clones a template, detached, with its values. */
  CLONE,
  /** Appends a node to a parent. */
  APPEND,
  /** Replaces the text of a text node. */
  PATCH_TEXT,
  /** Sets an attribute. */
  PATCH_ATTR,
  /** Switches a class on or off. */
  CLASS_TOGGLE,
  /** Removes a node and siblings after it. */
  REMOVE,
  /** Binds an event of a node to a handler. */
  EVENT,
  /** Inserts or moves a node before another. */
  INSERT,
  /** Removes all children of a node. */
  CLEAR,
  /** Clones a template once per row and inserts each clone. */
  REPEAT,
  /** Sets a property. */
  SET_PROP,
  /** Replaces a part of the text of a text node. */
  TEXT_SPLICE,
  /** Takes an attribute away. */
  DEL_ATTR,
  /** Opens a batch of changes. */
  BATCH_BEGIN,
  /** Closes a batch of changes. */
  BATCH_COMMIT,
  /** Forgets all nodes from an id on. */
  TRIM,
  /** Names a template bundle for this frame. */
  USE,
  /** Gives ids to nodes that are in the document already. */
  ADOPT,
  /** Goes to another address. */
  NAV,
  /** Puts the focus on a node. */
  FOCUS,
  /** Sets the document's title. */
  TITLE;

  private static final Opcode[] ALL = values();

  /** The byte the operation begins with. */
  public int code() {
    return ordinal();
  }

  /** The operation a byte begins, or null. */
  public static @Nullable Opcode of(int code) {
    return code >= 0 && code < ALL.length ? ALL[code] : null;
  }
}
