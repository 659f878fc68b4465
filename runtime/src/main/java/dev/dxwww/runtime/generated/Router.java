package dev.dxwww.runtime.generated;

/**
 * The routes of an application as code. Stateless; called by many threads.
 *
 * <p>A leaf stands for the path templates that match exactly the same paths, best first; a route is
 * one of the application's, numbered through all its groups in their order.
 */
public interface Router {
  int GET = 0;
  int POST = 1;
  int PUT = 2;
  int PATCH = 3;
  int DELETE = 4;
  int HEAD = 5;
  int OPTIONS = 6;

  /** The leaf of a canonical raw path, or -1. Takes time in proportion to the path's length. */
  int find(String path);

  /**
   * The route that serves a method at a leaf, or -1. HEAD and OPTIONS only where a handler was
   * written for them.
   *
   * @param method one of the constants here
   */
  int route(int leaf, int method);

  /** The value of the Allow field, with automatic HEAD and OPTIONS: {@code GET, HEAD, OPTIONS}. */
  String allow(int leaf);
}
