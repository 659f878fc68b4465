package dev.dxwww.runtime.query;

import java.util.List;
import java.util.Optional;

/** Stub. */
public record Page<T>(List<T> items, Optional<String> next) {}
