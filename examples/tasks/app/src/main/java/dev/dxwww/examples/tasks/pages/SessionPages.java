package dev.dxwww.examples.tasks.pages;

import dev.dxwww.examples.tasks.accounts.Member;
import dev.dxwww.examples.tasks.accounts.Members;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.SessionStore;
import dev.dxwww.security.Authenticated;
import dev.dxwww.security.CsrfProtected;

/** One's account, and where it is signed in. */
@Controller("/account/sessions")
@Authenticated
final class SessionPages {
  private final SessionStore sessions;
  private final Members members;

  SessionPages(SessionStore sessions, Members members) {
    this.sessions = sessions;
    this.members = members;
  }

  @Get
  Response<SessionsPage> list(AuthToken token, Request request) {
    Member member = members.find(Owner.of(token)).orElseThrow(NotFoundException::new);
    return Flash.shown(
        request,
        news ->
            SessionsPage.of(
                news, member, sessions.ofSubject(token.subject()), token.sessionId()));
  }

  @Post("/{id}/end")
  @CsrfProtected
  Response<Void> end(AuthToken token, String id) {
    boolean ended = sessions.endOf(token.subject(), id);
    return ended(ended ? 1 : 0);
  }

  @Post("/end-others")
  @CsrfProtected
  Response<Void> endOthers(AuthToken token) {
    int ended = sessions.endOthers(token.subject(), token.sessionId());
    return ended(ended);
  }

  private static Response<Void> ended(int count) {
    String sessions = count == 1 ? "1 session" : count + " sessions";
    return new Flash(Flash.Event.SESSIONS_ENDED, sessions).leadTo(Links.SESSIONS);
  }
}
