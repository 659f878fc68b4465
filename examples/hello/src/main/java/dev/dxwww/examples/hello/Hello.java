package dev.dxwww.examples.hello;

import dev.dxwww.app.DxApplication;
import dev.dxwww.convert.DefaultValue;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.QueryParam;
import dev.dxwww.runtime.Dx;
import jakarta.annotation.security.PermitAll;

/** Says hello: {@code GET /hello/Ada?times=2}. */
@DxApplication
@Controller("/hello")
@PermitAll
public final class Hello {
  public static void main(String[] args) {
    Dx.run(Hello.class, args);
  }

  record Greeting(String text, int times) {}

  @Get("/{name}")
  Greeting greet(String name, @QueryParam @DefaultValue("1") int times) {
    return new Greeting("Hello, " + name + "!", times);
  }
}
