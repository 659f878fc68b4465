package dev.dxwww.processor.validation;

/**
 * One thing that must hold.
 *
 * @param condition what
 * @param message what the client is told when it does not, such as "must be at least 1"
 */
public record Check(Condition condition, String message) {}
