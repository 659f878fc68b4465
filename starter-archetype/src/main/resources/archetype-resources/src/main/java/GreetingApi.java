package ${package};

import java.util.List;

import dev.dxwww.http.Body;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.http.Created;
import dev.dxwww.security.CsrfProtected;
import jakarta.annotation.security.PermitAll;

/** Greetings for programs. */
@Controller("/api/greetings")
@PermitAll
final class GreetingApi {
  private final Greetings greetings;

  GreetingApi(Greetings greetings) {
    this.greetings = greetings;
  }

  @Get
  List<Greeting> list() {
    return greetings.given();
  }

  @Post
  @CsrfProtected
  Created<Greeting> greet(@Body NewGreeting request) {
    return Created.of(greetings.greet(request.name()));
  }
}
