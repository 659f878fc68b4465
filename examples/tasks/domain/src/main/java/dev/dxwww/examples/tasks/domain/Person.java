package dev.dxwww.examples.tasks.domain;

/**
 * Somebody who can do a task.
 *
 * @param id given by the store
 * @param name what others call them
 */
public record Person(long id, String name) {}
