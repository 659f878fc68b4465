package dev.dxwww.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SEC-030 where routes come from other modules. */
class PolicyLockModulesTest {
  private static final String TASKS =
      """
      package tasks;
      import dev.dxwww.http.*;
      import jakarta.annotation.security.*;
      @Controller("/tasks") @RolesAllowed("admin")
      public final class Tasks {
        @Get public String list() { return ""; }
      }
      """;
  private static final String APP =
      """
      package app;
      @dev.dxwww.app.DxApplication(roles = "admin")
      public final class App {}
      """;

  @TempDir Path folder;

  /** The module that has the routes knows no lock; the one that has the application compares. */
  @Test
  void changeInALibrary_isFoundByTheApplication() throws IOException {
    Path lock = folder.resolve("policies.txt");
    FolderCompile library =
        FolderCompile.javac(folder.resolve("tasks"))
            .with("-Adxwww.module=tasks", "-Adxwww.policyLock=" + lock)
            .sources(TASKS);
    library.all().clean();
    FolderCompile app =
        FolderCompile.javac(folder.resolve("app"))
            .with("-Adxwww.module=app")
            .sources(APP)
            .on(library);
    app.all().clean();
    Files.writeString(lock, app.resource("META-INF/dxwww/routes.txt"));
    FolderCompile locked =
        FolderCompile.javac(folder.resolve("app"))
            .with("-Adxwww.module=app", "-Adxwww.policyLock=" + lock)
            .on(library);
    locked.all().nearlyHas("SEC-030");
    library.sources(TASKS.replace("@Get public", "@Get @PermitAll public")).all().clean();
    locked
        .all()
        .hasOnlyError("SEC-030")
        .says("GET /tasks was (roles admin, limit -, csrf -) and is (permit all, limit -, csrf -)");
  }
}
