package dev.dxwww.htip.compiler.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.TemplateText;
import dev.dxwww.htip.compiler.type.ComponentView;
import dev.dxwww.htip.compiler.type.HandlerView;
import dev.dxwww.htip.compiler.type.Reason;
import dev.dxwww.htip.compiler.type.RouteView;
import dev.dxwww.htip.compiler.type.TemplateTypes;
import dev.dxwww.htip.compiler.type.TypeView;

/** Components, routes and handlers that a test says there are. */
public final class FakeTypes implements TemplateTypes {
  private static final TypeView STRING = ReflectedType.of(String.class);
  private static final TypeView BOOL = ReflectedType.of(boolean.class);
  private static final TypeView INT = ReflectedType.of(int.class);
  private static final TypeView LONG = ReflectedType.of(long.class);
  private static final TypeView DOUBLE = ReflectedType.of(double.class);

  private final Map<String, ComponentView> components = new TreeMap<>();
  private final Map<String, List<RouteView>> routes = new TreeMap<>();
  private final Map<String, List<HandlerView>> handlers = new TreeMap<>();
  private boolean allowsInline;
  private @Nullable Reason eventless;

  /** The policy on content is the application's own. */
  public FakeTypes allowsInline(boolean allowed) {
    allowsInline = allowed;
    return this;
  }

  public FakeTypes eventless(String what, String fix) {
    eventless = new Reason(what, fix);
    return this;
  }

  public FakeTypes component(Class<?> view, String template) {
    components.put(
        view.getSimpleName(),
        new ComponentView(
            view.getSimpleName(),
            ReflectedType.of(view),
            TemplateText.of(template),
            this,
            false));
    return this;
  }

  /** {@code /tasks/{id}?page}: all parameters of that type, those of the query optional. */
  public FakeTypes route(String name, String verb, String path, Class<?> type) {
    List<RouteView.Segment> segments = new ArrayList<>();
    List<RouteView.Parameter> parameters = new ArrayList<>();
    TypeView view = ReflectedType.of(type);
    String[] halves = path.split("\\?", 2);
    for (String piece : halves[0].split("(?=\\{)|(?<=\\})")) {
      if (piece.startsWith("{")) {
        boolean rest = piece.endsWith("...}");
        String parameter = piece.substring(1, piece.length() - (rest ? 4 : 1));
        segments.add(new RouteView.Variable(parameter, rest));
        parameters.add(
            new RouteView.Parameter(
                parameter, parameter, view, RouteView.Source.PATH, true));
      } else {
        segments.add(new RouteView.Literal(piece));
      }
    }
    if (halves.length > 1) {
      for (String parameter : halves[1].split("&")) {
        parameters.add(
            new RouteView.Parameter(
                parameter, parameter, view, RouteView.Source.QUERY, false));
      }
    }
    routes
        .computeIfAbsent(name, first -> new ArrayList<>())
        .add(new RouteView(verb, segments, parameters));
    return this;
  }

  public FakeTypes on(String name, Class<?>... parameters) {
    List<TypeView> types = new ArrayList<>();
    for (Class<?> parameter : parameters) {
      types.add(ReflectedType.of(parameter));
    }
    List<HandlerView.Field> fields = List.of(HandlerView.Field.VALUE, HandlerView.Field.CHECKED);
    HandlerView handler = new HandlerView(name, handlers.size(), types, fields);
    handlers.computeIfAbsent(name, first -> new ArrayList<>()).add(handler);
    return this;
  }

  @Override
  public Optional<ComponentView> component(String name) {
    return Optional.ofNullable(components.get(name));
  }

  @Override
  public List<String> componentNames() {
    return List.copyOf(components.keySet());
  }

  @Override
  public List<RouteView> routes(String controller, String method) {
    return routes.getOrDefault(controller + "." + method, List.of());
  }

  @Override
  public List<String> routeNames() {
    return List.copyOf(routes.keySet());
  }

  @Override
  public List<HandlerView> handlers(String name) {
    return handlers.getOrDefault(name, List.of());
  }

  @Override
  public List<String> handlerNames() {
    return List.copyOf(handlers.keySet());
  }

  @Override
  public Optional<Reason> eventless() {
    return Optional.ofNullable(eventless);
  }

  @Override
  public boolean allowsInline() {
    return allowsInline;
  }

  @Override
  public TypeView string() {
    return STRING;
  }

  @Override
  public TypeView bool() {
    return BOOL;
  }

  @Override
  public TypeView integer() {
    return INT;
  }

  @Override
  public TypeView longInteger() {
    return LONG;
  }

  @Override
  public TypeView decimal() {
    return DOUBLE;
  }
}
