package dev.dxwww.processor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/** Transactions around methods of components and around handlers. */
class TransactionsTest {
  private static CompileResult compile(String types) {
    return CompileDx.compile(
        CompileDx.types(
            """
            package p;
            import dev.dxwww.app.*;
            import dev.dxwww.http.*;
            import dev.dxwww.query.*;
            import dev.dxwww.resilience.*;
            import dev.dxwww.runtime.query.*;
            import jakarta.annotation.security.PermitAll;
            import java.io.*;
            import java.util.*;
            import java.util.stream.*;
            @DxApplication
            public final class App {}
            """
                + types));
  }

  @Test
  void methodOfAComponent_runsInATransaction() {
    CompileResult result =
        compile(
            """
            interface Moves {
              long move(long from, long to) throws IOException;
              void rest();
            }
            @Component
            final class PgMoves implements Moves {
              @Idempotent(attempts = 3)
              @Transactional(isolation = Isolation.SERIALIZABLE, readOnly = true)
              @Override public long move(long from, long to) throws IOException { return 1; }
              @Transactional
              @Override public void rest() {}
            }
            """)
            .succeeds();
    assertThat(result.generated("p.PgMoves_Guarded"))
        .contains("new TransactionSettings(Isolation.SERIALIZABLE, true, 3, Duration.ZERO)")
        .contains("new TransactionSettings(Isolation.READ_COMMITTED, false, 1, Duration.ZERO)")
        .contains("return this.moveTransaction.call(() -> this.target.move(from, to))")
        .contains("this.restTransaction.run(() -> this.target.rest())");
    assertThat(result.generated("p.App_Application"))
        .contains("database = w.database(App_Schema.check());")
        .contains("PgMoves_Guarded.of(w.guards(), database, new PgMoves())");
    assertThat(result.generated("p.App_Schema")).contains("return SchemaCheck.NONE;");
  }

  @Test
  void eachAttemptOfARetry_hasATransactionOfItsOwn() {
    String guard =
        compile(
                """
                interface Moves { long move(); }
                @Component
                final class PgMoves implements Moves {
                  @Retry @Transactional @Override public long move() { return 1; }
                }
                """)
            .succeeds()
            .generated("p.PgMoves_Guarded");
    assertThat(guard)
        .contains(
            "return this.move.call(() -> this.moveTransaction.call(() -> this.target.move()))");
  }

  @Test
  void handlers_sendWhenTheTransactionIsCommitted() {
    CompileResult result =
        compile(
                """
                @Controller("/moves")
                @PermitAll
                final class MoveController {
                  MoveController(Database database) {}
                  @Transactional
                  @Get("/{id}") List<String> find(long id) throws IOException { return List.of(); }
                  @Transactional(readOnly = true)
                  @Get("/") void database() {}
                  @Get("/plain") String plain() { return ""; }
                }
                """)
            .succeeds();
    assertThat(result.generated("p.MoveController_Routes"))
        .contains("public MoveController_Routes(Object controller, Database database)")
        .contains("x.send(this.findTransaction.call(() -> controller.find(id)), ")
        .contains("this.databaseTransaction.run(() -> controller.database());\n    x.sendEmpty()")
        .contains("x.send(controller.plain(), ");
    assertThat(result.generated("p.App_Application"))
        .contains("w.routes(new MoveController_Routes(moveController, database))");
  }

  @Test
  void databaseOfTheUsers_isTaken() {
    String wiring =
        compile(
                """
                final class Own {
                  private Own() {}
                  @Provides static Database database() { throw new IllegalStateException(); }
                }
                interface Moves { void move(); }
                @Component
                final class PgMoves implements Moves {
                  @Transactional @Override public void move() {}
                }
                """)
            .succeeds()
            .generated("p.App_Application");
    assertThat(wiring).doesNotContain("w.database(").contains("of(w.guards(), database, ");
  }

