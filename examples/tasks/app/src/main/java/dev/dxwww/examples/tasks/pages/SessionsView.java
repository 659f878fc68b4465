package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;
import static dev.dxwww.examples.tasks.pages.Markup.when;

import java.util.List;

import dev.dxwww.examples.tasks.accounts.Member;
import dev.dxwww.examples.tasks.accounts.Role;
import dev.dxwww.runtime.security.Session;

/**
 * The page of one's sessions.
 *
 * @param member whose they are
 * @param sessions those that go on, the newest first
 * @param current id of the one that asks
 */
record SessionsView(Member member, List<Session> sessions, String current) {

  Markup render() {
    return html(
        """
        <div class="head">
        <h1>Your sessions</h1>
        <form class="buttons" method="post" action="/auth/logout">
        {}<a class="button button--quiet button--small" href="{}">Change password</a>
        <button class="button button--quiet button--small" type="submit">Sign out</button>
        </form>
        </div>
        <p>You are signed in as <strong>{}</strong>. Each browser and program that is signed in as
        you has a session. End those that you do not know.</p>
        <ul class="sessions">
        {}</ul>
        {}""",
        when(
            member.role() == Role.ADMIN,
            html(
                "<a class=\"button button--quiet button--small\" href=\"{}\">Accounts</a>\n",
                Links.ACCOUNTS)),
        Links.PASSWORD,
        member.name(),
        sessions.stream().map(this::session).toList(),
        when(sessions.size() > 1, endOthers()));
  }

  private Markup session(Session session) {
    boolean isCurrent = session.id().equals(current);
    Device device = Device.of(session.client());
    return html(
        """
        <li class="session"{}>
        <div>
        <h2>{}{}</h2>
        <p class="hint">{}</p>
        <p class="hint">Signed in {}, last seen {}</p>
        </div>
        {}</li>
        """,
        when(isCurrent, html(" aria-current=\"true\"")),
        device.name(),
        when(isCurrent, html(" <span class=\"badge\">this one</span>")),
        session.address().isEmpty() ? "From an unknown address" : "From " + session.address(),
        Moments.render(session.createdAt()),
        Moments.render(session.lastUsedAt()),
        when(!isCurrent, end(session, device)));
  }

  private static Markup end(Session session, Device device) {
    return html(
        """
        <form method="post" action="{}">
        <button class="button button--quiet button--small" type="submit">End\
        <span class="hidden"> {}, signed in {}</span></button>
        </form>
        """,
        Links.endSession(session.id()),
        device.name(),
        Moments.text(session.createdAt()));
  }

  private static Markup endOthers() {
    return html(
        """
        <form class="rest" method="post" action="{}">
        <button class="button button--danger" type="submit">End all others</button>
        </form>
        """,
        Links.END_OTHERS);
  }
}
