package dev.dxwww.examples.it.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import dev.dxwww.convert.DefaultValue;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.http.Controller;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.PathParam;
import dev.dxwww.http.Post;
import dev.dxwww.http.QueryParam;
import dev.dxwww.runtime.http.Redirect;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.security.CsrfProtected;
import dev.dxwww.template.EventChecked;
import dev.dxwww.template.EventValue;
import dev.dxwww.template.On;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;

/** Desks: all that an event may bring, and all that may come back. */
@Controller("/desks/{desk}")
@PermitAll
final class DeskPages {
  private final Map<String, List<DeskItem>> desks = new ConcurrentHashMap<>();

  @Get
  DeskPage desk(String desk, @QueryParam @DefaultValue("") String part) {
    return new DeskPage(
        desk, part,
        desks.getOrDefault(desk, List.of()).stream()
            .filter(item -> item.text().contains(part))
            .toList());
  }

  @Post
  @CsrfProtected
  Redirect put(String desk, @FormParam @NotBlank String text) {
    change(desk, items -> {
      items.add(new DeskItem(items.size() + 1L, text, false));
      return items;
    });
    return Redirect.seeOther("/desks/" + desk);
  }

  @On
  void add(@PathParam String desk, @FormParam @NotBlank String text) {
    put(desk, text);
  }

  @On
  void rename(long id, @PathParam String desk, @EventValue @NotBlank String text) {
    change(desk, items -> {
      items.replaceAll(item -> item.id() == id ? item.named(text) : item);
      return items;
    });
  }

  @On
  void check(long id, @PathParam("desk") String name, @EventChecked boolean on) {
    change(name, items -> {
      items.replaceAll(item -> item.id() == id ? item.switched(on) : item);
      return items;
    });
  }

  @On
  Redirect open(long id, @PathParam String desk) {
    return Redirect.seeOther("/desks/" + desk + "-" + id);
  }

  @On
  void press(UpstreamEvent.Key key, @PathParam String desk) {
    put(desk, key.name());
  }

  @On
  DeskPage clear(String what, @PathParam String desk) {
    desks.remove(desk);
    return new DeskPage(desk + " without " + what, "", List.of());
  }

  @On
  Response<DeskPage> look(@EventValue String part) {
    return Response.<DeskPage>empty(204).at("?part=" + URLEncoder.encode(part, UTF_8));
  }

  @On
  Response<DeskPage> stray(@PathParam String desk) {
    return Response.<DeskPage>empty(204).at("/desks/" + desk + "-other");
  }

  private void change(String desk, UnaryOperator<List<DeskItem>> by) {
    desks.compute(
        desk,
        (name, items) ->
            List.copyOf(by.apply(new ArrayList<>(items == null ? List.of() : items))));
  }
}
