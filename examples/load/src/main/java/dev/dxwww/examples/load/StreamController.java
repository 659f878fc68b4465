package dev.dxwww.examples.load;

import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.Produces;
import dev.dxwww.http.QueryParam;
import dev.dxwww.runtime.http.Event;
import dev.dxwww.runtime.http.EventStream;

import jakarta.annotation.security.PermitAll;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Answers by and by. */
@Controller("/streams/{id}")
@PermitAll
final class StreamController {
  record Numbered(String id, long number) {}

  @Get("/lines")
  @Produces("application/x-ndjson")
  Stream<Numbered> lines(String id, @QueryParam long count) {
    return LongStream.rangeClosed(1, count).mapToObj(number -> new Numbered(id, number));
  }

  @Get("/events")
  EventStream<Numbered> events(String id, @QueryParam int count, @QueryParam long every) {
    return EventStream.of(
        out -> {
          for (int number = 1; number <= count; number++) {
            out.send(Event.of(new Numbered(id, number)).id(number));
            // What the client asked for: a source that has something to say now and then.
            Thread.sleep(every);
          }
        });
  }
}
