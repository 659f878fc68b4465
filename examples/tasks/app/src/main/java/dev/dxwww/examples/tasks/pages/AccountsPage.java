package dev.dxwww.examples.tasks.pages;

import java.util.List;

import dev.dxwww.examples.tasks.accounts.Member;
import dev.dxwww.examples.tasks.accounts.Role;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

import org.jspecify.annotations.Nullable;

/**
 * The page of all accounts.
 *
 * @param news what was just done; null for nothing
 * @param accounts all of them
 */
@Page(layout = SiteLayout.class)
@Template("""
    <h1>Accounts</h1>
    <p>Whose role changes is signed out, and has the new one with the next sign-in.</p>
    <ul class="sessions">
      {#each accounts as one (one.id)}
        <li class="session">
          <div>
            <h2>{one.name}\
    {#if one.isAdmin} <span class="badge">admin</span>{/if}\
    {#if one.isSelf} <span class="badge">you</span>{/if}</h2>
            <p class="hint">Since <TimeText moment={one.since}/></p>
          </div>
          {#if !one.isSelf}
            <div class="buttons">
              <form method="post" action={@AdminPages.changeRole(one.id)}>
                <input type="hidden" name="role" value={one.otherRole}>
                <button class="button button--quiet button--small" type="submit">\
    {one.isAdmin ? 'Make user' : 'Make admin'}<span class="hidden"> {one.name}</span></button>
              </form>
              <form method="post" action={@AdminPages.endSessions(one.id)}>
                <button class="button button--quiet button--small" type="submit">Sign out\
    <span class="hidden"> {one.name} everywhere</span></button>
              </form>
            </div>
          {/if}
        </li>
      {/each}
    </ul>
    """)
record AccountsPage(@Nullable Notice news, List<Account> accounts) {

  /**
   * An account.
   *
   * @param since when it was made
   * @param isSelf whether it is that of who sees the page
   */
  record Account(long id, String name, Role role, Moment since, boolean isSelf) {
    boolean isAdmin() {
      return role == Role.ADMIN;
    }

    /** The role that it has not. */
    Role otherRole() {
      return isAdmin() ? Role.USER : Role.ADMIN;
    }
  }

  /** The accounts of members. */
  static AccountsPage of(@Nullable Notice news, List<Member> members, Owner self) {
    return new AccountsPage(
        news,
        members.stream()
            .map(
                member ->
                    new Account(
                        member.id(), member.name(), member.role(), Moment.of(member.created()),
                        member.id() == self.id()))
            .toList());
  }

  String title() {
    return "Accounts";
  }
}
