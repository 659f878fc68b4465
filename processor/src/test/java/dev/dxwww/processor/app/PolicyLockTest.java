package dev.dxwww.processor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

class PolicyLockTest {
  private static final String REPORT = "META-INF/dxwww/routes.txt";
  private static final String APPLICATION =
      "package app; @dev.dxwww.app.DxApplication(roles = \"admin\") public final class App {}";
  private static final String CONTROLLER =
      """
      package app;
      import dev.dxwww.http.*;
      import dev.dxwww.security.*;
      import jakarta.annotation.security.*;
      @Controller("/tasks") @RolesAllowed("admin")
      final class Tasks {
        @Get String list() { return ""; }
        @Get("/{id}") String show(long id) { return ""; }
        @Post @CsrfExempt("signed,  always") void add() {}
      }
      """;

  private static final String USERS =
      """
      package app;
      @dev.dxwww.app.Component
      final class Users implements dev.dxwww.runtime.security.CredentialStore {
        Users() {}
      }
      """;

  @TempDir Path folder;
  private Path lock;

  @BeforeEach
  void nameLock() {
    lock = folder.resolve("policies.txt");
  }

  private CompileResult compile(String controller) {
    return CompileDx.compile(
        List.of("-Adxwww.policyLock=" + lock), APPLICATION, controller);
  }

  private void writeLock() throws IOException {
    CompileResult plain = CompileDx.compile(APPLICATION, CONTROLLER);
    Files.writeString(lock, plain.resource(REPORT).orElseThrow());
  }

  @Test
  void sameRoutes_compile() throws IOException {
    writeLock();
    compile(CONTROLLER).succeeds();
  }

  @Test
  void renamedHandlersAndOtherWidths_compile() throws IOException {
    writeLock();
    Files.writeString(lock, Files.readString(lock).replace("  -", "     -"));
    compile(CONTROLLER.replace("show(", "display(")).nearlyHas("SEC-030");
  }

  @Test
  void changedPolicy_isReportedAtTheHandler_withOldAndNew() throws IOException {
    writeLock();
    compile(CONTROLLER.replace("@Get String", "@PermitAll @Get String"))
        .hasOnlyError("SEC-030")
        .inFile("app/Tasks.java")
        .onLine(7)
        .atColumn(26)
        .says("GET /tasks was (roles admin, limit -, csrf -) and is (permit all, limit -, csrf -)")
        .says("write the line  GET  /tasks  app.Tasks.list  permit all  -  -");
  }

  @Test
  void otherSiteThatMayCall_isAChange() throws IOException {
    writeLock();
    compile(CONTROLLER.replace("@Post", "@Cors(origins = \"https://b.example\") @Post"))
        .hasOnlyError("SEC-030")
        .says("cors https://b.example");
  }

  @Test
  void changedAddedAndRemovedRoutes_areNamed() throws IOException {
    writeLock();
    CompileResult result =
        compile(
            CONTROLLER
                .replace("@CsrfExempt(\"signed,  always\")", "@CsrfProtected")
                .replace("{id}", "by/{id}"));
    String text = result.hasOnlyError("SEC-030").text();
    assertThat(text)
        .contains("policies.txt: GET /tasks/by/{id} is not in it, and is (roles admin, ")
        .contains(", and 2 others too\n")
        .contains("-Adxwww.policyLock.write=true write " + lock + " anew:\n")
        .contains("POST /tasks was (roles admin, limit -, csrf exempt: signed,  always)")
        .contains("GET /tasks/by/{id} is not in it, and is (roles admin, limit -, csrf -)")
        .contains("GET /tasks/{id} was (roles admin, limit -, csrf -) and is no route any more");
  }

  @Test
  void addedRoute_isReportedAtItsHandler() throws IOException {
    writeLock();
    compile(
            CONTROLLER.replace(
                "  @Post", "  @Delete(\"/{id}\") @CsrfProtected void drop(long id) {}\n  @Post"))
        .hasOnlyError("SEC-030")
        .inFile("app/Tasks.java")
        .onLine(9)
        .says("DELETE /tasks/{id} is not in it, and is (roles admin, limit -, csrf protected)");
  }

