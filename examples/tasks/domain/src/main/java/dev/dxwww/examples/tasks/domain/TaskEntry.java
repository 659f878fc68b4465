package dev.dxwww.examples.tasks.domain;

/**
 * A task as it is brought in from elsewhere: without an id yet, and perhaps done already.
 *
 * @param draft what a person may set of it
 * @param done whether it is done
 */
public record TaskEntry(TaskDraft draft, boolean done) {}
