package dev.dxwww.runtime.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.security.Account;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.Revocation;
import dev.dxwww.runtime.security.SecurityEvent;
import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.TokenReading.Reason;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LoginsTest {
  private static final SignIn REVOKED = new SignIn.Denied(ErrorCode.TOKEN_REVOKED);
  private final Ticks clock = new Ticks(Forge.NOW);
  private final Node node = Node.inMemory(clock);

  @Test
  void login_givesTokensThatSayWhoAndForHowLong() {
    TokenPair pair = node.login();
    AuthToken access = pair.accessToken();
    assertThat(node.check.check(pair.access())).isEqualTo(new TokenReading.Valid(access));
    assertThat(access.subject()).isEqualTo("ada");
    assertThat(access.roles()).containsExactly("user");
    assertThat(access.expiresAt()).isEqualTo(Forge.NOW.plus(Duration.ofMinutes(15)));
    assertThat(pair.refreshToken().expiresAt()).isEqualTo(Forge.NOW.plus(Duration.ofDays(7)));
    assertThat(pair.refreshToken().sessionId()).isEqualTo(access.sessionId());
    assertThat(pair.refreshToken().roles()).isEmpty();
    assertThat(node.events).containsExactly(
        new SecurityEvent.SignedIn(Node.CALLER, "ada", access.sessionId()));
  }

  @Test
  void wrongPasswordAndUnknownName_areRefusedAlikeAfterTheSameWork() {
    SignIn wrong = node.logins.login("ada", "wrong", "", Node.CALLER);
    long once = node.users.hashed.get();
    SignIn unknown = node.logins.login("nobody", "wrong", "", Node.CALLER);
    assertThat(wrong).isEqualTo(new SignIn.Denied(ErrorCode.INVALID_CREDENTIALS));
    assertThat(unknown).isEqualTo(wrong);
    assertThat(once).isEqualTo(1);
    assertThat(node.users.hashed.get()).isEqualTo(2 * once);
    assertThat(node.told(SecurityEvent.SignInFailed.class))
        .extracting(SecurityEvent.SignInFailed::subject).containsExactly("ada", "");
  }

  @Test
  void refreshToken_callsNothing() {
    TokenPair pair = node.login();
    assertThat(node.check.check(pair.refresh()))
        .isEqualTo(new TokenReading.Refused(Reason.MALFORMED));
    assertThat(node.logins.refresh(pair.access(), Node.CALLER))
        .isEqualTo(new SignIn.Denied(ErrorCode.TOKEN_INVALID));
  }

  @Test
  void hashThatIsOutdated_isMadeAnewAtLogin() {
    node.users.prefix = "new hash of ";
    node.login();
    assertThat(node.users.find("ada")).map(Account::passwordHash)
        .contains("new hash of secret");
    node.login();
  }

  @Test
  void refresh_rotatesAndPreviousGivesTheSameForAWhile() {
    TokenPair first = node.login();
    clock.forward(Duration.ofMinutes(1));
    TokenPair second = Node.pair(node.refresh(first));
    assertThat(second.refresh()).isNotEqualTo(first.refresh());
    assertThat(second.refreshToken().generation()).isEqualTo(1);
    clock.forward(Duration.ofMillis(9_999));
    assertThat(Node.pair(node.refresh(first)).refresh()).isEqualTo(second.refresh());
    assertThat(node.accepts(first)).isTrue();
    assertThat(node.accepts(second)).isTrue();
  }

  @Test
  @Tag("limit:dx.auth.tokens.rotation-grace")
  void replayAfterTheOverlap_endsTheWholeSession() {
    TokenPair first = node.login();
    TokenPair second = Node.pair(node.refresh(first));
    clock.forward(Duration.ofSeconds(10));
    assertThat(node.refresh(first)).isEqualTo(REVOKED);
    assertThat(node.refresh(second)).isEqualTo(REVOKED);
    assertThat(node.accepts(first)).isFalse();
    assertThat(node.accepts(second)).isFalse();
    assertThat(node.told(SecurityEvent.ReuseDetected.class)).hasSize(1);
  }

  @Test
  void replayOfTheOneBeforeThePrevious_endsTheSessionAtOnce() {
    TokenPair first = node.login();
    TokenPair second = Node.pair(node.refresh(first));
    Node.pair(node.refresh(second));
    assertThat(node.refresh(first)).isEqualTo(REVOKED);
    assertThat(node.accepts(second)).isFalse();
  }

  @Test
  void otherSessionsOfTheUser_goOnAfterAReplay() {
    TokenPair other = node.login();
    TokenPair first = node.login();
    node.refresh(Node.pair(node.refresh(first)));
    assertThat(node.refresh(first)).isEqualTo(REVOKED);
    assertThat(node.accepts(other)).isTrue();
    Node.pair(node.refresh(other));
  }

  @Test
  @Tag("limit:dx.auth.tokens.refresh-ttl")
  @Tag("limit:dx.auth.tokens.absolute-ttl")
  void session_endsWhenIdleAndInAnyCaseAfterItsAbsoluteEnd() {
    TokenPair pair = node.login();
    Instant end = Forge.NOW.plus(Duration.ofDays(30));
    while (clock.instant().plus(Duration.ofDays(6)).isBefore(end)) {
      clock.forward(Duration.ofDays(6));
      pair = Node.pair(node.refresh(pair));
    }
    assertThat(pair.refreshToken().expiresAt()).isEqualTo(end);
    clock.forward(Duration.between(clock.instant(), end));
    assertThat(node.refresh(pair)).isEqualTo(new SignIn.Denied(ErrorCode.TOKEN_EXPIRED));

    TokenPair idle = node.login();
    clock.forward(Duration.ofDays(7));
    assertThat(node.refresh(idle)).isEqualTo(new SignIn.Denied(ErrorCode.TOKEN_EXPIRED));
  }

  @Test
  void rolesThatChange_areInTheNextToken() {
    TokenPair pair = node.login();
    node.users.accounts.put("ada", new Account("ada", "", Set.of("user", "admin")));
    assertThat(Node.pair(node.refresh(pair)).accessToken().roles())
        .containsExactlyInAnyOrder("user", "admin");
  }

  @Test
  void userWhoIsGone_getsNoNextToken() {
    TokenPair pair = node.login();
    node.users.accounts.remove("ada");
    assertThat(node.refresh(pair)).isEqualTo(REVOKED);
    assertThat(node.accepts(pair)).isFalse();
  }

  @Test
  void logout_holdsAtOnceForAllTokensOfTheSession() {
    TokenPair first = node.login();
    TokenPair second = Node.pair(node.refresh(first));
    assertThat(node.accepts(second)).isTrue();
    assertThat(node.verified.size()).isEqualTo(1);
    assertThat(node.logins.logout(second.accessToken(), Node.CALLER)).isTrue();
    assertThat(node.verified.size()).isZero();
    assertThat(node.check.check(second.access()))
        .isEqualTo(new TokenReading.Refused(Reason.REVOKED));
    assertThat(node.accepts(first)).isFalse();
    assertThat(node.refresh(second)).isEqualTo(REVOKED);
    assertThat(node.logins.logout(second.accessToken(), Node.CALLER)).isFalse();
    assertThat(node.told(SecurityEvent.SignedOut.class)).hasSize(1);
  }

  @Test
  void oneToken_canBeRevokedAlone() {
    TokenPair first = node.login();
    TokenPair second = Node.pair(node.refresh(first));
    assertThat(node.accepts(first)).isTrue();
    node.store.revoke(
        new Revocation(first.accessToken().id(), first.accessToken().expiresAt()));
    assertThat(node.accepts(first)).isFalse();
    assertThat(node.accepts(second)).isTrue();
  }

  @Test
  void endOfAllSessions_leavesNone() {
    TokenPair one = node.login();
    clock.forward(Duration.ofSeconds(1));
    TokenPair other = node.login();
    assertThat(node.store.ofSubject("ada")).extracting(session -> session.id())
        .containsExactly(other.accessToken().sessionId(), one.accessToken().sessionId());
    assertThat(node.store.endAll("ada")).isEqualTo(2);
    assertThat(node.accepts(one) || node.accepts(other)).isFalse();
    assertThat(node.store.ofSubject("ada")).isEmpty();
  }

  @Test
  @Tag("limit:dx.auth.tokens.sessions-per-user")
  void oneSessionTooMany_endsTheOldest() {
    TokenPair oldest = node.login();
    clock.forward(Duration.ofSeconds(1));
    TokenPair second = node.login();
    for (int i = 2; i < Node.SESSIONS; i++) {
      node.login();
    }
    assertThat(node.accepts(oldest)).isTrue();
    assertThat(node.store.ofSubject("ada")).hasSize(Node.SESSIONS);
    TokenPair newest = node.login();
    assertThat(node.accepts(oldest)).isFalse();
    assertThat(node.refresh(oldest)).isEqualTo(REVOKED);
    assertThat(node.accepts(second)).isTrue();
    assertThat(node.accepts(newest)).isTrue();
    assertThat(node.store.ofSubject("ada")).hasSize(Node.SESSIONS);
    assertThat(node.told(SecurityEvent.SignedOut.class))
        .extracting(SecurityEvent.SignedOut::sessionId)
        .containsExactly(oldest.accessToken().sessionId());
  }

  @Test
  @Tag("limit:login-name")
  void whatIsNoName_isRefusedAsAnUnknownOne_andAsksNobody() {
    String longest = "a".repeat(1_024);
    node.users.accounts.put(longest, new Account("long", "hash of secret", Set.of()));
    Node.pair(node.logins.login(longest, "secret", "", Node.CALLER));
    for (String bad : new String[] {"", longest + "a", "a\u0000b", "a\r\nb", "\ud800"}) {
      node.users.accounts.put(bad, new Account("bad", "hash of secret", Set.of()));
      long before = node.users.hashed.get();
      assertThat(node.logins.login(bad, "secret", "", Node.CALLER))
          .isEqualTo(new SignIn.Denied(ErrorCode.INVALID_CREDENTIALS));
      assertThat(node.users.hashed.get()).isEqualTo(before + 1);
    }
  }

  @Test
  void expiry_comesBeforeRevocation() {
    TokenPair pair = node.login();
    node.logins.logout(pair.accessToken(), Node.CALLER);
    clock.forward(Duration.ofMinutes(15));
    assertThat(node.check.check(pair.access()))
        .isEqualTo(new TokenReading.Refused(Reason.EXPIRED));
  }

  @Test
  @Tag("limit:dx.auth.tokens.access-ttl")
  void keptToken_isRefusedWhenItsTimeComes() {
    TokenPair pair = node.login();
    assertThat(node.accepts(pair)).isTrue();
    clock.forward(Duration.ofMinutes(15).minusNanos(1));
    assertThat(node.accepts(pair)).isTrue();
    clock.forward(Duration.ofNanos(1));
    assertThat(node.accepts(pair)).isFalse();
  }

  @Test
  void keptToken_isRefusedWithAnyOtherText() {
    TokenPair pair = node.login();
    assertThat(node.accepts(pair)).isTrue();
    String text = pair.access();
    for (int i = 0; i < text.length(); i++) {
      String other =
          text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
      assertThat(node.check.check(other)).as("at " + i).isInstanceOf(TokenReading.Refused.class);
    }
  }

  @Test
  @Tag("limit:dx.auth.tokens.cached")
  void keptTokens_areBounded() {
    VerifiedTokens kept = new VerifiedTokens(10);
    TokenPair last = node.login();
    for (int i = 0; i < 100; i++) {
      last = node.login();
      kept.keep(last.access(), new TokenReading.Valid(last.accessToken()));
      assertThat(kept.size()).isBetween(1, 10);
    }
    assertThat(kept.find(last.access())).isNotNull();
    VerifiedTokens none = new VerifiedTokens(0);
    none.keep(last.access(), new TokenReading.Valid(last.accessToken()));
    assertThat(none.find(last.access())).isNull();
  }

  @Test
  @Tag("limit:dx.auth.revocations.max")
  void revocationsThatDoNotFit_areAskedOfTheStore() {
    TokenPair[] pairs = new TokenPair[150];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = node.login();
      node.logins.logout(pairs[i].accessToken(), Node.CALLER);
    }
    TokenPair live = node.login();
    assertThat(node.revocations.size()).isEqualTo(100);
    assertThat(pairs).noneMatch(node::accepts);
    assertThat(node.accepts(live)).isTrue();
    clock.forward(Duration.ofHours(1));
    node.revocations.purge(clock.instant());
    assertThat(node.revocations.size()).isZero();
  }

  @Test
  @Tag("limit:dx.auth.revocations.max-age")
  void storeThatIsSilent_isBelievedForAMinute() {
    Node shared = new Node(new SharedSessions(clock), clock, Forge.RULES, new Node.Users());
    TokenPair pair = shared.login();
    TokenPair gone = shared.login();
    shared.logins.logout(gone.accessToken(), Node.CALLER);
    shared.nanos.addAndGet(Duration.ofSeconds(60).toNanos());
    assertThat(shared.accepts(pair)).isTrue();
    shared.nanos.addAndGet(1);
    assertThatThrownBy(() -> shared.check.check(pair.access()))
        .isInstanceOfSatisfying(DxException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    // Whose forms a page shows can be told all the same: public pages go on.
    assertThat(shared.check.genuine(pair.access())).isInstanceOf(TokenReading.Valid.class);
    assertThat(shared.accepts(gone)).isFalse();
    shared.store.purge(clock.instant(), clock.instant());
    assertThat(shared.accepts(pair)).isTrue();
  }

  @Test
  void sessionsOfThisProcess_areBelievedForEver() {
    TokenPair pair = node.login();
    node.nanos.addAndGet(Duration.ofDays(1).toNanos());
    assertThat(node.accepts(pair)).isTrue();
  }

  @Test
  @Tag("limit:token-subject")
  void subjects_areBounded() {
    assertThat(new Account("a".repeat(255), "", Set.of()).subject()).hasSize(255);
    for (String bad : new String[] {"", "a".repeat(256), "a\nb", "\ud800"}) {
      assertThatThrownBy(() -> new Account(bad, "", Set.of()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Account("a", "", Set.of(bad)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void texts_showNoToken() {
    TokenPair pair = node.login();
    assertThat(pair + " " + pair.accessToken() + node.store.ofSubject("ada"))
        .doesNotContain(pair.access().substring(0, 20))
        .doesNotContain(pair.refreshToken().id())
        .doesNotContain(pair.refreshToken().sessionId());
  }
}
