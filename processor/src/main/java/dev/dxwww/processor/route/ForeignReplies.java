package dev.dxwww.processor.route;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Results that other frameworks know and this one does not need, and what to return instead. */
final class ForeignReplies {
  private static final Set<String> FUTURES =
      Set.of(
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Future",
          "java.util.concurrent.Callable",
          "java.util.concurrent.Flow.Publisher",
          "org.reactivestreams.Publisher",
          "reactor.core.publisher.Mono",
          "io.smallrye.mutiny.Uni",
          "io.reactivex.rxjava3.core.Single",
          "io.reactivex.rxjava3.core.Maybe",
          "io.vertx.core.Future",
          "org.springframework.web.context.request.async.DeferredResult");

  private static final Set<String> STREAMS =
      Set.of(
          "java.util.Iterator",
          "reactor.core.publisher.Flux",
          "io.smallrye.mutiny.Multi",
          "io.reactivex.rxjava3.core.Flowable",
          "io.reactivex.rxjava3.core.Observable");

  private static final Map<String, String> RESPONSES =
      Map.of(
          "org.springframework.http.ResponseEntity", "Response",
          "jakarta.ws.rs.core.Response", "Response",
          "org.jboss.resteasy.reactive.RestResponse", "Response",
          "io.micronaut.http.HttpResponse", "Response",
          "org.springframework.web.servlet.ModelAndView", "Html",
          "org.springframework.web.servlet.view.RedirectView", "Redirect");

  private static final Set<String> BYTES =
      Set.of(
          "java.io.OutputStream",
          "java.io.File",
          "java.nio.channels.FileChannel",
          "java.nio.ByteBuffer");

  private ForeignReplies() {}

  /** Why a result is refused, and what to write. */
  record Advice(String why, String fix) {}

  /**
   * What to return in place of a type.
   *
   * @param name qualified
   * @param argument its first type argument as users write it; empty when there is none
   */
  static Optional<Advice> advice(String name, String argument) {
    String content = argument.isEmpty() ? "..." : argument.equals("Void") ? "void" : argument;
    if (FUTURES.contains(name)) {
      return Optional.of(
          new Advice(
              "a handler just blocks, it has a virtual thread to itself",
              "return " + content + ", with join() or get() where the future is"));
    }
    if (STREAMS.contains(name)) {
      return Optional.of(
          new Advice(
              "nothing closes it",
              "return Stream<" + content + ">, or List<" + content + "> for all at once"));
    }
    if (RESPONSES.containsKey(name)) {
      String ours = RESPONSES.get(name);
      boolean generic = ours.equals("Response");
      return Optional.of(
          new Advice(
              "it is another framework's",
              "return dev.dxwww.runtime.http."
                  + ours
                  + (generic ? "<" + (argument.isEmpty() ? "..." : argument) + ">" : "")));
    }
    if (BYTES.contains(name)) {
      return Optional.of(new Advice(
              "its bytes are not in memory", "return java.nio.file.Path, InputStream or byte[]"));
    }
    if (name.equals("java.lang.Void")) {
      return Optional.of(new Advice("there is no Void to send", "return void"));
    }
    return Optional.empty();
  }
}
