package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import java.util.List;

import dev.dxwww.examples.tasks.accounts.Member;
import dev.dxwww.examples.tasks.accounts.Role;
import dev.dxwww.examples.tasks.domain.Owner;

/**
 * The page of all accounts.
 *
 * @param members whose they are
 * @param self the account that asks
 */
record AccountsView(List<Member> members, Owner self) {

  Markup render() {
    return html(
        """
        <h1>Accounts</h1>
        <p>Whose role changes is signed out, and has the new one with the next sign-in.</p>
        <ul class="sessions">
        {}</ul>
        """,
        members.stream().map(this::member).toList());
  }

  private Markup member(Member member) {
    boolean isSelf = member.id() == self.id();
    return html(
        """
        <li class="session">
        <div>
        <h2>{}{}{}</h2>
        <p class="hint">Since {}</p>
        </div>
        {}</li>
        """,
        member.name(),
        when(member.role() == Role.ADMIN, html(" <span class=\"badge\">admin</span>")),
        when(isSelf, html(" <span class=\"badge\">you</span>")),
        Moments.render(member.created()),
        when(!isSelf, changes(member)));
  }

  private static Markup changes(Member member) {
    boolean isAdmin = member.role() == Role.ADMIN;
    return html(
        """
        <div class="buttons">
        <form method="post" action="{}">
        <input type="hidden" name="role" value="{}">
        <button class="button button--quiet button--small" type="submit">{}\
        <span class="hidden"> {}</span></button>
        </form>
        <form method="post" action="{}">
        <button class="button button--quiet button--small" type="submit">Sign out\
        <span class="hidden"> {} everywhere</span></button>
        </form>
        </div>
        """,
        Links.role(member.id()),
        isAdmin ? Role.USER : Role.ADMIN,
        isAdmin ? "Make user" : "Make admin",
        member.name(),
        Links.signOut(member.id()),
        member.name());
  }
}
