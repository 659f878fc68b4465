package dev.dxwww.benchmarks.queries;

import java.util.ArrayList;
import java.util.List;

import dev.dxwww.benchmarks.common.FortunesPage;
import dev.dxwww.benchmarks.common.World;
import dev.dxwww.benchmarks.common.Worlds;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.security.CsrfExempt;
import jakarta.annotation.security.PermitAll;

/** The routes. */
@Controller
@PermitAll
public final class Routes {
  /** Several reads take one connection for all of them, or one for each. */
  private final boolean connectionForEach = Boolean.getBoolean("bench.each");

  private final Database database;
  private final WorldRepository worlds;
  private final TwentyWorlds twenty;
  private final Fortunes fortunes;

  /** Asks these repositories. */
  public Routes(
      Database database, WorldRepository worlds, TwentyWorlds twenty, Fortunes fortunes) {
    this.database = database;
    this.worlds = worlds;
    this.twenty = twenty;
    this.fortunes = fortunes;
  }

  @Get("/plaintext")
  String plaintext() {
    return "Hello, World!";
  }

  @Get("/rows/{id}")
  World row(int id) {
    return worlds.find(id);
  }

  @Get("/several/{seed}")
  List<World> several(int seed) {
    return found(Worlds.ids(seed));
  }

  @Get("/batched/{seed}")
  List<World> batched(int seed) {
    return twenty.all(TwentyWorlds.Ids.of(Worlds.ids(seed))).all();
  }

  @Get("/fortunes")
  Html fortunes() {
    return Html.of(FortunesPage.render(fortunes.all()));
  }

  @Post("/updates/{seed}")
  @CsrfExempt("programs call it, without cookies")
  List<World> update(int seed) {
    int[] ids = Worlds.ids(seed);
    int[] numbers = new int[ids.length];
    List<World> changed = found(ids);
    for (int i = 0; i < ids.length; i++) {
      World next = changed.get(i).next();
      changed.set(i, next);
      numbers[i] = next.number();
    }
    worlds.update(ids, numbers);
    return changed;
  }

  private List<World> found(int[] ids) {
    return connectionForEach ? each(ids) : database.onOneConnection(() -> each(ids));
  }

  private List<World> each(int[] ids) {
    List<World> found = new ArrayList<>(ids.length);
    for (int id : ids) {
      found.add(worlds.find(id));
    }
    return found;
  }
}
