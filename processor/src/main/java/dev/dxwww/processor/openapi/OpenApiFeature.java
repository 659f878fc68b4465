package dev.dxwww.processor.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Options;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.route.RouteModel;
import dev.dxwww.processor.route.RouteReader;

/** Describes the application's routes, of all its modules, in {@code openapi.json} and a page. */
public final class OpenApiFeature implements Feature {
  /** Where the description lies in the class output. */
  static final String JSON = "META-INF/dxwww/openapi.json";

  /** Where the page lies. */
  static final String PAGE = "META-INF/dxwww/openapi.html";

  private static final String APPLICATION = "dev.dxwww.app.DxApplication";
  private static final String CONTROLLER = "dev.dxwww.http.Controller";
  private static final String COMPONENT = "dev.dxwww.app.Component";
  private static final String INDEX = "documented";

  private final Set<String> applications = new TreeSet<>();
  private final Set<String> controllers = new TreeSet<>();
  private final Set<String> components = new TreeSet<>();

  @Override
  public Set<String> annotations() {
    return Set.of(APPLICATION, CONTROLLER, COMPONENT);
  }

  @Override
  public void process(Round round) {
    remember(round, APPLICATION, applications);
    remember(round, CONTROLLER, controllers);
    remember(round, COMPONENT, components);
    for (Element application : round.annotated(APPLICATION)) {
      round.index(INDEX, (TypeElement) application);
    }
    for (Element controller : round.annotated(CONTROLLER)) {
      for (TypeElement type : Documented.of((TypeElement) controller)) {
        // Types of other modules are in the index of their own.
        if (round.isSource(type)) {
          round.index(INDEX, type);
        }
      }
    }
    round.recompiled(INDEX).forEach(type -> round.index(INDEX, type));
  }

  private static void remember(Round round, String annotation, Set<String> names) {
    for (Element type : round.annotated(annotation)) {
      names.add(((TypeElement) type).getQualifiedName().toString());
    }
  }

  @Override
  public void link(Round round) {
    add(round.indexedHere("applications"), applications);
    if (applications.size() != 1 || round.failed()) {
      return;
    }
    add(round.indexed("controllers"), controllers);
    add(round.indexed("components"), components);
    List<RouteModel> routes = new ArrayList<>();
    for (String controller : controllers) {
      routes.addAll(RouteReader.outline(round, type(round, controller)));
    }
    components.removeAll(controllers);
    OpenApiDocument document = new OpenApiDocument(round);
    JsonObject tree =
        document.build(
            head(round),
            routes,
            components.stream().map(component -> type(round, component)).toList());
    Map<String, String> names = document.names();
    round.resource(JSON, JsonPrinter.print(tree, names::get));
    round.resource(PAGE, OpenApiPage.of(tree, names::get));
  }

  private static void add(List<TypeElement> types, Set<String> names) {
    types.forEach(type -> names.add(type.getQualifiedName().toString()));
  }

  private static TypeElement type(Round round, String name) {
    return round.elements().getTypeElement(name);
  }

  private OpenApiDocument.Head head(Round round) {
    TypeElement application = type(round, applications.iterator().next());
    Map<String, String> options = round.environment().getOptions();
    String title = options.get(Options.TITLE);
    String version = options.get(Options.VERSION);
    return new OpenApiDocument.Head(
        application,
        title == null || title.isBlank() ? title(application) : title,
        version == null || version.isBlank() ? "0" : version);
  }

  /** {@code TaskListApp} is "Task List". */
  private static String title(TypeElement application) {
    String name = application.getSimpleName().toString();
    String kept = name.replaceFirst("(?<=.)(?:App|Application)$", "");
    return kept.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
  }
}
