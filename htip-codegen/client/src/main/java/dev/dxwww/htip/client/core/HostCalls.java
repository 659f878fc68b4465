package dev.dxwww.htip.client.core;

/**
 * What the core tells its surroundings: in a browser the document, in tests a log.
 *
 * <p>Nodes are ids, texts are indexes into the table of the frame ({@link #strings}), to which
 * {@link #intern} adds. All ids and indexes have been checked, and so have all others in the frame,
 * before the first call.
 */
public interface HostCalls {
  /** The frame's texts: UTF-8 at an address, and the length of each in UTF-16 units as u32. */
  void strings(int at, int bytes, int lengths, int count);

  /** A FULL frame begins: forget all nodes but the mount, and empty that. */
  void reset();

  /** A number as a text; returns its index. */
  int intern(int value);

  /** Template {@code id} (bundle times 256 plus its number there) with HTML and a walk program. */
  void template(int id, int html, int walk, int length);

  /** A clone whose nodes take ids from {@code base}. */
  void clone(int template, int base);

  /** The value number {@code slot} of the clone at {@code base}. */
  void slot(int template, int slot, int base, int text);

  /** Inserts or moves before a node, or last where {@code before} is 0. */
  void insert(int parent, int node, int before);

  /** The text of a text node. */
  void text(int node, int text);

  /** An attribute. */
  void attr(int node, int name, int text);

  /** A property. */
  void prop(int node, int name, int text);

  /** Takes an attribute away. */
  void delAttr(int node, int name);

  /** A class on or, where {@code on} is 0, off. */
  void cls(int node, int name, int on);

  /** Removes a node and those after it, {@code count} in all. */
  void remove(int node, int count);

  /** Listens: kind of event plus 256 times the mask of fields, and the handler. */
  void event(int node, int kind, int handler);

  /** Removes all children. */
  void clear(int node);

  /** Replaces a part of a text, in UTF-16 units. */
  void splice(int node, int start, int delete, int text);

  /** A batch begins, or ends where {@code end} is 1. */
  void batch(int id, int end);

  /** Forget the ids from this one on. */
  void trim(int next);

  /** Takes {@code count} nodes that are there already, from child {@code index} on. */
  void adopt(int template, int parent, int index, int count, int base);

  /** Go to another page. */
  void nav(int url);

  /** Give a node the focus. */
  void focus(int node);

  /** The title of the document. */
  void title(int text);
}
