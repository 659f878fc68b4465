package dev.dxwww.runtime.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.dxwww.postgres.Endpoint;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.query.internal.RealPostgres;
import dev.dxwww.runtime.security.Account;
import dev.dxwww.runtime.security.Revocation;
import dev.dxwww.runtime.security.SecurityEvent;
import dev.dxwww.runtime.security.Session;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many who refresh at once, and several nodes on one database. */
class RefreshRaceTest {
  private static final int AT_ONCE = 16;
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }

  private <T extends AutoCloseable> T closed(T part) {
    opened.add(part);
    return part;
  }

  private Node node(Endpoint endpoint, Clock clock) throws Exception {
    Database database = RealPostgres.open(endpoint, 8, false);
    closed((AutoCloseable) database);
    return closed(
        new Node(new PostgresSessions(database), clock, Forge.RULES, new Node.Users()));
  }

  private static void race(List<Node> nodes, int rounds) throws Exception {
    CyclicBarrier begin = new CyclicBarrier(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < rounds; round++) {
        TokenPair pair = nodes.getFirst().login();
        List<Future<String>> results = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
          Node node = nodes.get(i % nodes.size());
          results.add(threads.submit(() -> {
            begin.await();
            return Node.pair(node.refresh(pair)).refresh();
          }));
        }
        Set<String> successors = new HashSet<>();
        for (Future<String> result : results) {
          successors.add(result.get());
        }
        assertThat(successors).as("round " + round).hasSize(1).doesNotContain(pair.refresh());
      }
    }
    for (Node node : nodes) {
      assertThat(node.told(SecurityEvent.ReuseDetected.class)).isEmpty();
    }
    assertThat(nodes.stream().mapToInt(n -> n.told(SecurityEvent.Refreshed.class).size()).sum())
        .isEqualTo(rounds);
  }

  @Test
  void sixteenAtOnce_getOneSuccessorInMemory() throws Exception {
    race(List.of(closed(Node.inMemory(new Ticks(Forge.NOW)))), 1_000);
  }

  @Test
  void sixteenAtOnce_getOneSuccessorFromTwoNodesOnPostgres() throws Exception {
    Endpoint endpoint = RealPostgres.database();
    Ticks clock = new Ticks(Clock.systemUTC().instant());
    race(List.of(node(endpoint, clock), node(endpoint, clock)), 60);
  }

  /** Half of the times at least: a machine may stand still for longer than a second. */
  @Test
  void logout_holdsOnOtherNodesWithinASecond() throws Exception {
    Endpoint endpoint = RealPostgres.database();
    Clock clock = Clock.systemUTC();
    Node here = node(endpoint, clock);
    Node there = node(endpoint, clock);
    int inTime = 0;
    for (int i = 0; i < 20; i++) {
      TokenPair pair = here.login();
      assertThat(there.accepts(pair)).isTrue();
      here.logins.logout(pair.accessToken(), Node.CALLER);
      long begin = System.nanoTime();
      assertThat(here.accepts(pair)).isFalse();
      RealPostgres.await("the other node knows", () -> !there.accepts(pair));
      inTime += System.nanoTime() - begin < Duration.ofSeconds(1).toNanos() ? 1 : 0;
      assertThat(there.refresh(pair)).isInstanceOf(SignIn.Denied.class);
    }
    assertThat(inTime).isGreaterThanOrEqualTo(10);
    // A node that starts later reads what was revoked before.
    TokenPair early = here.login();
    here.store.endAll("ada");
    assertThat(node(endpoint, clock).accepts(early)).isFalse();
  }

  @Test
  void connectionThatIsLost_isMadeAgainAndNothingIsMissed() throws Exception {
    Endpoint endpoint = RealPostgres.database();
    Node here = node(endpoint, Clock.systemUTC());
    Node there = node(endpoint, Clock.systemUTC());
    TokenPair pair = here.login();
    assertThat(there.accepts(pair)).isTrue();
    RealPostgres.run(endpoint, """
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()""");
    RealPostgres.await("ended", () -> {
      try {
        // It may have ended with the connection that would have said so.
        String id = pair.accessToken().sessionId();
        return here.store.end(id) || here.store.isRevoked(id);
      } catch (RuntimeException e) {
        return false;
      }
    });
    RealPostgres.await("the other node knows", () -> !there.accepts(pair));
  }

  @Test
  void endingSomeSessions_leavesTheRest_inMemoryAndOnPostgres() throws Exception {
    Clock clock = Clock.systemUTC();
    Endpoint endpoint = RealPostgres.database();
    for (Node node : List.of(closed(Node.inMemory(clock)), node(endpoint, clock))) {
      node.users.accounts.put("bob", new Account("bob", "hash of secret", Set.of()));
      TokenPair bobs = Node.pair(node.logins.login("bob", "secret", "", Node.CALLER));
      List<TokenPair> adas = List.of(node.login(), node.login(), node.login());
      String first = adas.getFirst().accessToken().sessionId();
      assertThat(node.store.endOf("bob", first)).as("of somebody else").isFalse();
      assertThat(node.store.endOf("ada", "absent")).isFalse();
      assertThat(adas).allMatch(node::accepts);
      assertThat(node.store.endOf("ada", first)).isTrue();
      assertThat(node.accepts(adas.getFirst())).isFalse();
      TokenPair kept = adas.getLast();
      assertThat(node.store.endOthers("ada", kept.accessToken().sessionId())).isEqualTo(1);
      assertThat(adas).filteredOn(node::accepts).containsExactly(kept);
      assertThat(node.store.ofSubject("ada")).singleElement()
          .extracting(Session::address).isEqualTo("192.0.2.7");
      assertThat(node.accepts(bobs)).isTrue();
      assertThat(node.store.endOthers("bob", "absent")).isEqualTo(1);
    }
  }

  @Test
  void sessionsOfOneSecond_areListedNewestFirst_inMemoryAndOnPostgres() throws Exception {
    Ticks clock = new Ticks(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    Endpoint endpoint = RealPostgres.database();
    for (Node node : List.of(closed(Node.inMemory(clock)), node(endpoint, clock))) {
      List<String> begun = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        begun.addFirst(node.login().accessToken().sessionId());
        clock.forward(Duration.ofMillis(1));
      }
      assertThat(node.store.ofSubject("ada")).extracting(Session::id).isEqualTo(begun);
    }
  }

  @Test
  void sessionsThatOnlyAGraceKeeps_endWithTheOthers_inMemoryAndOnPostgres() throws Exception {
    Clock clock = Clock.systemUTC();
    Endpoint endpoint = RealPostgres.database();
    for (Node node : List.of(closed(Node.inMemory(clock)), node(endpoint, clock))) {
      for (int round = 0; round < 2; round++) {
        Session over =
            Rotation.begun(
                new Rotation.Begin("over", "refresh", "ada", "", ""),
                clock.instant().minus(Node.TIMES.refresh()), Node.TIMES);
        node.store.add(over);
        TokenPair kept = node.login();
        assertThat(node.store.ofSubject("ada")).hasSize(1);
        if (round == 0) {
          assertThat(node.store.endOthers("ada", kept.accessToken().sessionId())).isEqualTo(1);
          assertThat(node.accepts(kept)).isTrue();
          assertThat(node.store.endAll("ada")).isEqualTo(1);
        } else {
          assertThat(node.store.endAll("ada")).isEqualTo(2);
        }
        assertThat(node.store.find("over")).isEmpty();
      }
    }
  }

  @Test
  void storeInPostgres_keepsWhatItIsGiven() throws Exception {
    Endpoint endpoint = RealPostgres.database();
    Clock clock = Clock.systemUTC();
    Node node = node(endpoint, clock);
    TokenPair pair = node.login();
    String id = pair.accessToken().sessionId();
    MemorySessions memory = new MemorySessions(clock);
    Node.pair(node.refresh(pair));
    memory.add(node.store.find(id).orElseThrow());
    assertThat(node.store.find(id)).isEqualTo(memory.find(id));
    assertThat(node.store.ofSubject("ada")).isEqualTo(memory.ofSubject("ada"));
    assertThat(node.store.find("absent")).isEqualTo(Optional.empty());
    assertThat(node.store.isRevoked(id)).isFalse();
    node.store.revoke(new Revocation("one", clock.instant()));
    node.store.revoke(new Revocation("one", clock.instant().plusSeconds(60)));
    assertThat(node.store.isRevoked("one")).isTrue();
    assertThat(node.store.end(id)).isTrue();
    assertThat(node.store.end(id)).isFalse();
    assertThat(node.store.isRevoked(id)).isTrue();
    node.store.purge(clock.instant(), clock.instant().plusSeconds(30));
    assertThat(node.store.isRevoked("one")).isTrue();
    node.store.purge(clock.instant(), clock.instant().plusSeconds(10_000));
    assertThat(RealPostgres.column(endpoint, "select id from dxwww.revocation")).isEmpty();
    assertThat(RealPostgres.column(
        endpoint, "select script from dxwww.flyway_schema_history where type = 'SQL'"))
        .contains("V1__sessions.sql");
  }

  @Test
  void transactionThatIsRolledBack_revokesNothing() throws Exception {
    Endpoint endpoint = RealPostgres.database();
    Node node = node(endpoint, Clock.systemUTC());
    TokenPair pair = node.login();
    Database database = (Database) opened.getFirst();
    try {
      database.runInTransaction(() -> {
        assertThat(node.store.endAll("ada")).isEqualTo(1);
        assertThat(node.accepts(pair)).isTrue();
        throw new IllegalStateException("rolled back");
      });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("rolled back");
    }
    assertThat(node.accepts(pair)).isTrue();
    database.runInTransaction(() -> node.store.endAll("ada"));
    assertThat(node.accepts(pair)).isFalse();
  }
}
