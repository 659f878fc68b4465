package dev.dxwww.examples.tasks.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.examples.tasks.transfer.Reading;
import dev.dxwww.examples.tasks.transfer.TaskCsv;
import dev.dxwww.http.Controller;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.MaxBody;
import dev.dxwww.http.OnError;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.error.BadRequestException;
import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.http.Download;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.http.Upload;
import dev.dxwww.security.CsrfProtected;

import jakarta.annotation.security.RolesAllowed;

/**
 * Tasks out of the list as a file, and into it. A file is taken as a whole or not at all: only
 * then can it be mended and sent again without any task being there twice. Who would rather do
 * without the lines that are wrong says so.
 */
@Controller
@RolesAllowed("user")
final class TransferPages {
  static final String LARGEST_FILE = "2 MB";

  private final TaskStore store;
  private final Clock clock;

  TransferPages(TaskStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Get("/tasks/export")
  Download export(Principal user, TaskQuery query) {
    List<TaskEntry> entries =
        store.find(Owner.of(user), query).stream().map(Task::entry).toList();
    byte[] file = TaskCsv.write(entries);
    return Download.of(new ByteArrayInputStream(file), file.length)
        .as("tasks-" + LocalDate.now(clock) + ".csv")
        .type("text/csv; charset=utf-8; header=present");
  }

  @Get("/tasks/import")
  ImportPage choose() {
    return ImportPage.blank();
  }

  @Post("/tasks/import")
  @CsrfProtected
  @MaxBody(value = "2100kB", file = "2MB", parts = 2)
  Response<ImportPage> take(Principal user, @FormParam Optional<Upload> file) throws IOException {
    if (file.isEmpty()) {
      return refused(ImportPage.refused("No file has been chosen."));
    }
    return switch (TaskCsv.read(file.get().bytes())) {
      case Reading.Unreadable(String reason) -> refused(ImportPage.refused(reason));
      case Reading.Lines lines when !lines.wrong().isEmpty() -> refused(ImportPage.refused(lines));
      case Reading.Lines lines -> taken(user, lines.entries());
    };
  }

  /**
   * Takes the lines of a file that were right.
   *
   * @param tasks those lines as a file of their own, in base64: a form would change line breaks
   */
  @Post("/tasks/import/rest")
  @CsrfProtected
  @MaxBody("4MB")
  Response<ImportPage> takeRest(Principal user, @FormParam String tasks) {
    Reading reading = TaskCsv.read(decoded(tasks));
    if (reading instanceof Reading.Lines lines && lines.wrong().isEmpty()) {
      return taken(user, lines.entries());
    }
    throw new BadRequestException("These are not the lines that were offered.");
  }

  @OnError
  Response<ImportPage> full(ConflictException conflict) {
    return Response.of(
        409,
        ImportPage.refused(
            "There is no room for so many tasks, so none of them has been imported. Delete some"
                + " tasks, or take fewer."));
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("These are not the lines that were offered.");
    }
  }

  private Response<ImportPage> taken(Principal user, List<TaskEntry> entries) {
    store.addAll(Owner.of(user), entries);
    return new Flash(Flash.Event.IMPORTED, ImportPage.tasks(entries.size())).leadTo(Links.LIST);
  }

  private static Response<ImportPage> refused(ImportPage page) {
    return Response.of(400, page);
  }
}
