package dev.dxwww.runtime.query;

import java.util.Optional;

/** Stub. */
public record PageRequest(int size, Optional<String> after) {}
