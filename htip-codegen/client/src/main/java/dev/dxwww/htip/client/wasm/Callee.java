package dev.dxwww.htip.client.wasm;

/**
 * A function that is called: one of the program's, or an import.
 *
 * @param owner the internal name of its class
 * @param name its name
 * @param parameters how many integers it takes
 * @param result whether it returns one
 */
record Callee(String owner, String name, int parameters, boolean result) {}