  @Test
  void policyThatItsControllerChanges_isReportedAtEveryHandler() throws IOException {
    writeLock();
    compile(
            CONTROLLER
                .replace("@RolesAllowed(\"admin\")", "@Authenticated")
                .replace("@Get ", "@RolesAllowed(\"admin\") @Get ")
                .replace("@Get(", "@RolesAllowed(\"admin\") @Get("))
        .hasOnlyError("SEC-030")
        .inFile("app/Tasks.java")
        .onLine(9)
        .says("POST /tasks was (roles admin, ");
  }

  @Test
  void nameThatLooksLikeSeveral_isNotTakenForThem() throws IOException {
    String several =
        CONTROLLER.replace("@RolesAllowed(\"admin\")", "@RolesAllowed({\"a\", \"b\"})");
    String one = CONTROLLER.replace("@RolesAllowed(\"admin\")", "@RolesAllowed(\"a,b\")");
    String app = APPLICATION.replace("\"admin\"", "{\"a\", \"b\", \"a,b\"}");
    CompileResult locked = CompileDx.compile(app, several);
    Files.writeString(lock, locked.resource(REPORT).orElseThrow());
    List<String> options = List.of("-Adxwww.policyLock=" + lock);
    CompileDx.compile(options, app, several).nearlyHas("SEC-030");
    CompileDx.compile(options, app, one).hasOnlyError("SEC-030").says(", and 2 others too");
  }

  @Test
  void reasonOfSeveralLines_andNamesWithSpaces_areOneCell() throws IOException {
    String odd =
        CONTROLLER
            .replace("signed,  always", " signed\\nalways ")
            .replace("@Get String", "@RateLimited(\"a  b\") @Get String");
    CompileResult locked = CompileDx.compile(APPLICATION, odd);
    String report = locked.resource(REPORT).orElseThrow();
    assertThat(report)
        .contains("exempt: signed always\n")
        .contains("  a\\u0020\\u0020b  ")
        .hasLineCount(4);
    Files.writeString(lock, report);
    compile(odd).nearlyHas("SEC-030");
  }

  @Test
  void endpointsOfTheRuntime_areInTheReport_whereThereAreUsers() throws IOException {
    assertThat(CompileDx.compile(APPLICATION, CONTROLLER).resource(REPORT).orElseThrow())
        .doesNotContain("/auth/");
    CompileResult plain = CompileDx.compile(APPLICATION, CONTROLLER, USERS);
    String report = plain.resource(REPORT).orElseThrow();
    String handlers = "dev.dxwww.runtime.security.internal.AuthRoutes";
    for (String name : List.of("login", "refresh", "logout")) {
      assertThat(report.lines().map(line -> line.replaceAll(" {2,}", "  ")))
          .contains(
              "POST  /auth/%s  %s.%s  permit all  auth  protected"
                  .formatted(name, handlers, name));
    }
    Files.writeString(lock, report);
    List<String> options = List.of("-Adxwww.policyLock=" + lock);
    CompileDx.compile(options, APPLICATION, CONTROLLER, USERS).succeeds();
    CompileDx.compile(options, APPLICATION, CONTROLLER)
        .hasOnlyError("SEC-030")
        .says("POST /auth/login was (permit all, limit auth, csrf protected) and is no route")
        .says(", and 2 others too");
    Files.writeString(lock, report.replaceAll("(?m)(/auth/login .*)protected", "$1-"));
    CompileDx.compile(options, APPLICATION, CONTROLLER, USERS)
        .hasOnlyError("SEC-030")
        .inFile("app/App.java")
        .says("POST /auth/login was (permit all, limit auth, csrf -)");
  }

  @Test
  void ownRouteAtAPathOfTheRuntime_isTheOneThatIsReported() {
    String own = CONTROLLER.replace("\"/tasks\"", "\"/auth/login\"");
    String report =
        CompileDx.compile(APPLICATION, own, USERS).resource(REPORT).orElseThrow();
    assertThat(report.lines().filter(line -> line.matches("POST +/auth/login .*")))
        .singleElement().asString().contains("app.Tasks.add");
  }

