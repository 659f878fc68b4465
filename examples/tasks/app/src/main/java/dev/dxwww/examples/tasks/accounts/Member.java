package dev.dxwww.examples.tasks.accounts;

import java.time.Instant;

/**
 * An account as others may see it.
 *
 * @param id of the account
 * @param name what its user signs in with
 * @param role of the account
 * @param created when it was made
 */
public record Member(long id, String name, Role role, Instant created) {}
