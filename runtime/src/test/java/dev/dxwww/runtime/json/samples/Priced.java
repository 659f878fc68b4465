package dev.dxwww.runtime.json.samples;

import java.util.List;

/** A record with a component for databind. */
public record Priced(String name, Money price, List<Money> before) {}
