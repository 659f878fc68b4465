package dev.dxwww.examples.tasks.pages;

import java.util.Optional;

import dev.dxwww.examples.tasks.accounts.Member;
import dev.dxwww.examples.tasks.accounts.Members;
import dev.dxwww.examples.tasks.accounts.Role;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.http.Controller;
import dev.dxwww.http.CookieParam;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.OnError;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.SessionStore;
import dev.dxwww.security.CsrfProtected;
import jakarta.annotation.security.RolesAllowed;

/** All accounts, for those who manage them. */
@Controller("/admin/accounts")
@RolesAllowed("admin")
final class AdminPages {
  private final Members members;
  private final SessionStore sessions;
  private final Layout layout;

  AdminPages(Members members, SessionStore sessions, Layout layout) {
    this.members = members;
    this.sessions = sessions;
    this.layout = layout;
  }

  @Get
  Response<Html> list(AuthToken token, @CookieParam(Flash.COOKIE) Optional<String> news) {
    AccountsView view = new AccountsView(members.all(), Owner.of(token));
    Html page = layout.page("Accounts", view.render(), news.flatMap(Flash::read));
    Response<Html> answer = Response.ok(page).header("Cache-Control", "no-store");
    return news.isPresent() ? answer.cookie(Cookie.removed(Flash.COOKIE)) : answer;
  }

  @Post("/{id}/role")
  @CsrfProtected
  Response<Html> changeRole(AuthToken token, long id, @FormParam Role role) {
    Member member = other(token, id);
    members.changeRole(new Owner(member.id()), role);
    return done(
        role == Role.ADMIN ? Flash.Event.PROMOTED : Flash.Event.DEMOTED, member.name());
  }

  @Post("/{id}/end-sessions")
  @CsrfProtected
  Response<Html> endSessions(AuthToken token, long id) {
    Member member = other(token, id);
    sessions.endAll(new Owner(member.id()).subject());
    return done(Flash.Event.SIGNED_OUT, member.name());
  }

  /** Whoever could take the role of admin from themselves might leave nobody who has it. */
  private Member other(AuthToken token, long id) {
    Owner owner = new Owner(id);
    if (owner.equals(Owner.of(token))) {
      throw new ConflictException("This is your own account.");
    }
    return members.find(owner).orElseThrow(NotFoundException::new);
  }

  @OnError
  Response<Html> own(ConflictException conflict) {
    Markup view =
        MessageView.problem(conflict.getMessage(), "Another admin can change it, not you.");
    return Response.of(409, layout.page("Not changed", view));
  }

  private static Response<Html> done(Flash.Event event, String name) {
    return Response.<Html>empty(303)
        .header("Location", Links.ACCOUNTS)
        .cookie(new Flash(event, name).cookie());
  }
}
