package dev.dxwww.examples.tasks.pages;

import java.util.List;

import dev.dxwww.examples.tasks.accounts.Member;
import dev.dxwww.examples.tasks.accounts.Role;
import dev.dxwww.runtime.security.Session;
import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

import org.jspecify.annotations.Nullable;

/**
 * The page of one's sessions.
 *
 * @param news what was just done; null for nothing
 * @param name whose they are
 * @param isAdmin whether that is an admin
 * @param sessions those that go on, the newest first
 */
@Page(layout = SiteLayout.class)
@Template(file = "sessions.html")
record SessionsPage(
    @Nullable Notice news, String name, boolean isAdmin, List<Entry> sessions) {

  /**
   * A session.
   *
   * @param device what signed in
   * @param address where from; empty for nobody knows
   * @param isCurrent whether it is that of who sees the page
   */
  record Entry(
      String id, String device, String address, Moment began, Moment seen, boolean isCurrent) {
    String from() {
      return address.isEmpty() ? "From an unknown address" : "From " + address;
    }
  }

  /**
   * The sessions of a member.
   *
   * @param current id of the one that asks
   */
  static SessionsPage of(
      @Nullable Notice news, Member member, List<Session> sessions, String current) {
    return new SessionsPage(
        news,
        member.name(),
        member.role() == Role.ADMIN,
        sessions.stream()
            .map(
                session ->
                    new Entry(
                        session.id(), Device.of(session.client()).name(), session.address(),
                        Moment.of(session.createdAt()), Moment.of(session.lastUsedAt()),
                        session.id().equals(current)))
            .toList());
  }

  String title() {
    return "Your sessions";
  }

  boolean areSeveral() {
    return sessions.size() > 1;
  }
}
