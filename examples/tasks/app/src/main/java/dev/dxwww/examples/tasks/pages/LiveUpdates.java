package dev.dxwww.examples.tasks.pages;

import java.security.Principal;

import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.feed.Follower;
import dev.dxwww.examples.tasks.feed.News;
import dev.dxwww.examples.tasks.feed.TaskFeed;
import dev.dxwww.examples.tasks.feed.Update;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.QueryParam;
import dev.dxwww.runtime.http.Event;
import dev.dxwww.runtime.http.EventEmitter;
import dev.dxwww.runtime.http.EventStream;
import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;

/** What a page with the list asks for to keep itself up to date. */
@Controller
@RolesAllowed("user")
final class LiveUpdates {
  private final TaskFeed feed;

  LiveUpdates(TaskFeed feed) {
    this.feed = feed;
  }

  /**
   * What happens to the tasks, as events.
   *
   * @param after position in the feed that the page was made at; a browser that comes back says in
   *     Last-Event-ID how far it got
   */
  @Get("/tasks/changes")
  EventStream<Update> changes(Principal user, @QueryParam @Nullable String after) {
    Owner owner = Owner.of(user);
    return EventStream.of(
        out -> {
          try (Follower follower = feed.follow(owner, out.lastEventId().orElse(after))) {
            while (out.isOpen()) {
              send(follower, out);
            }
          }
        });
  }

  private static void send(Follower follower, EventEmitter<Update> out)
      throws InterruptedException {
    for (News news : follower.next()) {
      String name =
          switch (news.update()) {
            case Update.Changed _ -> "change";
            case Update.Missed _ -> "reload";
          };
      out.send(Event.of(news.update()).id(news.position()).name(name));
    }
  }
}
