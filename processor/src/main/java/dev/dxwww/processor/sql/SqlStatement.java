package dev.dxwww.processor.sql;

/**
 * One statement to be described.
 *
 * @param sql with {@code $1} to {@code $n} for its parameters, without a closing semicolon
 */
public record SqlStatement(String sql) {}
