package dev.dxwww.htip.client.core;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The way out of the core: on the JVM to one {@link HostCalls}, in WebAssembly the imports. */
public final class Host {
  private static @Nullable HostCalls calls;

  private Host() {}

  /** Where calls go from now on; not in the subset. */
  public static void to(HostCalls next) {
    calls = next;
  }

  private static HostCalls calls() {
    return Objects.requireNonNull(calls, "no host");
  }

  static void strings(int at, int bytes, int lengths, int count) {
    calls().strings(at, bytes, lengths, count);
  }

  static void reset() {
    calls().reset();
  }

  static int intern(int value) {
    return calls().intern(value);
  }

  static void template(int id, int html, int walk, int length) {
    calls().template(id, html, walk, length);
  }

  static void clone(int template, int base) {
    calls().clone(template, base);
  }

  static void slot(int template, int slot, int base, int text) {
    calls().slot(template, slot, base, text);
  }

  static void insert(int parent, int node, int before) {
    calls().insert(parent, node, before);
  }

  static void text(int node, int text) {
    calls().text(node, text);
  }

  static void attr(int node, int name, int text) {
    calls().attr(node, name, text);
  }

  static void prop(int node, int name, int text) {
    calls().prop(node, name, text);
  }

  static void delAttr(int node, int name) {
    calls().delAttr(node, name);
  }

  static void cls(int node, int name, int on) {
    calls().cls(node, name, on);
  }

  static void remove(int node, int count) {
    calls().remove(node, count);
  }

  static void event(int node, int kind, int handler) {
    calls().event(node, kind, handler);
  }

  static void clear(int node) {
    calls().clear(node);
  }

  static void splice(int node, int start, int delete, int text) {
    calls().splice(node, start, delete, text);
  }

  static void batch(int id, int end) {
    calls().batch(id, end);
  }

  static void trim(int next) {
    calls().trim(next);
  }

  static void adopt(int template, int parent, int index, int count, int base) {
    calls().adopt(template, parent, index, count, base);
  }

  static void nav(int url) {
    calls().nav(url);
  }

  static void focus(int node) {
    calls().focus(node);
  }

  static void title(int text) {
    calls().title(text);
  }
}
