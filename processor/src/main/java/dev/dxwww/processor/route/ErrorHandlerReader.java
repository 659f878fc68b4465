package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.json.JsonTypes;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.route.ErrorHandlerModel.Argument;

/** Reads the {@code @OnError} methods of a controller or a component. */
public final class ErrorHandlerReader {
  static final String ON_ERROR = "dev.dxwww.http.OnError";

  private final Round round;
  private final ReplyReader replies;

  /** A reader for this round. */
  public ErrorHandlerReader(Round round, JsonTypes json) {
    this(round, new ReplyReader(round, new ContentReader(round, json)));
  }

  ErrorHandlerReader(Round round, ReplyReader replies) {
    this.round = round;
    this.replies = replies;
  }

  /** The methods in the order of the source; what is wrong with them is reported. */
  public List<ErrorHandlerModel> read(TypeElement type) {
    List<ErrorHandlerModel> handlers = new ArrayList<>();
    for (ExecutableElement method : round.methods(type)) {
      if (AnnotationUses.find(method, ON_ERROR).isPresent()) {
        read(method).ifPresent(handlers::add);
      }
    }
    reportTwins(handlers);
    return handlers;
  }

  private Optional<ErrorHandlerModel> read(ExecutableElement method) {
    Optional<Diagnostic> misshape = CallableRule.method(CallableReader.method(method));
    if (misshape.isPresent()) {
      round.diagnostics().report(misshape.get());
      return Optional.empty();
    }
    TypeRef.Declared exception = null;
    List<Argument> arguments = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      TypeRef type = TypeRefs.of(parameter.asType());
      if (isThrowable(parameter.asType()) && exception == null) {
        exception = (TypeRef.Declared) type;
        arguments.add(Argument.EXCEPTION);
      } else if (type instanceof TypeRef.Declared d && d.is("dev.dxwww.runtime.http.Request")) {
        arguments.add(Argument.REQUEST);
      } else {
        return refuse(
            method,
            Place.at(Origins.of(parameter)),
            "nothing can be passed for " + type.display() + " " + parameter.getSimpleName());
      }
    }
    if (exception == null) {
      return refuse(method, Place.at(Origins.of(method)), "it takes no exception");
    }
    ReplyModel reply = replies.read(method);
    return reply instanceof ReplyModel.Unsendable
        ? Optional.empty()
        : Optional.of(
            new ErrorHandlerModel(Origins.of(method), exception, arguments, reply));
  }

  private Optional<ErrorHandlerModel> refuse(ExecutableElement method, Place place, String why) {
    Origin origin = Origins.of(method);
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                DiagnosticCode.ERROR_HANDLER_SHAPE,
                place,
                origin.display(),
                why,
                origin.memberName()));
    return Optional.empty();
  }

  private boolean isThrowable(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && round
            .types()
            .isSubtype(
                type, round.elements().getTypeElement("java.lang.Throwable").asType());
  }

  private void reportTwins(List<ErrorHandlerModel> handlers) {
    for (int i = 0; i < handlers.size(); i++) {
      for (ErrorHandlerModel earlier : handlers.subList(0, i)) {
        ErrorHandlerModel handler = handlers.get(i);
        if (earlier.exception().equals(handler.exception())) {
          round
              .diagnostics()
              .report(
                  Diagnostic.of(
                          DiagnosticCode.ERROR_HANDLER_SHAPE,
                          Place.at(handler.origin()),
                          handler.origin().display(),
                          earlier.origin().display()
                              + " takes "
                              + handler.exception().display()
                              + " already",
                          handler.origin().memberName())
                      .withFix("remove one of the two"));
        }
      }
    }
  }
}
