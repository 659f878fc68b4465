package dev.dxwww.examples.tasks.domain;

/**
 * A list of tasks.
 *
 * @param id given by the store, from 1
 * @param name what people call it
 */
public record TaskList(long id, String name) {
  /** The list that is always there, for what belongs to no other. */
  public static final String INBOX = "Inbox";
}
