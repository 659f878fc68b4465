package dev.dxwww.examples.tasks.pages;

import dev.dxwww.examples.tasks.accounts.Member;
import dev.dxwww.examples.tasks.accounts.Members;
import dev.dxwww.examples.tasks.accounts.Role;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.http.Controller;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.OnError;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.http.Request;
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

  AdminPages(Members members, SessionStore sessions) {
    this.members = members;
    this.sessions = sessions;
  }

  @Get
  Response<AccountsPage> list(AuthToken token, Request request) {
    return Flash.shown(
        request, news -> AccountsPage.of(news, members.all(), Owner.of(token)));
  }

  @Post("/{id}/role")
  @CsrfProtected
  Response<Void> changeRole(AuthToken token, long id, @FormParam Role role) {
    Member member = other(token, id);
    members.changeRole(new Owner(member.id()), role);
    return done(
        role == Role.ADMIN ? Flash.Event.PROMOTED : Flash.Event.DEMOTED, member.name());
  }

  @Post("/{id}/end-sessions")
  @CsrfProtected
  Response<Void> endSessions(AuthToken token, long id) {
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
  Response<MessagePage> own(ConflictException conflict) {
    return Response.of(
        409,
        new MessagePage(
            "Not changed", conflict.getMessage(), "Another admin can change it, not you."));
  }

  private static Response<Void> done(Flash.Event event, String name) {
    return new Flash(event, name).leadTo(Links.ACCOUNTS);
  }
}
