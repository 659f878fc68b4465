package dev.dxwww.htip.client.wasm;

/** What a method's reader asks about other members. */
interface Linker {
  /** What a class is for the program. */
  enum Role { CORE, MEMORY, HOST, FOREIGN }

  /** What the class with this internal name is. */
  Role role(String owner);

  /** The number of a field; from now on it is part of the program. */
  int global(String owner, String name);

  /** A function or import; from now on it is part of the program. */
  Callee callee(String owner, String name, String descriptor);
}
