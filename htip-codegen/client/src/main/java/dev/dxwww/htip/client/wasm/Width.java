package dev.dxwww.htip.client.wasm;

/** How much of memory is read or written at once. */
enum Width {
  U8(0x2D, 0x3A), U16(0x2F, 0x3B), U32(0x28, 0x36);

  private final int load;
  private final int store;

  Width(int load, int store) {
    this.load = load;
    this.store = store;
  }

  int load() {
    return load;
  }

  int store() {
    return store;
  }
}
