package dev.dxwww.runtime.generated;

/** Stub. */
public interface Router {
  int GET = 0;
  int POST = 1;
  int PUT = 2;
  int PATCH = 3;
  int DELETE = 4;
  int HEAD = 5;
  int OPTIONS = 6;

  int find(String path);

  int route(int leaf, int method);

  String allow(int leaf);
}
