package dev.dxwww.htip.client.wasm.accepted;

/** Another class of the package: part of the core as well. */
final class Beside {
  static int late = 4;

  private Beside() {}

  static int twice(int a) {
    return a * 2;
  }
}
