package dev.dxwww.examples.it.streams;

import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.Produces;
import dev.dxwww.http.QueryParam;
import dev.dxwww.runtime.http.Event;
import dev.dxwww.runtime.http.EventStream;
import dev.dxwww.runtime.http.Response;

import jakarta.annotation.security.PermitAll;

/** Sends books one by one, and as they arrive. */
@Controller("/books")
@PermitAll
final class StreamController {
  private final Library library;

  StreamController(Library library) {
    this.library = library;
  }

  private Stream<Book> books(long count) {
    library.noteOpened();
    return LongStream.rangeClosed(1, count)
        .mapToObj(number -> new Book(number, "Book " + number))
        .onClose(library::noteClosed);
  }

  @Get
  Stream<Book> all(@QueryParam long count) {
    return books(count);
  }

  @Get("/export")
  @Produces("application/x-ndjson")
  Response<Stream<Book>> export(@QueryParam long count) {
    return Response.ok(books(count))
        .header("Content-Disposition", "attachment; filename=\"books.ndjson\"");
  }

  @Get("/broken")
  Stream<Book> broken(@QueryParam long count) {
    return books(count).peek(
        book -> {
          if (book.number() == count) {
            throw new IllegalStateException("the last book is missing");
          }
        });
  }

  @Get("/arrivals")
  EventStream<Book> arrivals() {
    return EventStream.of(
        out -> {
          library.follow(1);
          try {
            out.lastEventId().ifPresent(
                last -> out.send(
                    Event.of(new Book(Long.parseLong(last) + 1, "missed")).name("missed")));
            while (out.isOpen()) {
              Book book = library.arrivals().take();
              out.send(Event.of(book).id(book.number()));
            }
          } finally {
            library.follow(-1);
          }
        });
  }
}
