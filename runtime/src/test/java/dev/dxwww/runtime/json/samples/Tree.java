package dev.dxwww.runtime.json.samples;

import java.util.List;
import java.util.Map;

/** A generic record that contains itself. */
public record Tree<T>(T value, List<Tree<T>> children, Map<String, T> labels) {}
