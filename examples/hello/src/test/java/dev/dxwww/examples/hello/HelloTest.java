package dev.dxwww.examples.hello;

import dev.dxwww.test.DxTest;
import dev.dxwww.test.TestClient;
import org.junit.jupiter.api.Test;

/** The smallest application over HTTP. */
@DxTest(app = Hello.class)
final class HelloTest {
  @Test
  void name_isGreeted(TestClient client) {
    client.get("/hello/Ada").send()
        .expectStatus(200)
        .expectContentType("application/json")
        .expectJson("text", "Hello, Ada!")
        .expectJson("times", 1);
    client.get("/hello/J%C3%BCrgen%20%2F").query("times", 2).send()
        .expectStatus(200)
        .expectJson("text", "Hello, Jürgen /!")
        .expectJson("times", 2);
  }

  @Test
  void timesInWords_areRefusedWithTheNameOfTheParameter(TestClient client) {
    client.get("/hello/Ada").query("times", "two").send()
        .expectStatus(400)
        .expectContentType("application/problem+json")
        .expectJson("code", 4001)
        .expectJsonSize("errors", 1)
        .expectJson("errors[0].where", "query")
        .expectJson("errors[0].name", "times");
  }

  @Test
  void elsewhere_isNotFoundAndOtherMethodsAreNotAllowed(TestClient client) {
    client.get("/hello").send().expectStatus(404).expectJson("code", 4004);
    client.delete("/hello/Ada").send()
        .expectStatus(405)
        .expectHeader("Allow", "GET, HEAD, OPTIONS");
  }
}