  @Test
  void missingFile_isOneErrorThatSaysHowToMakeIt() {
    compile(CONTROLLER)
        .hasOnlyError("SEC-030")
        .inFile("app/App.java")
        .onLine(1)
        .says("there is no such file")
        .says("compile once with -Adxwww.policyLock.write=true");
  }

  @Test
  void otherOrder_lineEnds_marksAndComments_doNotMatter() throws IOException {
    writeLock();
    List<String> lines = new ArrayList<>(Files.readAllLines(lock));
    Collections.reverse(lines);
    lines.add(1, "# reviewed in June");
    lines.add("");
    Files.writeString(lock, "\uFEFF" + String.join("\r\n", lines) + "\r\n");
    compile(CONTROLLER).nearlyHas("SEC-030");
  }

  @Test
  void otherOrderOfRoles_isTheSamePolicy() throws IOException {
    String app = APPLICATION.replace("\"admin\"", "{\"a\", \"b\"}");
    String ab = CONTROLLER.replace("@RolesAllowed(\"admin\")", "@RolesAllowed({\"a\", \"b\"})");
    String ba = ab.replace("{\"a\", \"b\"}", "{\"b\", \"a\", \"b\"}");
    Files.writeString(lock, CompileDx.compile(app, ab).resource(REPORT).orElseThrow());
    CompileDx.compile(List.of("-Adxwww.policyLock=" + lock), app, ba).succeeds();
  }

  @Test
  void changedReason_isAChange() throws IOException {
    writeLock();
    compile(CONTROLLER.replace("signed,  always", "signed"))
        .hasOnlyError("SEC-030")
        .says("was (roles admin, limit -, csrf exempt: signed,  always)")
        .says("is (roles admin, limit -, csrf exempt: signed)");
  }

  @Test
  void changedLimit_isAChange() throws IOException {
    String limited = CONTROLLER.replace("@Post", "@RateLimited(limit = 5, window = \"1m\") @Post");
    Files.writeString(
        lock, CompileDx.compile(APPLICATION, limited).resource(REPORT).orElseThrow());
    compile(limited).succeeds();
    for (String other :
        List.of(
            limited.replace("limit = 5", "limit = 50"),
            limited.replace("\"1m\"", "\"1s\""),
            limited.replace("window = \"1m\"", "window = \"1m\", perUser = true"),
            limited.replace("limit = 5", "value = \"auth\", limit = 5"),
            limited.replace("@RateLimited(limit = 5, window = \"1m\")", ""),
            limited.replace("limit = 5, window = \"1m\"", "\"5/1m\""))) {
      compile(other).hasOnlyError("SEC-030").says("POST /tasks was (roles admin, limit 5/1m, ");
    }
  }

  /** A reason is any text: it cannot be written so that it looks like sites that may call. */
  @Test
  void reasonThatLooksLikeOtherSites_isNotTakenForThem() throws IOException {
    String reason = CONTROLLER.replace("signed,  always", "x; cors https://b.example");
    Files.writeString(
        lock, CompileDx.compile(APPLICATION, reason).resource(REPORT).orElseThrow());
    compile(reason).succeeds();
    compile(
            CONTROLLER
                .replace("signed,  always", "x")
                .replace("@Post", "@Cors(origins = \"https://b.example\") @Post"))
        .hasOnlyError("SEC-030");
  }

  @Test
  void whatOtherSitesMaySendAndRead_isLocked() throws IOException {
    String cors = CONTROLLER.replace("@Post", "@Cors(origins = \"https://b.example\") @Post");
    Files.writeString(lock, CompileDx.compile(APPLICATION, cors).resource(REPORT).orElseThrow());
    compile(cors).succeeds();
    for (String more :
        List.of("headers = \"X-A\"", "exposed = \"X-A\"", "methods = \"POST\"", "headers = {}")) {
      compile(cors.replace("b.example\"", "b.example\", " + more)).hasOnlyError("SEC-030");
    }
  }

  @Test
  void routeTwiceInTheLock_isNotLeftToTheLastLine() throws IOException {
    writeLock();
    Files.writeString(
        lock, Files.readString(lock) + "GET  /tasks  app.Tasks.list  permit all  -  -\n");
    compile(CONTROLLER.replace("@Get String", "@PermitAll @Get String"))
        .hasOnlyError("SEC-030")
        .inFile("app/App.java")
        .says("its line 5 says GET /tasks once more");
  }

