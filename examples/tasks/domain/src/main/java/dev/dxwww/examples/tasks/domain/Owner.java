package dev.dxwww.examples.tasks.domain;

import java.security.Principal;

/**
 * Whose tasks are meant: the store finds and changes those of this account and no others. A type of
 * its own, so that it is never taken for the id of a task.
 *
 * @param id of the account
 */
public record Owner(long id) {
  /** The account that is there from the start, and owns what was there before accounts were. */
  public static final Owner FIRST = new Owner(1);

  /** The one who sent a request. */
  public static Owner of(Principal user) {
    return new Owner(Long.parseLong(user.getName()));
  }

  /** What tokens and sessions call it. */
  public String subject() {
    return Long.toString(id);
  }
}
