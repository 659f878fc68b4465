package dev.dxwww.processor.sql;

/** What PostgreSQL says about one statement. */
public sealed interface Verdict permits Described, Refused {}
