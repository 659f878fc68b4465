package dev.dxwww.examples.tasks.accounts;

/**
 * What it takes to sign somebody in.
 *
 * @param id of the account
 * @param passwordHash in PHC format
 * @param role of the account
 */
record Credentials(long id, String passwordHash, Role role) {

  /** No hash. */
  @Override
  public String toString() {
    return "Credentials[" + id + "]";
  }
}
