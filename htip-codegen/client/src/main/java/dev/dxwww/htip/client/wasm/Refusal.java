package dev.dxwww.htip.client.wasm;

/**
 * A place in a class file that is outside of the subset.
 *
 * @param method the class and the method
 * @param instruction the instruction, or what else it is about
 * @param line the line in the source, or 0 where it is not known
 * @param reason why
 */
record Refusal(String method, String instruction, int line, String reason) {
  @Override
  public String toString() {
    return method + (line > 0 ? ":" + line : "") + ": " + instruction + ": " + reason;
  }
}
