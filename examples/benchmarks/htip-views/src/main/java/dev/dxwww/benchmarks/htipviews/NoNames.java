package dev.dxwww.benchmarks.htipviews;

import java.util.List;
import java.util.Optional;

import dev.dxwww.htip.compiler.type.ComponentView;
import dev.dxwww.htip.compiler.type.HandlerView;
import dev.dxwww.htip.compiler.type.Reason;
import dev.dxwww.htip.compiler.type.RouteView;
import dev.dxwww.htip.compiler.type.TemplateTypes;
import dev.dxwww.htip.compiler.type.TypeView;

/** These templates name no component, no route and no handler. */
final class NoNames implements TemplateTypes {
  @Override
  public Optional<ComponentView> component(String name) {
    return Optional.empty();
  }

  @Override
  public List<String> componentNames() {
    return List.of();
  }

  @Override
  public List<RouteView> routes(String controller, String method) {
    return List.of();
  }

  @Override
  public List<String> routeNames() {
    return List.of();
  }

  @Override
  public List<HandlerView> handlers(String name) {
    return List.of();
  }

  @Override
  public List<String> handlerNames() {
    return List.of();
  }

  @Override
  public Optional<Reason> eventless() {
    return Optional.empty();
  }

  @Override
  public boolean allowsInline() {
    return false;
  }

  @Override
  public TypeView string() {
    return new RecordType(String.class);
  }

  @Override
  public TypeView bool() {
    return new RecordType(boolean.class);
  }

  @Override
  public TypeView integer() {
    return new RecordType(int.class);
  }

  @Override
  public TypeView longInteger() {
    return new RecordType(long.class);
  }

  @Override
  public TypeView decimal() {
    return new RecordType(double.class);
  }
}
