package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.page.EventPart;
import dev.dxwww.processor.page.PageMarks;
import dev.dxwww.processor.policy.PolicyModel;
import dev.dxwww.processor.policy.PolicyStatement;

/**
 * The rows of the report for handlers of events: {@code ON /tasks#toggle(long)}. Who may see the
 * page may cause them, unless the method says more; each needs the token.
 */
final class EventRows {
  private static final String VERB = "ON";
  private static final String OF_PAGE = "as the page";

  private EventRows() {}

  static List<List<String>> of(Round round, List<TypeElement> controllers) {
    List<List<String>> rows = new ArrayList<>();
    for (TypeElement controller : controllers) {
      String path =
          AnnotationUses.find(controller, Marks.CONTROLLER)
              .map(use -> use.text("value"))
              .filter(text -> !text.isEmpty())
              .orElse("/");
      for (ExecutableElement method : round.methods(controller)) {
        if (AnnotationUses.find(method, PageMarks.ON).isPresent()) {
          rows.add(row(path, method));
        }
      }
    }
    return rows;
  }

  private static List<String> row(String path, ExecutableElement method) {
    Origin origin = Origins.of(method);
    List<AnnotationUse> uses = AnnotationUses.of(method);
    PolicyModel policy =
        new PolicyModel(
            origin,
            "POST",
            true,
            PolicyStatement.of(origin, List.of()),
            PolicyStatement.of(origin, uses));
    return List.of(
        VERB,
        RoutesReport.spaceless(path + "#" + signature(method)),
        origin.type() + "." + origin.memberName(),
        policy.access().map(RoutesReport::access).orElse(OF_PAGE),
        "-",
        "protected");
  }

  private static String signature(ExecutableElement method) {
    List<String> types = new ArrayList<>();
    for (VariableElement argument : EventPart.arguments(method)) {
      types.add(TypeRefs.of(argument.asType()).display());
    }
    return method.getSimpleName() + "(" + String.join(",", types) + ")";
  }
}