  @Test
  void marksOfAMerge_areNotReadOver() throws IOException {
    writeLock();
    Files.writeString(lock, "<<<<<<< HEAD\n" + Files.readString(lock));
    compile(CONTROLLER).hasOnlyError("SEC-030").says("its line 1 is no line of a route");
  }

  @Test
  void argumentWithoutAValue_isNoPermissionToLeaveItOut() {
    for (String argument : List.of("-Adxwww.policyLock", "-Adxwww.policyLock=")) {
      CompileDx.compile(List.of(argument), APPLICATION, CONTROLLER)
          .hasOnlyError("SEC-030")
          .says("there is no such file, or it cannot be read");
    }
  }

  @Test
  void fileThatIsNoText_isReported() throws IOException {
    Files.write(lock, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    compile(CONTROLLER).hasOnlyError("SEC-030").says("cannot be read");
  }

  @Test
  void everyRouteGone_isOneErrorThatTellsEach() throws IOException {
    writeLock();
    String text =
        CompileDx.compile(List.of("-Adxwww.policyLock=" + lock), APPLICATION)
            .hasOnlyError("SEC-030")
            .inFile("app/App.java")
            .text();
    String list = text.substring(text.indexOf("Fix: "));
    assertThat(list.lines().filter(line -> line.endsWith(" and is no route any more")))
        .hasSize(3);
  }

  @Test
  void ofManyDifferences_tenAreListed() throws IOException {
    Files.writeString(lock, "# none yet\n");
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      more.append("  @Get(\"/all/").append(i).append("\") void all").append(i).append("() {}\n");
    }
    String list =
        compile(CONTROLLER.replace("  @Post", more + "  @Post"))
            .hasOnlyError("SEC-030")
            .says(", and 11 others too")
            .text();
    assertThat(list.substring(list.indexOf("Fix: ")).lines().skip(1))
        .hasSize(11)
        .last().asString().isEqualToIgnoringWhitespace("and 2 more");
  }

  @Test
  void writing_makesTheLockWhatRoutesAre_andKeepsComments() throws IOException {
    List<String> write =
        List.of("-Adxwww.policyLock=" + lock, "-Adxwww.policyLock.write=true");
    CompileResult plain = CompileDx.compile(write, APPLICATION, CONTROLLER).succeeds();
    String report = plain.resource(REPORT).orElseThrow();
    assertThat(lock).hasContent(report);
    Files.writeString(lock, "# reviewed in June\n" + report.replace("roles admin", "permit all"));
    compile(CONTROLLER).hasOnlyError("SEC-030");
    CompileDx.compile(write, APPLICATION, CONTROLLER).succeeds();
    assertThat(lock).hasContent("# reviewed in June\n" + report);
    compile(CONTROLLER).succeeds();
  }

  @Test
  void writing_isAskedForByTrueAlone() throws IOException {
    Files.writeString(lock, "# none yet\n");
    for (String value : List.of("=false", "=", "")) {
      CompileDx.compile(
              List.of("-Adxwww.policyLock=" + lock, "-Adxwww.policyLock.write" + value),
              APPLICATION,
              CONTROLLER)
          .hasOnlyError("SEC-030");
    }
    assertThat(lock).hasContent("# none yet\n");
  }

  @Test
  void lockThatCannotBeWritten_isReported() {
    CompileDx.compile(
            List.of("-Adxwww.policyLock=" + folder, "-Adxwww.policyLock.write=true"),
            APPLICATION,
            CONTROLLER)
        .hasOnlyError("SEC-030")
        .says("it cannot be written");
  }

  @Test
  void programWithMistakes_isNotWritten() {
    CompileDx.compile(
            List.of("-Adxwww.policyLock=" + lock, "-Adxwww.policyLock.write=true"),
            APPLICATION,
            CONTROLLER.replace("@RolesAllowed(\"admin\")", ""))
        .hasError("SEC-020");
    assertThat(lock).doesNotExist();
  }
}
