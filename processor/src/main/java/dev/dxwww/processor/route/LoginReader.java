package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.common.PathSegment;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.policy.LoginModel;

/** Reads what shows whether a handler is a login. */
final class LoginReader {
  private static final int DEEPEST = 4;

  private final Round round;
  private final List<String> inputs = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private LoginReader(Round round) {
    this.round = round;
  }

  /** The model of a route of a controller. */
  static LoginModel read(Round round, TypeElement controller, RouteModel route) {
    LoginReader reader = new LoginReader(round);
    route.handler().bindings().forEach(reader::add);
    List<String> path =
        route.endpoint().path().segments().stream()
            .filter(PathSegment.Literal.class::isInstance)
            .map(segment -> ((PathSegment.Literal) segment).text())
            .filter(text -> !text.isEmpty())
            .toList();
    boolean accepted =
        isAccepted(controller)
            || Origins.find(route.origin(), round.elements())
                .filter(LoginReader::isAccepted)
                .isPresent();
    return new LoginModel(route.policy(), path, reader.inputs, accepted);
  }

  private static boolean isAccepted(Element element) {
    return AnnotationUses.suppresses(element, DiagnosticCode.LOGIN_UNLIMITED.id());
  }

  private void add(BindingModel binding) {
    switch (binding) {
      case BindingModel.Text text -> {
        if (isWord(text.type())) {
          inputs.add(text.parameter());
          inputs.add(text.name());
        }
      }
      case BindingModel.Composite composite -> composite.components().forEach(this::add);
      case BindingModel.Form form -> add(form.fields());
      case BindingModel.Body body -> body(body);
      case BindingModel.File file -> {}
      case BindingModel.RequestItself request -> {}
      case BindingModel.Csrf csrf -> {}
      case BindingModel.User user -> {}
      case BindingModel.OfEvent event -> {}
      case BindingModel.Unbound unbound -> {}
      case BindingModel.Broken broken -> {}
    }
  }

  private void body(BindingModel.Body body) {
    if (body.type() instanceof TypeRef.Declared declared) {
      TypeElement type = round.elements().getTypeElement(declared.qualifiedName());
      if (type != null) {
        components(type, 0);
      }
    }
  }

  /** Of a record and of those in it; of a sealed interface those of all it permits. */
  private void components(TypeElement type, int depth) {
    if (depth > DEEPEST || !seen.add(type.getQualifiedName().toString())) {
      return;
    }
    type.getPermittedSubclasses().forEach(permitted -> inside(permitted, depth));
    for (RecordComponentElement component : type.getRecordComponents()) {
      TypeMirror one = component.asType();
      if (isWord(TypeRefs.of(one))) {
        inputs.add(component.getSimpleName().toString());
      }
      inside(one, depth);
    }
  }

  private void inside(TypeMirror type, int depth) {
    if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement e) {
      components(e, depth + 1);
      declared.getTypeArguments().forEach(argument -> inside(argument, depth));
    }
  }

  /** What can be a password or a code: a truth or a time is none. */
  private static boolean isWord(TypeRef type) {
    return switch (type) {
      case TypeRef.Primitive primitive -> !primitive.name().equals("boolean");
      case TypeRef.Declared declared -> isWord(declared);
      case TypeRef.ArrayOf array -> isWord(array.component());
      case TypeRef.Open open -> false;
      case TypeRef.Wildcard wildcard -> false;
      case TypeRef.Void none -> false;
    };
  }

  private static boolean isWord(TypeRef.Declared type) {
    return !type.is("java.lang.Boolean")
        && !type.packageName().equals("java.time")
        && type.arguments().stream().allMatch(LoginReader::isWord);
  }
}
