package dev.dxwww.examples.tasks.pages;

import java.util.Optional;

import dev.dxwww.examples.tasks.accounts.Member;
import dev.dxwww.examples.tasks.accounts.Members;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.http.Controller;
import dev.dxwww.http.CookieParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.SessionStore;
import dev.dxwww.security.Authenticated;
import dev.dxwww.security.CsrfProtected;

/** One's account, and where it is signed in. */
@Controller("/account/sessions")
@Authenticated
final class AccountPages {
  private final SessionStore sessions;
  private final Members members;
  private final Layout layout;

  AccountPages(SessionStore sessions, Members members, Layout layout) {
    this.sessions = sessions;
    this.members = members;
    this.layout = layout;
  }

  @Get
  Response<Html> list(
      AuthToken token, @CookieParam(Flash.COOKIE) Optional<String> news) {
    Member member = members.find(Owner.of(token)).orElseThrow(NotFoundException::new);
    SessionsView view =
        new SessionsView(member, sessions.ofSubject(token.subject()), token.sessionId());
    Html page = layout.page("Your sessions", view.render(), news.flatMap(Flash::read));
    Response<Html> answer = Response.ok(page).header("Cache-Control", "no-store");
    return news.isPresent() ? answer.cookie(Cookie.removed(Flash.COOKIE)) : answer;
  }

  @Post("/{id}/end")
  @CsrfProtected
  Response<Html> end(AuthToken token, String id) {
    boolean ended = sessions.endOf(token.subject(), id);
    return done(Flash.Event.SESSIONS_ENDED, ended ? 1 : 0);
  }

  @Post("/end-others")
  @CsrfProtected
  Response<Html> endOthers(AuthToken token) {
    int ended = sessions.endOthers(token.subject(), token.sessionId());
    return done(Flash.Event.SESSIONS_ENDED, ended);
  }

  private static Response<Html> done(Flash.Event event, int count) {
    String sessions = count == 1 ? "1 session" : count + " sessions";
    return Response.<Html>empty(303)
        .header("Location", Links.SESSIONS)
        .cookie(new Flash(event, sessions).cookie());
  }
}
