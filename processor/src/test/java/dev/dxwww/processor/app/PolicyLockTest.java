package dev.dxwww.processor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    compile(CONTROLLER.replace("show(", "display(")).succeeds();
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
    result.hasErrors("SEC-030", "SEC-030", "SEC-030");
    assertThat(String.join("\n", result.errors()))
        .contains("POST /tasks was (roles admin, limit -, csrf exempt: signed,  always)")
        .contains("GET /tasks/by/{id} is not in it, and is (roles admin, limit -, csrf -)")
        .contains("GET /tasks/{id} was (roles admin, limit -, csrf -) and is no route any more");
  }

  @Test
  void missingFile_isOneErrorThatSaysHowToMakeIt() {
    compile(CONTROLLER)
        .hasOnlyError("SEC-030")
        .inFile("app/App.java")
        .says("there is no such file")
        .says("copy META-INF/dxwww/routes.txt");
  }
}
