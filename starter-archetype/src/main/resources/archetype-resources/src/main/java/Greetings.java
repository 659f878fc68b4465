package ${package};

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.dxwww.app.Component;

/** Greets people and remembers whom. */
@Component
final class Greetings {
  private final List<Greeting> given = new CopyOnWriteArrayList<>();
  private final GreetingConfig config;

  Greetings(GreetingConfig config) {
    this.config = config;
  }

  Greeting greet(String name) {
    Greeting greeting = new Greeting(name, config.word() + ", " + name + "!");
    given.add(greeting);
    return greeting;
  }

  List<Greeting> given() {
    return List.copyOf(given);
  }
}