  @Test
  void applicationsWithoutTransactions_connectToNothing() {
    CompileResult result = compile("@Component final class Plain {}\n").succeeds();
    assertThat(result.generated("p.App_Application")).doesNotContain("Database");
  }

  @Test
  void whereNoTransactionCouldBegin_itIsRefused() {
    for (String type :
        List.of(
            "@Component final class A {\n  @Transactional\n  public void run() {}\n}\n",
            "final class A {\n  @Transactional\n  public void run() {}\n}\n",
            "interface A {\n  @Transactional\n  default void run() {}\n}\n")) {
      compile(type).hasOnlyError("WIRE-120").inFile("A.java").at("@Transactional");
    }
  }

  @Test
  void methodsOfControllersThatHandleNothing_areRefused() {
    compile(
            """
            @Controller("/a")
            @PermitAll
            final class A {
              @Get("/") String all() { return work(); }
              @Transactional
              String work() { return ""; }
            }
            """)
        .hasOnlyError("WIRE-120")
        .at("@Transactional")
        .says("it handles no request");
  }

  @Test
  void componentAskedForAsItsClass_isRefused() {
    compile(
            """
            interface Moves { void move(); }
            @Component
            final class PgMoves implements Moves {
              @Transactional @Override public void move() {}
            }
            @Component
            final class User {
              User(PgMoves moves) {}
            }
            """)
        .hasOnlyError("WIRE-121")
        .inFile("User.java");
  }

  @Test
  void resultsReadAfterTheTransaction_areRefused() {
    compile(
            """
            @Controller("/a")
            @PermitAll
            final class A {
              @Transactional
              @Get("/") Stream<String> all() { return Stream.of(); }
            }
            """)
        .hasOnlyError("QUERY-120")
        .at("@Transactional")
        .says("@Transactional A.all returns a Stream<String>")
        .fix("return what was read, such as a List");
    compile(
            """
            interface Moves { Stream<String> all(); }
            @Component
            final class PgMoves implements Moves {
              @Transactional
              @Override public Stream<String> all() { return Stream.of(); }
            }
            """)
        .hasOnlyError("QUERY-120")
        .at("@Transactional");
    compile(
            """
            interface Moves { java.util.concurrent.Future<String> next(int n); }
            @Component
            final class PgMoves implements Moves {
              @Retry
              @Transactional(readOnly = true)
              @Override public java.util.concurrent.Future<String> next(int n) { return null; }
            }
            """)
        .hasOnlyError("QUERY-120")
        .at("@Transactional");
  }

  @Test
  void attemptsBeyondMeasure_areRefused() {
    compile(
            """
            @Controller("/a")
            @PermitAll
            final class A {
              @Idempotent(attempts = 99)
              @Transactional
              @Get("/") String all() { return ""; }
            }
            """)
        .hasOnlyError("WIRE-122")
        .at("99")
        .says("it must be 2 to 20, not 99");
    compile(
            """
            interface Moves { void move(); }
            @Component
            final class PgMoves implements Moves {
              @Idempotent(attempts = 1)
              @Transactional
              @Override public void move() {}
            }
            """)
        .hasOnlyError("WIRE-122")
        .says("it must be 2 to 20, not 1");
  }

  @Test
  void listsReadInTheTransaction_areTaken() {
    compile(
            """
            @Controller("/a")
            @PermitAll
            final class A {
              @Transactional
              @Get("/") List<String> all() { return Stream.of("a").toList(); }
            }
            """)
        .nearlyHas("QUERY-120");
  }

  @Test
  void interfaceWithQueriesThatIsAskedFor_wantsRepositoryOnce() {
    compile(
            """
            interface Tasks {
              default void none() {}
              @Query("select 1") long one();
              @Query("select 2") @Timeout("1s") long two();
              @Execute("truncate tasks") void three();
            }
            @Component
            final class User {
              User(Tasks tasks) {}
            }
            """)
        .hasOnlyError("QUERY-102")
        .fix("@Repository interface Tasks { ... }");
  }
}
