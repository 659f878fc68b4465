package dev.dxwww.processor.sql;

/**
 * A statement that PostgreSQL does not take.
 *
 * @param sqlState five characters; 42601 with {@code message} "more than one statement" also for
 *     several statements
 * @param message its own words, without the position
 * @param detail its DETAIL; empty without
 * @param hint its HINT; empty without
 * @param offset index into the statement's text, from 0; -1 when it names none
 */
public record Refused(String sqlState, String message, String detail, String hint, int offset)
    implements Verdict {}
